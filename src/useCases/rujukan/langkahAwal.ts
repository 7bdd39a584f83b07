import { activeUnits, badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { countPetugas } from '../../persistence/akun/petugasBadan.ts';
import { getBadan } from '../../persistence/rujukan/instansiQueries.ts';
import { readKalenderRows } from '../../persistence/rujukan/readRujukan.ts';
import { instansiWithSk } from '../../persistence/rujukan/skPengelola.ts';
import { findTemplat } from '../../persistence/templat/templat.ts';
import type { Deps } from '../deps.ts';

export const LANGKAH = ['sk', 'admin', 'unit', 'penghubung', 'penanggung_jawab', 'templat', 'libur'] as const;
export type KodeLangkah = (typeof LANGKAH)[number];

/** One thing that an instansi sets up before it works well; `n` of `dari` where it is counted. */
export interface Langkah {
  readonly kode: KodeLangkah;
  readonly selesai: boolean;
  /** Not every instansi has local days off: this one does not hold the list open. */
  readonly wajib: boolean;
  readonly n: number;
  readonly dari: number | null;
}

export interface LangkahAwal {
  readonly instansi: KodeBadan;
  readonly langkah: readonly Langkah[];
  /** Nothing that is required is missing. */
  readonly lengkap: boolean;
}

/** One who can stand in for the other. */
const ADMIN_MIN = 2;

/** The first steps of each instansi of which this person is admin (F167), told from the data and never ticked by hand. */
export async function readLangkahAwal(deps: Deps, { penugasan }: Reader): Promise<readonly LangkahAwal[]> {
  const own = penugasan.filter(({ peran }) => peran === 'admin_instansi').map(({ badan }) => badan);
  return Promise.all([...new Set(own)].map((kode) => langkahOf(deps, kode)));
}

async function langkahOf(deps: Deps, instansi: KodeBadan): Promise<LangkahAwal> {
  const { pohon } = await deps.rujukan();
  const now = deps.now();
  const units = activeUnits(pohon, instansi);
  const today = hariOf(now, badanOf(pohon, instansi)?.zona ?? 'WIB');
  const [sk, admins, officers, detail, templat, rows] = await Promise.all([
    instansiWithSk(deps.db, [instansi], today),
    countPetugas(deps.db, { peran: 'admin_instansi', badan: [instansi], now }),
    countPetugas(deps.db, { peran: 'pejabat_penghubung', badan: units, now }),
    getBadan(deps.db, instansi),
    findTemplat(deps.db, [instansi]),
    readKalenderRows(deps.db),
  ]);
  const year = today.slice(0, 4);
  const libur = rows.libur.filter(
    (one) => one.instansi === instansi && one.dicabut === null && one.tanggal.startsWith(year),
  );
  const step = (kode: KodeLangkah, n: number, need: number, dari: number | null = null): Langkah => ({
    kode,
    selesai: n >= need,
    wajib: kode !== 'libur',
    n,
    dari,
  });
  const langkah = [
    step('sk', sk.size, 1),
    step('admin', admins.get(instansi) ?? 0, ADMIN_MIN, ADMIN_MIN),
    step('unit', units.length, 1),
    step('penghubung', officers.size, Math.max(1, units.length), units.length),
    step('penanggung_jawab', detail?.penanggungJawabNama == null ? 0 : 1, 1),
    step('templat', templat.length, 1),
    step('libur', libur.length, 1),
  ];
  return { instansi, langkah, lengkap: langkah.every(({ selesai, wajib }) => selesai || !wajib) };
}
