import { JENIS_UMUM } from '../../../../domain/instansi/types.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { readIndikator, type IndikatorBaris } from '../../../../useCases/monev/readIndikator.ts';
import type { AskedPeriod } from '../period.tsx';
import { questionOf, type StatistikAsked } from './asked.ts';

/** By what the public figures are broken down. */
export const RINCIAN_UMUM = ['bulanan', 'jenis', 'instansi', 'kanal', 'klasifikasi', 'kategori'] as const;
export type RincianUmum = (typeof RINCIAN_UMUM)[number];

/** What each breakdown tells, in the order of its columns. */
export const INDIKATOR_RINCIAN_UMUM = ['total', 'tindak_lanjut', 'selesai'] as const;

export interface StatistikQuestion {
  readonly asked: StatistikAsked;
  readonly period: Pick<AskedPeriod, 'dari' | 'sampai'>;
}

/** The rows of one breakdown, the same for the page and for its file: those without laporan are left out, the most come first but for months and kinds. */
export async function readRincian(
  deps: Deps,
  of: StatistikQuestion,
  rincian: RincianUmum,
): Promise<readonly IndikatorBaris[]> {
  if (rincian === 'jenis') return readKinds(deps, of);
  const per = rincian === 'bulanan' ? 'bulan' : rincian;
  const answer = await readIndikator(deps, {
    ...questionOf(of.asked, of.period),
    per,
    indikator: [...INDIKATOR_RINCIAN_UMUM],
  });
  const rows = answer.ok ? answer.value.baris : [];
  return rincian === 'bulanan' ? rows : rows.filter(hasAny).toSorted((a, b) => totalOf(b) - totalOf(a));
}

/** Kinds of bodies; none where the question names a body or a kind. */
async function readKinds(
  deps: Deps,
  { asked, period }: StatistikQuestion,
): Promise<readonly IndikatorBaris[]> {
  if (asked.jenis !== undefined || asked.instansi !== undefined) return [];
  const rows = await Promise.all(
    JENIS_UMUM.map(async (jenis) => {
      const answer = await readIndikator(deps, {
        ...questionOf(asked, period),
        jenis: [jenis],
        indikator: [...INDIKATOR_RINCIAN_UMUM],
      });
      const row = answer.ok ? answer.value.baris[0] : undefined;
      return row === undefined ? [] : [{ ...row, kunci: jenis, nama: jenis }];
    }),
  );
  return rows.flat().filter(hasAny);
}

const totalOf = (row: IndikatorBaris): number => row.indikator['total']?.pembilang ?? 0;
const hasAny = (row: IndikatorBaris): boolean => totalOf(row) > 0;
