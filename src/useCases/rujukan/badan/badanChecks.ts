import { badanOf, isActive, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../../domain/instansi/types.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { ALASAN_PERUBAHAN } from '../pengelola.ts';

const NAMA_BADAN = { min: 3, max: 200 } as const;

/** A name of its own among the bodies in force beside it. `kode`: the body itself, null for a new one. */
export function namaRefusals(
  pohon: Pohon,
  {
    nama,
    induk,
    kode,
  }: { readonly nama: string; readonly induk: KodeBadan | null; readonly kode: KodeBadan | null },
): readonly Refusal[] {
  const wrong = lengthRefusals(nama, NAMA_BADAN, 'nama');
  if (wrong.length > 0) return wrong;
  if (/[\p{Cc}\p{Cf}]/u.test(nama)) return [refusal('input.invalid_characters', undefined, 'nama')];
  const beside = induk === null ? [] : (pohon.anak.get(induk) ?? []);
  const isTaken = beside.some((one) => {
    const badan = badanOf(pohon, one);
    return (
      badan !== undefined &&
      one !== kode &&
      isActive(badan) &&
      badan.nama.toLowerCase() === nama.toLowerCase()
    );
  });
  return isTaken ? [refusal('badan.name_taken', undefined, 'nama')] : [];
}

export function alasanRefusals(alasan: string): readonly Refusal[] {
  return lengthRefusals(alasan, ALASAN_PERUBAHAN, 'alasan');
}

function lengthRefusals(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
  path: string,
): readonly Refusal[] {
  const panjang = Array.from(text).length;
  if (panjang === 0) return [refusal('input.required', undefined, path)];
  if (panjang < min) return [refusal('input.too_short', { min, panjang }, path)];
  return panjang > max ? [refusal('input.too_long', { max, panjang }, path)] : [];
}
