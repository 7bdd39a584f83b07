import { badanOf, isActive, isWithin, type Pohon } from '../../../domain/instansi/pohon.ts';
import { NAS, type Badan, type KodeBadan } from '../../../domain/instansi/types.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import type { Tanggungan } from '../../../persistence/rujukan/badanTulis.ts';
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

/**
 * Why a body cannot be closed, or merged into `penerus`, with what hangs on it now: asked when it is typed and again on its day. A
 * unit's laporan stay with the admin above it; an instansi that ended would leave its own with nobody.
 */
export function endingRefusals(
  pohon: Pohon,
  badan: Badan,
  end: { readonly perbuatan: 'tutup' | 'gabung'; readonly penerus: string },
  { laporan, tertunda }: Tanggungan,
): readonly Refusal[] {
  if (end.perbuatan === 'tutup' && badan.jenis === 'unit' && laporan > tertunda)
    return [refusal('badan.successor_needed', { n: laporan - tertunda }, 'perbuatan')];
  return [
    ...leavingRefusals(pohon, badan, laporan),
    ...(end.perbuatan === 'gabung' ? penerusRefusals(pohon, badan, end.penerus) : []),
  ];
}

function leavingRefusals(pohon: Pohon, badan: Badan, laporan: number): readonly Refusal[] {
  const children = (pohon.anak.get(badan.kode) ?? []).filter((one) => {
    const child = badanOf(pohon, one);
    return child !== undefined && isActive(child);
  });
  if (children.length > 0) return [refusal('badan.has_children', { n: children.length }, 'perbuatan')];
  return badan.jenis !== 'unit' && laporan > 0
    ? [refusal('badan.open_laporan', { n: laporan }, 'perbuatan')]
    : [];
}

/** A unit goes into one of the same instansi's tree, an instansi into an instansi. */
function penerusRefusals(pohon: Pohon, badan: Badan, kode: string): readonly Refusal[] {
  if (kode === '') return [refusal('input.required', undefined, 'penerus')];
  const penerus = badanOf(pohon, kode);
  const isFit =
    penerus !== undefined &&
    isActive(penerus) &&
    kode !== badan.kode &&
    kode !== NAS &&
    (penerus.jenis === 'unit') === (badan.jenis === 'unit') &&
    (badan.jenis !== 'unit' || isWithin(pohon, kode, rootOf(pohon, badan.kode)));
  return isFit ? [] : [refusal('badan.successor_unfit', undefined, 'penerus')];
}

function rootOf(pohon: Pohon, kode: KodeBadan): KodeBadan {
  return pohon.jalur.get(kode)?.at(-1) ?? kode;
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
