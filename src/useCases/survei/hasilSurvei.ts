import { himpunanOf, type HimpunanAsked } from '../../domain/monev/himpunan.ts';
import type { Badan, KodeBadan } from '../../domain/instansi/types.ts';
import { refuse, ok, type Result } from '../../domain/shared/result.ts';
import type { Hari } from '../../domain/shared/time.ts';
import { gabungHasil, hasilSurvei, type HasilSurvei } from '../../domain/survei/survei.ts';
import { jumlahMenjawab } from '../../domain/survei/terbit.ts';
import { countDiundang, sumJawaban } from '../../persistence/survei/survei.ts';
import { findTerbit } from '../../persistence/survei/terbit.ts';
import type { Deps } from '../deps.ts';

export interface BarisSurvei extends HasilSurvei {
  readonly kode: KodeBadan;
  readonly nama: string;
}

export interface SurveiTerbaca {
  readonly tahun: number;
  /** The day on which the year was frozen; null while it still moves. */
  readonly beku: Hari | null;
  readonly semua: HasilSurvei;
  /** Bodies that asked somebody, by name. */
  readonly baris: readonly BarisSurvei[];
}

const NOBODY = { dihitung: 0, jumlah: [0, 0, 0, 0, 0, 0], kuadrat: 0 };

/**
 * The survey of a year for these bodies, of laporan closed in it: public, because results of few answers are told to nobody. A year with
 * an edition is read from it, so that no later look differs from it (ADR 0038). Refuses unknown bodies.
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
  const edition = await findTerbit(deps.db, tahun);
  if (edition === null) {
    const { baris, menjawab } = await liveRows(deps, bodies, tahun);
    return ok({ tahun, beku: null, semua: semuaOf(asked, baris, jumlahMenjawab(baris, menjawab)), baris });
  }
  const wanted = new Set(bodies.map((one) => one.kode));
  const baris = edition.baris
    .filter((one) => wanted.has(one.kode))
    .map(({ jawab: _protected, ...one }): BarisSurvei => one);
  return ok({ tahun, beku: edition.perTanggal, semua: semuaOf(asked, baris, edition.menjawab), baris });
}

/** Of the whole country alone it is told how many answered in all: of two sets the difference would tell of one body. */
function semuaOf(asked: HimpunanAsked, baris: readonly BarisSurvei[], menjawab: number): HasilSurvei {
  const sum = gabungHasil(baris);
  return Object.values(asked).some((one) => one !== undefined) ? sum : { ...sum, menjawab };
}

async function liveRows(
  { db }: Pick<Deps, 'db'>,
  bodies: readonly Badan[],
  tahun: number,
): Promise<{ readonly baris: readonly BarisSurvei[]; readonly menjawab: number }> {
  const kode = bodies.map((one) => one.kode);
  const [invited, answers] = await Promise.all([countDiundang(db, kode, tahun), sumJawaban(db, kode, tahun)]);
  const baris = bodies
    .map((one) => ({
      kode: one.kode,
      nama: one.nama,
      ...hasilSurvei(invited.get(one.kode) ?? 0, answers.get(one.kode) ?? NOBODY),
    }))
    .filter(({ diundang }) => diundang > 0)
    .toSorted((a, b) => (a.nama < b.nama ? -1 : 1));
  return { baris, menjawab: [...answers.values()].reduce((total, one) => total + one.menjawab, 0) };
}
