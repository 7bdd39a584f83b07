import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { gambarOf, PETA_PROVINSI, type Gambar } from '../../../useCases/peta/gambarPeta.ts';
import { readSebaran, type Sebaran } from '../../../useCases/monev/readSebaran.ts';
import type { FigureDeps } from '../../../useCases/monev/readIndikator.ts';
import { indikatorAsked, type MonevAsked } from './asked.ts';

/** By what a map can be shaded: shares and counts, which add up over places. */
export const UKURAN_PETA = [
  'total',
  'tindak_lanjut',
  'selesai',
  'belum_ditindaklanjuti',
  'kepatuhan_respons',
  'kepuasan',
] as const;
export type UkuranPeta = (typeof UKURAN_PETA)[number];

export interface PetaMonev {
  readonly gambar: Gambar;
  readonly sebaran: Sebaran;
  readonly ukuran: UkuranPeta;
  readonly tingkat: 'provinsi' | 'kabkota';
}

/**
 * The map of the places that the set's laporan are about: the country by provinces, or the province of the bodies asked about
 * by its kabupaten and kota. None for a single kabupaten or kota, which has nothing to compare.
 */
export async function petaMonev(
  deps: FigureDeps,
  asked: MonevAsked,
  aturan: Rujukan,
): Promise<PetaMonev | null> {
  const kode = placeOf(asked, aturan);
  if (kode === null) return null;
  const ukuran = UKURAN_PETA.find((one) => one === asked.peta) ?? 'total';
  const tingkat = kode === PETA_PROVINSI ? 'provinsi' : 'kabkota';
  const [gambar, sebaran] = await Promise.all([
    gambarOf(kode),
    readSebaran(deps, {
      ...indikatorAsked(asked),
      tingkat,
      indikator: [...UKURAN_PETA],
      ...(tingkat === 'kabkota' ? { dalam: kode } : {}),
    }),
  ]);
  return gambar === null || !sebaran.ok ? null : { gambar, sebaran: sebaran.value, ukuran, tingkat };
}

function placeOf({ instansi, induk }: MonevAsked, { pohon }: Rujukan): string | null {
  const named = [...(instansi ?? []), ...(induk ?? [])];
  if (named.length === 0) return PETA_PROVINSI;
  const places = new Set(named.map((one) => badanOf(pohon, one)?.wilayah ?? null));
  const [place] = places;
  if (places.size !== 1 || place == null) return PETA_PROVINSI;
  if (place.length === 2) return place;
  return (induk ?? []).length > 0 ? place.slice(0, 2) : null;
}
