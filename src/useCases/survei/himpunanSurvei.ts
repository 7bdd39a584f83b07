import type { Hari } from '../../domain/shared/time.ts';
import { refuse, ok, type Result } from '../../domain/shared/result.ts';
import type { NilaiSurvei } from '../../domain/survei/survei.ts';
import { BATAS_KECIL } from '../../domain/terbuka/lindungi.ts';
import { findTerbit, listTerbit } from '../../persistence/survei/terbit.ts';
import type { Deps } from '../deps.ts';

/** One body of the survey's data set; null where a count is protected, and the value with it. */
export interface BarisHimpunanSurvei {
  readonly kode: string;
  readonly nama: string;
  readonly diundang: number | null;
  readonly menjawab: number | null;
  readonly tidakMenjawab: number | null;
  readonly nilai: NilaiSurvei | null;
}

export interface HimpunanSurvei {
  readonly tahun: number;
  readonly perTanggal: Hari;
  readonly baris: readonly BarisHimpunanSurvei[];
  /** Base64url; by the key of the daily roots over the edition. */
  readonly sidik: string;
  readonly tandaTangan: string;
  readonly kunci: string;
}

export interface TahunTerbit {
  readonly tahun: number;
  readonly perTanggal: Hari;
}

/** The years of the survey that are published, the latest first. */
export function readTahunTerbit(deps: Pick<Deps, 'db'>): Promise<readonly TahunTerbit[]> {
  return listTerbit(deps.db);
}

/** The survey of a year as open data (F143): the edition alone, so always the same. Refuses `web.not_found` for what has none. */
export async function readHimpunanSurvei(
  deps: Pick<Deps, 'db'>,
  tahun: string,
): Promise<Result<HimpunanSurvei>> {
  const found = /^20\d\d$/.test(tahun) ? await findTerbit(deps.db, Number(tahun)) : null;
  if (found === null) return refuse('web.not_found');
  const { hash, tandaTangan, kunci, perTanggal } = found;
  return ok({
    tahun: found.tahun,
    perTanggal,
    sidik: hash.toString('hex'),
    tandaTangan: tandaTangan.toString('base64url'),
    kunci,
    baris: found.baris.map(({ kode, nama, diundang, jawab, nilai }) => ({
      kode,
      nama,
      diundang: diundang < BATAS_KECIL ? null : diundang,
      menjawab: jawab?.[0] ?? null,
      tidakMenjawab: jawab?.[1] ?? null,
      nilai: jawab === null ? null : nilai,
    })),
  });
}
