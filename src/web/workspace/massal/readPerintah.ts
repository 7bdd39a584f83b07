import { ALASAN_MAX, ALASAN_MIN, TEKS_MAX } from '../../../domain/laporan/limits.ts';
import type { Refusal, Result } from '../../../domain/shared/result.ts';
import type { PerintahMassal } from '../../../useCases/massal/massal.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { ARSIP } from '../perintah/bentuk/answerSpecs.ts';
import { Check } from '../perintah/bentuk/check.ts';

export const MASSAL = [
  'verifikasi',
  'disposisi',
  'arsipkan',
] as const satisfies readonly PerintahMassal['perintah'][];

/** The command that a bulk form asks for; everything wrong with it at once. */
export function readPerintah(form: RequestForm): Result<PerintahMassal, readonly Refusal[]> {
  const check = new Check(form);
  const perintah = read(check);
  return check.refusals.length > 0 || perintah === null
    ? { ok: false, refusal: check.refusals }
    : { ok: true, value: perintah };
}

/** The fields of the form that asks for a command: what `readPerintah` reads, the other way round. */
export function fieldsOf(perintah: PerintahMassal): readonly (readonly [string, string])[] {
  const asked = ['perintah', perintah.perintah] as const;
  if (perintah.perintah === 'arsipkan')
    return [asked, ['alasanKode', perintah.alasanKode], ['pesan', perintah.pesan]];
  const unit = [`unit-${perintah.perintah}`, perintah.unit?.[0] ?? ''] as const;
  return perintah.perintah === 'disposisi' ? [asked, unit, ['alasan', perintah.alasan]] : [asked, unit];
}

function read(check: Check): PerintahMassal | null {
  switch (check.pilihan('perintah', MASSAL)) {
    case 'verifikasi':
      return { perintah: 'verifikasi', unit: readUnit(check, 'verifikasi') };
    case 'disposisi':
      return {
        perintah: 'disposisi',
        unit: readUnit(check, 'disposisi'),
        alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }),
      };
    case 'arsipkan':
      return {
        perintah: 'arsipkan',
        alasanKode: check.pilihan('alasanKode', ARSIP) ?? 'tidak_jelas',
        pesan: check.teks('pesan', { min: ALASAN_MIN, max: TEKS_MAX }),
      };
    default:
      return null;
  }
}

function readUnit(check: Check, of: string): readonly string[] {
  const unit = check.form.text(`unit-${of}`);
  if (unit === '') check.refuse('input.required', `unit-${of}`);
  return [unit];
}
