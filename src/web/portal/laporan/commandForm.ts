import { z } from 'zod';
import { ISI_MAX, ISI_MIN, JUDUL_MAX, JUDUL_MIN, TEKS_MAX } from '../../../domain/laporan/limits.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import type { Incoming } from '../../../useCases/laporan/giveCommand.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { fieldErrors, type FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { sentKey } from '../../request/secretName.ts';
import { lengthRefusal } from '../lapor/checks.ts';
import type { KeptFile } from '../uploads.ts';

/** What a pelapor may do with the own laporan (rules §4), by the last part of the address. */
export const PERINTAH_PELAPOR = [
  'ubah',
  'lengkapi',
  'tanggapan',
  'penilaian',
  'kerahasiaan',
  'ombudsman',
  'tarik',
] as const;
export type PerintahPelapor = (typeof PERINTAH_PELAPOR)[number];

/** What was typed into one of their forms, kept when it comes back. */
export interface CommandValues {
  /** Names this form: pressed twice, it acts once. */
  readonly kunci: string;
  readonly isi: string;
  readonly judul: string;
  readonly verdict: string;
  readonly nilai: string;
  readonly teks: string;
  readonly anonim: boolean;
  readonly rahasia: boolean;
  readonly setuju: boolean;
  readonly berkas: readonly Pick<KeptFile, 'id' | 'nama' | 'ukuran'>[];
}

export const MAX_FILES_FIELD = 'terunggah';
const keptFile = z.object({ id: z.string().max(40), nama: z.string().max(300), ukuran: z.number() });

/** The form as it first stands. */
export function firstValues(laporan: LaporanView, kunci: string): CommandValues {
  return {
    kunci,
    isi: '',
    judul: laporan.judul ?? '',
    verdict: '',
    nilai: laporan.penilaian === null ? '' : String(laporan.penilaian),
    teks: '',
    anonim: laporan.anonim === true,
    rahasia: laporan.rahasia === true,
    setuju: false,
    berkas: [],
  };
}

export function sentValues(form: RequestForm): CommandValues {
  return {
    kunci: sentKey(form) ?? '',
    isi: form.text('isi'),
    judul: form.text('judul'),
    verdict: form.text('verdict'),
    nilai: form.text('nilai'),
    teks: form.text('teks'),
    anonim: form.text('anonim') === 'ya',
    rahasia: form.text('rahasia') === 'ya',
    setuju: form.text('setuju') === 'ya',
    berkas: form.all(MAX_FILES_FIELD).flatMap(keptFileOf),
  };
}

/** Names and sizes are the sender's own words; whose file it is, is asked when it is used. */
function keptFileOf(text: string): CommandValues['berkas'] {
  try {
    const parsed = keptFile.safeParse(JSON.parse(text));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}

export interface Judged {
  readonly command: Incoming | null;
  readonly errors: readonly FieldError[];
}

/** The command of a sent form, or everything that is wrong with it. */
export function commandOf(
  page: Page,
  perintah: PerintahPelapor,
  values: CommandValues,
  laporan: LaporanView,
): Judged {
  const words = page.m.portal.rincian.isian;
  const files = values.berkas.length === 0 ? {} : { lampiranIds: values.berkas.map((one) => one.id) };
  const judge = (command: Incoming, ...faults: readonly (Refusal | FieldError | null)[]): Judged => {
    const errors = faults
      .filter((one) => one !== null)
      .flatMap((one) => ('code' in one ? fieldErrors([one], page.lang) : [one]));
    return errors.length > 0 ? { command: null, errors } : { command, errors: [] };
  };
  switch (perintah) {
    case 'ubah':
      return judge(
        { perintah, ...changed(values, laporan), ...files },
        lengthRefusal('judul', values.judul, JUDUL_MIN, JUDUL_MAX),
        lengthRefusal('isi', values.isi, ISI_MIN, ISI_MAX),
      );
    case 'lengkapi':
      return judge({ perintah, isi: values.isi, ...files }, lengthRefusal('isi', values.isi, 1, TEKS_MAX));
    case 'tanggapan': {
      const isSure = !laporan.jawabanAkhir || ['sudah', 'belum', 'tanpa'].includes(values.verdict);
      const selesai = verdictOf(values, laporan);
      const tooLong = lengthRefusal('isi', values.isi, 0, TEKS_MAX);
      const isMissing = isSure && selesai !== true && values.isi === '';
      const missing = isMissing
        ? selesai === false
          ? { path: 'isi', text: words.alasanBelum }
          : refusal('input.required', undefined, 'isi')
        : null;
      return judge(
        { perintah, isi: values.isi, ...(selesai === null ? {} : { selesai }), ...files },
        isSure ? null : refusal('input.required', undefined, 'verdict'),
        missing,
        tooLong,
      );
    }
    case 'penilaian':
      return judge(
        { perintah, nilai: Number(values.nilai), ...(values.teks === '' ? {} : { teks: values.teks }) },
        /^[1-5]$/.test(values.nilai) ? null : refusal('input.required', undefined, 'nilai'),
        lengthRefusal('teks', values.teks, 0, TEKS_MAX),
      );
    case 'kerahasiaan':
      return judge({ perintah, anonim: values.anonim, rahasia: values.rahasia });
    case 'ombudsman':
      return judge(
        { perintah, setuju: true },
        values.setuju ? null : { path: 'setuju', text: words.setujuPerlu },
      );
    default:
      return judge({ perintah });
  }
}

function changed(values: CommandValues, laporan: LaporanView): { judul?: string; isi?: string } {
  return {
    ...(values.judul === laporan.judul ? {} : { judul: values.judul }),
    ...(values.isi === laporan.isi ? {} : { isi: values.isi }),
  };
}

/** Null: words without a verdict. */
function verdictOf({ verdict }: CommandValues, laporan: LaporanView): boolean | null {
  if (!laporan.jawabanAkhir || (verdict !== 'sudah' && verdict !== 'belum')) return null;
  return verdict === 'sudah';
}

/** The one thing that waits for the pelapor now (pages.md); null when it is the office's turn. */
export function turnOf(
  laporan: Pick<LaporanView, 'boleh' | 'status' | 'hasil' | 'jawabanAkhir' | 'penilaian'>,
): PerintahPelapor | null {
  const { boleh, status, hasil, jawabanAkhir, penilaian } = laporan;
  if (boleh.includes('lengkapi')) return 'lengkapi';
  const isAsked =
    jawabanAkhir && (status === 'diproses' || (status === 'selesai' && hasil !== 'dikonfirmasi'));
  if (isAsked && boleh.includes('tanggapan')) return 'tanggapan';
  return boleh.includes('penilaian') && penilaian === null ? 'penilaian' : null;
}
