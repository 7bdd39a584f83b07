import { parseEmail } from '../../../domain/pelapor/kontak.ts';
import { VERSI_KETENTUAN } from '../../../domain/pelapor/ketentuan.ts';
import { KLASIFIKASI_PELAPOR, type TanggalKejadian } from '../../../domain/laporan/types.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Result } from '../../../domain/shared/result.ts';
import { ponselOf } from '../../../useCases/akun/pengaman/remSms.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { askKontak } from '../../../useCases/identitas/kontakPelapor.ts';
import { submitLaporan, type Submission, type Submitted } from '../../../useCases/laporan/submitLaporan.ts';
import type { Page } from '../../request/page.ts';
import { formOnce } from '../../request/once.ts';
import type { FormDraft, Terkirim } from './formDraft.ts';
import { titikOf, type Isian } from './isian.ts';

/** Who may put the files of this form into a laporan: whoever holds the form. */
export function uploaderOf(deps: Deps, formId: string): string {
  return deps.keys.pengunggah(`formulir:${formId}`);
}

/** Where a form comes from: for the day's floods, the instansi's own network, and how many codes a network asks for. */
type Asal = Pick<Submission, 'alamatHari' | 'alamat'> & { readonly jaringan: string };

/** Files the laporan of a checked form, once, whatever is pressed twice. */
export async function submitForm(
  deps: Deps,
  page: Page,
  draft: FormDraft,
  { jaringan, ...asal }: Asal,
  options: { readonly keptMs?: number } = {},
): Promise<Result<Terkirim>> {
  const kontak = draft.isian.siapa === 'kontak' ? kontakOf(deps, draft.isian) : null;
  const submission = { ...submissionOf(deps, page, draft), ...asal, disebut: kontak };
  const key = { pemegang: `formulir:${draft.id}`, kunci: 'kirim', ...options };
  const filed = await formOnce<Submitted>(deps, key, (claim) => submitLaporan(deps, submission, claim));
  if (!filed.ok) return filed;
  const { id, nomor, resi, peringatan } = filed.value;
  const { siapa } = draft.isian;
  const kabar = siapa === 'akun' || siapa === 'kontak' ? siapa : 'tanpa';
  const { nama, anonim } = draft.isian;
  const named = { laporanId: id, anonim, nama, resi, bahasa: page.lang, alamat: jaringan };
  const diminta = kontak === null ? [] : await askKontak(deps, { ...named, ...kontak });
  const told = peringatan.map((one) => refusalText(one, page.lang));
  return { ok: true, value: { nomor, resi, peringatan: told, kabar, kontak: diminta } };
}

function submissionOf(deps: Deps, page: Page, { id, isian }: FormDraft): Submission {
  const akunId = isian.siapa === 'akun' ? (page.session?.akunId ?? null) : null;
  return {
    kiriman: {
      klasifikasi: KLASIFIKASI_PELAPOR.find((one) => one === isian.klasifikasi) ?? 'pengaduan',
      judul: isian.judul,
      isi: isian.isi,
      kategori: orNull(isian.kategori),
      instansi: orNull(isian.instansi),
      wilayah: orNull(isian.wilayah),
      titik: titikOf(isian),
      lokasiKeterangan: orNull(isian.lokasi),
      tanggalKejadian: tanggalOf(isian),
      anonim: isian.anonim,
      rahasia: isian.rahasia,
      kanal: 'web',
      ...(isian.setuju ? { persetujuan: VERSI_KETENTUAN } : {}),
    },
    pengirim: akunId === null ? { sebagai: 'tanpa_akun' } : { sebagai: 'akun', akunId },
    // How to reach them is kept once it was shown to be theirs (`askKontak`).
    kontak: isian.siapa === 'kontak' ? { nama: isian.nama, email: null, telepon: null, nik: null } : null,
    lampiran: isian.berkas.map((one) => one.id),
    pengunggah: uploaderOf(deps, id),
    nomorAsal: null,
  };
}

function tanggalOf({ klasifikasi, tanggal, tidakTahuTanggal }: Isian): TanggalKejadian | null {
  if (klasifikasi !== 'pengaduan') return null;
  if (tanggal !== '') return tanggal;
  return tidakTahuTanggal ? 'tidak_tahu' : null;
}

/** A number only where it can be asked for a code. */
function kontakOf(deps: Deps, { email, telepon }: Isian): NonNullable<Submission['disebut']> {
  const nomor = ponselOf(deps, telepon);
  return { email: parseEmail(email), telepon: nomor.ok ? nomor.value : null };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
