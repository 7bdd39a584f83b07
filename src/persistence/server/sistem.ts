import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { countAllLaporan } from '../monev/banyakLaporan.ts';

/** The database as the operator sees it: sizes, versions, days; no row's content. */
export interface BasisData {
  readonly versi: string;
  readonly ukuran: number;
  readonly sambungan: number;
  readonly sambunganMaks: number;
  readonly migrasi: string;
  readonly laporan: number;
  readonly akarHari: Hari | null;
  readonly akarPada: Instant | null;
  readonly cadanganPada: Instant | null;
  readonly cadanganRusak: number | null;
}

export async function readBasisData(db: Db): Promise<BasisData> {
  const laporan = await countAllLaporan(db);
  const [row] = await query<Omit<BasisData, 'laporan'>>(
    db,
    `select current_setting('server_version') as versi, pg_database_size(current_database())::float8 as ukuran,
       (select count(*)::int from pg_stat_activity where datname = current_database()) as sambungan,
       current_setting('max_connections')::int as "sambunganMaks",
       (select nama from migrasi order by nomor desc limit 1) as migrasi,
       a.hari as "akarHari", a.dibuat_pada as "akarPada",
       c.dibuat_pada as "cadanganPada", c.rusak as "cadanganRusak"
       from (select 1) as satu
       left join (select hari, dibuat_pada from akar_harian order by hari desc limit 1) a on true
       left join (select dibuat_pada, rusak from cadangan order by id desc limit 1) c on true`,
  );
  if (row === undefined) throw new Error('the database told nothing about itself');
  return { ...row, laporan };
}

/** Notes that a backup was finished, so that the operator sees its age. */
export async function recordCadangan(
  db: Db,
  cadangan: {
    readonly pada: Instant;
    readonly baris: number;
    readonly lampiran: number;
    readonly rusak: number;
  },
): Promise<void> {
  await query(db, 'insert into cadangan (dibuat_pada, baris, lampiran, rusak) values ($1, $2, $3, $4)', [
    toTimestamptz(cadangan.pada),
    cadangan.baris,
    cadangan.lampiran,
    cadangan.rusak,
  ]);
}
