import { isActiveDuring } from '../../domain/monev/himpunan.ts';
import { hitungIndikator, type Bahan } from '../../domain/monev/hitungIndikator.ts';
import { indikatorOf, usedKata } from '../../domain/monev/indikator.ts';
import { KATA_TOTAL } from '../../domain/monev/kata.ts';
import { periodeSebelum } from '../../domain/monev/periode.ts';
import { susunPeringkat, type Peringkat } from '../../domain/monev/peringkat.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { sumMeasures } from '../../persistence/monev/sumMeasures.ts';
import { frameOf, type FigureAsked } from './asked.ts';
import { tetap } from '../berbagi/tetap.ts';
import { beratOf } from './berat.ts';
import { lembagaFacts } from './lembaga.ts';
import { measured, type FigureDeps } from './readIndikator.ts';

export interface PeringkatAsked extends FigureAsked {
  /** Code of an indicator. */
  readonly indikator: string;
}

export interface PeringkatJawaban {
  readonly baris: readonly Peringkat[];
}

/**
 * Bodies ranked by one indicator, each by its own laporan (not by those below or supervised). The node of the admin nasional
 * takes part only when `jenis` names it. Refuses an unknown indicator, unknown bodies, impossible days.
 */
export function readPeringkat(deps: FigureDeps, asked: PeringkatAsked): Promise<Result<PeringkatJawaban>> {
  return tetap(deps, `peringkat ${JSON.stringify(asked)}`, () => workOut(deps, asked), beratOf);
}

async function workOut(
  { db, now, rujukan }: FigureDeps,
  asked: PeringkatAsked,
): Promise<Result<PeringkatJawaban>> {
  const indikator = indikatorOf(asked.indikator);
  if (indikator === undefined) return refuse('input.unknown_choice', { nilai: asked.indikator }, 'indikator');
  const aturan = await rujukan();
  const moment = now();
  const framed = await frameOf(db, aturan, asked, moment);
  if (!framed.ok) return framed;
  const frame = framed.value;
  const isLembaga = indikator.rumus.jenis === 'lembaga';
  const isGrowth = indikator.rumus.jenis === 'pertumbuhan';
  const question = { ...measured(frame), per: 'instansi' } as const;
  const [sums, before, facts] = await Promise.all([
    isLembaga ? null : sumMeasures(db, { ...question, kata: usedKata(indikator) }),
    isGrowth ? sumMeasures(db, { ...question, ...periodeSebelum(frame), kata: [KATA_TOTAL] }) : null,
    isLembaga ? lembagaFacts(db, aturan, frame, moment) : null,
  ]);
  const bodies = frame.himpunan.instansi.filter(
    (one) =>
      (one.jenis !== 'nasional' || asked.jenis?.includes('nasional') === true) &&
      (isLembaga
        ? facts?.has(one.kode) === true
        : sums?.has(one.kode) === true || isActiveDuring(one, frame)),
  );
  const peserta = bodies.flatMap(({ kode, nama }) => {
    const lembaga = facts?.get(kode);
    const bahan: Bahan = {
      ukuran: sums?.get(kode) ?? new Map(),
      ...(before === null ? {} : { totalSebelum: before.get(kode)?.get(KATA_TOTAL) ?? 0 }),
      ...(lembaga === undefined ? {} : { lembaga }),
    };
    const nilai = hitungIndikator(indikator, bahan);
    return nilai === null ? [] : [{ kode, nama, nilai }];
  });
  return ok({ baris: susunPeringkat(indikator.kode, peserta) });
}
