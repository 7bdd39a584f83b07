import { hitungIndikator, type NilaiIndikator } from '../../domain/monev/hitungIndikator.ts';
import { indikatorOf, usedKata } from '../../domain/monev/indikator.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { sumMeasures } from '../../persistence/monev/sumMeasures.ts';
import { frameOf, type FigureAsked } from './asked.ts';
import { measured, readIndikator, type FigureDeps } from './readIndikator.ts';

/** One measure of a figure, and how often it was counted. */
export interface Terhitung {
  readonly kata: string;
  readonly n: number;
}

/** A figure with what it was made from (N11). */
export interface Hitungan {
  readonly nilai: NilaiIndikator;
  readonly pembilang: readonly Terhitung[];
  /** Empty for counts, times and means: they are divided by how many there are. */
  readonly penyebut: readonly Terhitung[];
  readonly dari: string;
  readonly sampai: string;
  readonly perTanggal: string;
  readonly versi: string;
}

/**
 * How one figure of a set was computed: the measures of its numerator and denominator, each with its count, so that each can be
 * opened as a list. For times and means the bars of the histogram. Refuses unknown indicators, bodies and impossible days.
 */
export async function readHitungan(
  deps: FigureDeps,
  asked: FigureAsked & { readonly kode: string },
): Promise<Result<Hitungan>> {
  const { kode, ...question } = asked;
  const indikator = indikatorOf(kode);
  if (indikator === undefined) return refuse('input.unknown_choice', { nilai: kode }, 'kode');
  const { rumus } = indikator;
  const answer = await readIndikator(deps, { ...question, indikator: [kode, 'total'] });
  if (!answer.ok) return answer;
  const { dari, sampai, perTanggal, versi, baris } = answer.value;
  const framed = await frameOf(deps.db, await deps.rujukan(), question, deps.now());
  if (!framed.ok) return framed;
  const kata = usedKata(indikator);
  const sums =
    rumus.jenis === 'lembaga'
      ? undefined
      : (await sumMeasures(deps.db, { ...measured(framed.value), per: 'semua', kata })).get('');
  const words = (all: readonly string[]): Terhitung[] =>
    all.map((one) => ({ kata: one, n: sums?.get(one) ?? 0 }));
  const bars = (awalan: string): Terhitung[] =>
    [...(sums ?? [])]
      .filter(([word, n]) => word.startsWith(awalan) && n !== 0)
      .map(([word, n]) => ({ kata: word, n }))
      .sort((a, b) => Number(a.kata.slice(awalan.length)) - Number(b.kata.slice(awalan.length)));
  const nilai = baris[0]?.indikator[kode] ?? hitungIndikator(indikator, { ukuran: sums ?? new Map() });
  if (nilai === null) return refuse('input.unknown_choice', { nilai: kode }, 'kode');
  return ok({
    nilai,
    pembilang:
      rumus.jenis === 'bagian' || rumus.jenis === 'jumlah'
        ? words(rumus.pembilang)
        : rumus.jenis === 'sebaran' || rumus.jenis === 'rata'
          ? bars(rumus.awalan)
          : [],
    penyebut: rumus.jenis === 'bagian' ? words(rumus.penyebut) : [],
    dari,
    sampai,
    perTanggal,
    versi,
  });
}
