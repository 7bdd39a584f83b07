import { hitungSemua, type Hitungan } from '../../domain/monev/hitungIndikator.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import { sumMeasures } from '../../persistence/monev/sumMeasures.ts';
import { frameOf, type FigureAsked } from './asked.ts';
import { measured, type FigureDeps, type IndikatorBaris } from './readIndikator.ts';

/** Of the Kemendagri codes: a province has two characters, a kabupaten or kota five. */
const PANJANG = { provinsi: 2, kabkota: 5 } as const;
export type TingkatWilayah = keyof typeof PANJANG;

export interface Sebaran {
  /** Areas of that level with laporan, by code; all that lies inside one is counted there. */
  readonly baris: readonly IndikatorBaris[];
  /** Laporan that name no area of that level; null when there are none. */
  readonly tanpa: IndikatorBaris['indikator'] | null;
}

/**
 * The figures by the place that laporan are about, added up to provinces or to kabupaten and kota (of one province, when
 * `dalam` names it): from the words themselves, so that medians are exact too. The list of an area holds just as many.
 * Refuses what `frameOf` refuses.
 */
export async function readSebaran(
  { db, now, rujukan }: FigureDeps,
  asked: FigureAsked & { readonly tingkat: TingkatWilayah; readonly dalam?: string },
): Promise<Result<Sebaran>> {
  const aturan = await rujukan();
  const framed = await frameOf(db, aturan, asked, now());
  if (!framed.ok) return framed;
  const sums = await sumMeasures(db, { ...measured(framed.value), per: 'wilayah', kata: null });
  const areas = new Map<string, Map<string, number>>();
  const outside = new Map<string, number>();
  const length = PANJANG[asked.tingkat];
  for (const [kode, words] of sums) {
    if (asked.dalam !== undefined && kode !== asked.dalam && !kode.startsWith(`${asked.dalam}.`)) continue;
    const area = kode.length < length ? null : kode.slice(0, length);
    const sum = area === null ? outside : (areas.get(area) ?? new Map<string, number>());
    if (area !== null) areas.set(area, sum);
    add(sum, words);
  }
  const baris = [...areas].sort(([a], [b]) => (a < b ? -1 : 1));
  return ok({
    baris: baris.map(([kode, ukuran]) => ({
      kunci: kode,
      nama: aturan.wilayahNama(kode) ?? kode,
      indikator: hitungSemua({ ukuran }),
    })),
    tanpa: outside.size === 0 ? null : hitungSemua({ ukuran: outside }),
  });
}

function add(sum: Map<string, number>, words: Hitungan): void {
  for (const [word, n] of words) sum.set(word, (sum.get(word) ?? 0) + n);
}
