import type { Badan, KodeBadan } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Perintah } from '../../../domain/laporan/commands.ts';
import type { Hari, Instant } from '../../../domain/shared/time.ts';
import type { Incoming } from '../../../useCases/laporan/giveCommand.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { Templat } from '../../../useCases/templat/templat.ts';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { ButtonKind } from '../../components/form/Button.tsx';
import type { Choice, ChoiceGroup } from '../../components/form/choices.tsx';
import type { Page } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Check } from './bentuk/check.ts';

/** Commands that officers give on pages: those of `boleh` that are nobody's but theirs (the pelapor's have their own page). */
export const OFFICER_COMMANDS = [
  'putuskan',
  'verifikasi',
  'kelola',
  'tindak-lanjut',
  'selesai',
  'disposisi',
  'tunda',
  'perpanjang',
  'ke-ppid',
  'bukan-wewenang',
  'arsipkan',
  'alihkan',
  'gabungkan',
  'pecah',
  'catatan',
  'koreksi',
  'klasifikasi',
  'kerahasiaan',
  'turunkan',
  'buka-teks',
  'identitas',
  'identitas/setuju',
] as const satisfies readonly Perintah[];
export type OfficerCommand = (typeof OFFICER_COMMANDS)[number];

/** What a command's form may look at. */
export interface Meja {
  readonly page: Page;
  readonly nomor: string;
  /** Null for a penjaga identitas, who does not read the laporan. */
  readonly view: LaporanView | null;
  readonly aturan: Rujukan;
  /** Units that this officer may forward to, in code order. */
  readonly unit: readonly Badan[];
  readonly templat: readonly Templat[];
  readonly permintaan: readonly Choice[];
  readonly today: Hari;
}

/** What was typed so far, and what was found wrong or looked up. */
export interface Draft {
  readonly form: RequestForm;
  /** Shown for the first time: fields have their first values. */
  readonly isFresh: boolean;
  readonly errors: readonly FieldError[];
  /** Files that came with an earlier sending of this form. */
  readonly berkas: readonly { readonly id: string; readonly nama: string }[];
  /** First values that a link brought along, e.g. the laporan to merge into. */
  readonly prefill?: Readonly<Record<string, string>>;
  /** Its words seem to hold personal data: masked or confirmed before they go out. */
  readonly isPribadi?: boolean;
  /** When this was kept as a draft, for one that was taken up again. */
  readonly disimpanPada?: Instant;
  /** Areas found for `cari_wilayah`. */
  readonly wilayah: readonly { readonly kode: string; readonly nama: string }[];
}

interface Base {
  readonly nama: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly awal?: string | undefined;
  readonly isOptional?: boolean;
}

export type FieldSpec =
  | (Base & { readonly jenis: 'area'; readonly rows?: number })
  | (Base & { readonly jenis: 'baris'; readonly width?: 'sedang' | 'penuh' })
  /** A title with its tidier wording to take over. */
  | (Base & { readonly jenis: 'judul' })
  | (Base & { readonly jenis: 'tanggal' })
  | (Base & {
      readonly jenis: 'pilih';
      readonly blank?: string;
      readonly choices: readonly (Choice | ChoiceGroup)[];
    })
  | (Base & { readonly jenis: 'radio'; readonly choices: readonly Choice[] })
  | (Base & { readonly jenis: 'centang' })
  | (Base & {
      readonly jenis: 'badan';
      /** The search field's name. */
      readonly cari: string;
      readonly cariLabel: string;
      readonly cakupan: (badan: Badan) => boolean;
      /** Offered before anything is searched. */
      readonly tawaran?: readonly KodeBadan[];
    })
  | { readonly jenis: 'tujuan'; readonly nama: 'tujuan' }
  | { readonly jenis: 'wilayah'; readonly nama: 'wilayah' }
  | { readonly jenis: 'templat'; readonly nama: 'templat' }
  | { readonly jenis: 'berkas'; readonly nama: 'lampiran' };

/** One command as a form: what it asks, and the command that the answers make (only sent when nothing was refused). */
export interface CommandSpec {
  readonly kind?: ButtonKind;
  readonly fields: (meja: Meja, draft: Draft) => readonly FieldSpec[];
  readonly read: (check: Check, meja: Meja) => Incoming;
}
