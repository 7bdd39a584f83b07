import { himpunanOf, type HimpunanAsked } from '../../domain/monev/himpunan.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { refuse, ok, type Result } from '../../domain/shared/result.ts';
import { gabungHasil, hasilSurvei, type HasilSurvei } from '../../domain/survei/survei.ts';
import { countDiundang, sumJawaban } from '../../persistence/survei/survei.ts';
import type { Deps } from '../deps.ts';

export interface BarisSurvei extends HasilSurvei {
  readonly kode: KodeBadan;
  readonly nama: string;
}

export interface SurveiTerbaca {
  readonly tahun: number;
  readonly semua: HasilSurvei;
  /** Bodies that asked somebody, by name. */
  readonly baris: readonly BarisSurvei[];
}

const NOBODY = { menjawab: 0, dihitung: 0, jumlah: [0, 0, 0, 0, 0, 0] };

/**
 * The survey of a year for these bodies, of laporan closed in it: public, because results of few answers are told to nobody. Refuses
 * unknown bodies.
 */
export async function readHasilSurvei(
  deps: Pick<Deps, 'db' | 'rujukan'>,
  asked: HimpunanAsked,
  tahun: number,
): Promise<Result<SurveiTerbaca>> {
  const { pohon } = await deps.rujukan();
  const himpunan = himpunanOf(pohon, asked);
  if (!himpunan.ok) return refuse('web.not_found');
  const bodies = himpunan.value.instansi;
  const kode = bodies.map((one) => one.kode);
  const [invited, answers] = await Promise.all([
    countDiundang(deps.db, kode, tahun),
    sumJawaban(deps.db, kode, tahun),
  ]);
  const baris = bodies
    .filter((one) => invited.has(one.kode) || answers.has(one.kode))
    .map((one) => ({
      kode: one.kode,
      nama: one.nama,
      ...hasilSurvei(invited.get(one.kode) ?? 0, answers.get(one.kode) ?? NOBODY),
    }));
  const sorted = baris.toSorted((a, b) => (a.nama < b.nama ? -1 : 1));
  return ok({ tahun, semua: gabungHasil(baris), baris: sorted });
}
