import { badanOf } from '../../domain/instansi/pohon.ts';
import { INDIKATOR_BEKU, susunBeku, type BarisBeku } from '../../domain/monev/beku.ts';
import { indikatorOf } from '../../domain/monev/indikator.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { FigureAsked } from './asked.ts';
import { readIndikator, type FigureDeps, type IndikatorJawaban } from './readIndikator.ts';

export interface PeringkatAsked extends FigureAsked {
  /** Code of an indicator. */
  readonly indikator: string;
  /** Bodies with fewer laporan in the period have no rank; absent: 0. */
  readonly minimal?: number;
  /** Place in `KELAS_BEBAN`; absent: all classes together. */
  readonly kelas?: number;
}

/** The ranking with what it is of: the days, the state, the version of its formula, and who has a rank. */
export interface PeringkatJawaban extends Pick<IndikatorJawaban, 'dari' | 'sampai' | 'perTanggal' | 'versi'> {
  readonly minimal: number;
  readonly kelas: number | null;
  readonly baris: readonly BarisBeku[];
}

/**
 * Bodies ranked by one indicator as they stand on `perTanggal`, each by its own laporan (not by those below or supervised): the
 * rows that a frozen ranking of the same question would have. The node of the admin nasional takes part only when `jenis` names
 * it. Refuses an unknown indicator, unknown bodies, impossible days.
 */
export async function readPeringkat(
  deps: FigureDeps,
  asked: PeringkatAsked,
): Promise<Result<PeringkatJawaban>> {
  const { indikator, minimal = 0, kelas = null, ...question } = asked;
  if (indikatorOf(indikator) === undefined)
    return refuse('input.unknown_choice', { nilai: indikator }, 'indikator');
  const answer = await readIndikator(deps, {
    ...question,
    per: 'instansi',
    indikator: [...new Set([...INDIKATOR_BEKU, indikator])],
  });
  if (!answer.ok) return answer;
  const { pohon } = await deps.rujukan();
  const { dari, sampai, perTanggal, versi } = answer.value;
  const isNasional = asked.jenis?.includes('nasional') === true;
  const peserta = answer.value.baris
    .filter(({ kunci }) => isNasional || badanOf(pohon, kunci)?.jenis !== 'nasional')
    .map(({ kunci, nama, indikator: of }) => ({ kode: kunci, nama, indikator: of }));
  return ok({
    dari,
    sampai,
    perTanggal,
    versi,
    minimal,
    kelas,
    baris: susunBeku(peserta, { indikator, minimal, kelas }),
  });
}
