import { namaRefusal } from '../../../domain/pelapor/pendaftaran.ts';
import { parseEmail } from '../../../domain/pelapor/kontak.ts';
import { usulJudul } from '../../../domain/laporan/tulisan/judul.ts';
import { ISI_MAX, ISI_MIN, JUDUL_MAX, JUDUL_MIN, KETERANGAN_MAX } from '../../../domain/laporan/limits.ts';
import { KLASIFIKASI_PELAPOR } from '../../../domain/laporan/types.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { hariOf, isHari, type Instant } from '../../../domain/shared/time.ts';
import { ponselOf } from '../../../useCases/akun/pengaman/remSms.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { fieldErrors, type FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';
import type { Isian } from './isian.ts';

/** Length of a text in code points after trimming: what is too short or too long about it. */
export function lengthRefusal(path: string, text: string, min: number, max: number): Refusal | null {
  const panjang = Array.from(text.trim()).length;
  if (panjang === 0 && min > 0) return refusal('input.required', undefined, path);
  if (panjang < min) return refusal('input.too_short', { min, panjang }, path);
  return panjang > max ? refusal('input.too_long', { max, panjang }, path) : null;
}

/** What the first screen still lacks, all at once. */
export function checkApa(page: Page, isian: Isian): readonly FieldError[] {
  const isKnown = KLASIFIKASI_PELAPOR.some((one) => one === isian.klasifikasi);
  return fieldErrors(
    present([
      isKnown ? null : refusal('input.required', undefined, 'klasifikasi'),
      lengthRefusal('isi', isian.isi, ISI_MIN, ISI_MAX),
      // An empty one is proposed from the text; while that is missing too, it alone is asked for.
      isian.judul === '' && usulJudul(isian.isi) === '' && Array.from(isian.isi).length < ISI_MIN
        ? null
        : lengthRefusal('judul', isian.judul, JUDUL_MIN, JUDUL_MAX),
    ]),
    page.lang,
  );
}

/** The second: place and day are asked of a pengaduan, and "I do not know" is an answer (rules §3). */
export function checkTempat(page: Page, isian: Isian, now: Instant): readonly FieldError[] {
  const words = page.m.portal.lapor;
  const errors = [...fieldErrors(present([checkTanggal(isian, now), checkLokasi(isian)]), page.lang)];
  if (isian.klasifikasi !== 'pengaduan') return errors;
  if (isian.wilayah === '' && isian.lokasi === '' && !isian.tidakTahuTempat) {
    errors.unshift({ path: 'lokasi', text: words.tempatPerlu });
  }
  if (isian.tanggal === '' && !isian.tidakTahuTanggal)
    errors.push({ path: 'tanggal', text: words.tanggalPerlu });
  return errors;
}

function checkTanggal({ tanggal }: Isian, now: Instant): Refusal | null {
  if (tanggal === '') return null;
  if (!isHari(tanggal) || tanggal < '1900-01-01') return refusal('input.invalid_date', undefined, 'tanggal');
  // In the east a new day has begun that has not begun in the west.
  return tanggal > hariOf(now, 'WIT') ? refusal('input.date_in_future', undefined, 'tanggal') : null;
}

function checkLokasi({ lokasi }: Isian): Refusal | null {
  return lengthRefusal('lokasi', lokasi, 0, KETERANGAN_MAX);
}

/** The third: who they are, as far as they say, and their consent. */
export function checkAnda(page: Page, isian: Isian, deps: Pick<Deps, 'sms'>): readonly FieldError[] {
  const words = page.m.portal.lapor;
  const allowed = page.session ? ['akun', 'kontak', 'tanpa'] : ['kontak', 'tanpa'];
  const errors: FieldError[] = [];
  if (!allowed.includes(isian.siapa))
    errors.push(...fieldErrors([refusal('input.required', undefined, 'siapa')], page.lang));
  if (isian.siapa === 'kontak') errors.push(...checkKontak(page, isian, deps));
  if (!isian.setuju) errors.push({ path: 'setuju', text: words.setujuPerlu });
  return errors;
}

/** Where no SMS is set up the number is not asked for, and what was written into it before counts as nothing. */
function checkKontak(
  page: Page,
  { nama, email, telepon }: Isian,
  deps: Pick<Deps, 'sms'>,
): readonly FieldError[] {
  const ponsel = telepon === '' || deps.sms === null ? null : ponselOf(deps, telepon);
  const faults = present([
    namaRefusal(nama.trim()),
    email !== '' && parseEmail(email) === null ? refusal('input.invalid_email', undefined, 'email') : null,
    ponsel === null || ponsel.ok ? null : ponsel.refusal,
  ]);
  const errors = [...fieldErrors(faults, page.lang)];
  const { lapor, kodeSms } = page.m.portal;
  const perlu = deps.sms === null ? kodeSms.lapor.emailPerlu : lapor.kontakPerlu;
  if (email === '' && ponsel === null) errors.push({ path: 'email', text: perlu });
  return errors;
}

function present(refusals: readonly (Refusal | null)[]): readonly Refusal[] {
  return refusals.filter((one) => one !== null);
}
