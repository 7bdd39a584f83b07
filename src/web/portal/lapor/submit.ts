import { parseEmail, parseTelepon } from '../../../domain/pelapor/kontak.ts';
import { VERSI_KETENTUAN } from '../../../domain/pelapor/ketentuan.ts';
import { KLASIFIKASI_PELAPOR, type TanggalKejadian } from '../../../domain/laporan/types.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Result } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { submitLaporan, type Submission, type Submitted } from '../../../useCases/laporan/submitLaporan.ts';
import type { Page } from '../../request/page.ts';
import { formOnce } from '../../request/once.ts';
import type { FormDraft, Terkirim } from './formDraft.ts';
import { titikOf, type Isian } from './isian.ts';

/** Who may put the files of this form into a laporan: whoever holds the form. */
export function uploaderOf(deps: Deps, formId: string): string {
  return deps.keys.pengunggah(`formulir:${formId}`);
}

/** Files the laporan of a checked form, once, whatever is pressed twice. */
export async function submitForm(
  deps: Deps,
  page: Page,
  draft: FormDraft,
  asal: Pick<Submission, 'alamatHari' | 'alamat'>,
  options: { readonly keptMs?: number } = {},
): Promise<Result<Terkirim>> {
  const submission = { ...submissionOf(deps, page, draft), ...asal };
  const key = { pemegang: `formulir:${draft.id}`, kunci: 'kirim', ...options };
  const filed = await formOnce<Submitted>(deps, key, (claim) => submitLaporan(deps, submission, claim));
  if (!filed.ok) return filed;
  const { nomor, resi, peringatan } = filed.value;
  const { siapa } = draft.isian;
  const kabar = siapa === 'akun' || siapa === 'kontak' ? siapa : 'tanpa';
  return {
    ok: true,
    value: { nomor, resi, peringatan: peringatan.map((one) => refusalText(one, page.lang)), kabar },
  };
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
    kontak: isian.siapa === 'kontak' ? kontakOf(isian) : null,
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

function kontakOf({ nama, email, telepon }: Isian): Submission['kontak'] {
  return { nama, email: parseEmail(email), telepon: parseTelepon(telepon), nik: null };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
