import { hitungSemua } from '../../domain/monev/hitungIndikator.ts';
import { gabung, type Hitungan } from '../../domain/monev/jumlahan.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import { sumMeasures } from '../../persistence/monev/sumMeasures.ts';
import { frameOf, type FigureAsked } from './asked.ts';
import { beratOf } from './berat.ts';
import { tetap } from '../berbagi/tetap.ts';
import { kataFor, measured, type FigureDeps, type IndikatorBaris } from './readIndikator.ts';

/** Of the Kemendagri codes: a province has two characters, a kabupaten or kota five, a kecamatan eight. */
const PANJANG = { provinsi: 2, kabkota: 5, kecamatan: 8 } as const;
export type TingkatWilayah = keyof typeof PANJANG;

interface SebaranAsked extends FigureAsked {
  readonly tingkat: TingkatWilayah;
  readonly dalam?: string;
  /** Only these, by code; absent: all but those of institutions. */
  readonly indikator?: readonly string[];
}

export interface Sebaran {
  /** Areas of that level with laporan, by code; all that lies inside one is counted there. */
  readonly baris: readonly IndikatorBaris[];
  /** Laporan that name no area of that level; null when there are none. */
  readonly tanpa: IndikatorBaris['indikator'] | null;
}

/**
 * The figures by the place that laporan are about, added up to provinces, kabupaten and kota, or kecamatan (inside the
 * area that `dalam` names): from the words themselves, so that medians are exact too. The list of an area holds just as many.
 * Refuses what `frameOf` refuses.
 */
export function readSebaran(deps: FigureDeps, asked: SebaranAsked): Promise<Result<Sebaran>> {
  return tetap(deps, `sebaran ${JSON.stringify(asked)}`, () => workOut(deps, asked), beratOf);
}

async function workOut({ db, now, rujukan }: FigureDeps, asked: SebaranAsked): Promise<Result<Sebaran>> {
  const aturan = await rujukan();
  const framed = await frameOf(db, aturan, asked, now());
  if (!framed.ok) return framed;
  const { tingkat, dalam = null, indikator } = asked;
  const panjang = PANJANG[tingkat];
  const sums = await sumMeasures(db, {
    ...measured(framed.value),
    per: 'wilayah',
    ...kataFor(indikator),
    wilayah: { panjang, dalam },
  });
  const figures = (ukuran: Hitungan): IndikatorBaris['indikator'] => hitungSemua({ ukuran }, indikator);
  const inside = [...sums].filter(([kode]) => kode.length === panjang).sort(([a], [b]) => (a < b ? -1 : 1));
  const outside = [...sums].filter(([kode]) => kode.length !== panjang).map(([, words]) => words);
  return ok({
    baris: inside.map(([kode, ukuran]) => ({
      kunci: kode,
      nama: aturan.wilayahNama(kode) ?? kode,
      indikator: figures(ukuran),
    })),
    tanpa: outside.length === 0 ? null : figures(gabung(outside)),
  });
}
