import type { NilaiIndikator } from '../../domain/monev/hitungIndikator.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import { readIndikator, type FigureDeps, type IndikatorAsked } from './readIndikator.ts';

/** One figure a line, as `export --what indikator` writes it. */
export interface IndikatorLine extends Omit<NilaiIndikator, 'p90' | 'rata'> {
  readonly dari: string;
  readonly sampai: string;
  readonly perTanggal: string;
  readonly versi: string;
  readonly kunci: string;
  readonly nama: string;
  readonly kode: string;
  readonly p90: number | null;
  readonly rata: number | null;
}

/** The answer of `readIndikator` (by body, unless told otherwise) as flat lines. Refuses what that refuses. */
export async function exportIndikator(
  deps: FigureDeps,
  asked: IndikatorAsked,
): Promise<Result<readonly IndikatorLine[]>> {
  const answer = await readIndikator(deps, { per: 'instansi', ...asked });
  if (!answer.ok) return answer;
  const { baris, ...head } = answer.value;
  return ok(
    baris.flatMap(({ kunci, nama, indikator }) =>
      Object.entries(indikator).map(([kode, { nilai, pembilang, penyebut, satuan, p90, rata }]) => ({
        ...head,
        kunci,
        nama,
        kode,
        nilai,
        pembilang,
        penyebut,
        satuan,
        p90: p90 ?? null,
        rata: rata ?? null,
      })),
    ),
  );
}
