import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** One thing that came from a system, known for ever by its id there. */
export interface Masuk {
  readonly id: number;
  readonly sistemId: string;
  readonly jenis: 'permintaan' | 'kabar';
  readonly idLuar: string;
  readonly permintaan: string;
  readonly pada: Instant;
  readonly diterimaPada: Instant;
  readonly status: 'antre' | 'selesai' | 'dilewati' | 'periksa';
  readonly isi: Buffer | null;
  readonly percobaan: number;
  readonly galat: string | null;
  readonly laporanId: string | null;
}

const COLUMNS = `m.id, m.sistem_id as "sistemId", m.jenis, m.id_luar as "idLuar", m.permintaan, m.pada, m.diterima_pada as "diterimaPada",
  m.status, m.isi, m.percobaan, m.galat, m.laporan_id as "laporanId"`;

/** False when it was known already. */
export async function insertMasuk(
  db: Db,
  one: Pick<Masuk, 'sistemId' | 'jenis' | 'idLuar' | 'permintaan' | 'pada' | 'diterimaPada'> & {
    readonly isi: Buffer;
  },
): Promise<boolean> {
  const rows = await query(
    db,
    `insert into sistem_masuk (sistem_id, jenis, id_luar, permintaan, pada, diterima_pada, status, isi, coba_pada)
     values ($1, $2, $3, $4, $5, $6, 'antre', $7, $6) on conflict do nothing returning id`,
    [
      one.sistemId,
      one.jenis,
      one.idLuar,
      one.permintaan,
      toTimestamptz(one.pada),
      toTimestamptz(one.diterimaPada),
      one.isi,
    ],
  );
  return rows.length > 0;
}

/** Which of these ids are known already. */
export async function knownMasuk(
  db: Db,
  sistemId: string,
  jenis: Masuk['jenis'],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await query<{ id: string }>(
    db,
    'select id_luar as id from sistem_masuk where sistem_id = $1 and jenis = $2 and id_luar = any($3::text[])',
    [sistemId, jenis, ids],
  );
  return new Set(rows.map((one) => one.id));
}

/** What waits and is due: requests first, then of each request the earliest of what was said. */
export async function dueMasuk(db: Db, sistemId: string, now: Instant, limit: number): Promise<Masuk[]> {
  return query<Masuk>(
    db,
    `select ${COLUMNS} from sistem_masuk m
      where m.sistem_id = $1 and m.status = 'antre' and m.coba_pada <= $2 and not exists (
        select from sistem_masuk b where b.sistem_id = m.sistem_id and b.permintaan = m.permintaan and b.status = 'antre'
           and (case b.jenis when 'permintaan' then 0 else 1 end, b.pada, b.id) < (case m.jenis when 'permintaan' then 0 else 1 end, m.pada, m.id))
      order by case m.jenis when 'permintaan' then 0 else 1 end, m.pada, m.id limit $3`,
    [sistemId, toTimestamptz(now), limit],
  );
}

export async function endMasuk(
  db: Db,
  id: number,
  end: {
    readonly status: 'selesai' | 'dilewati' | 'periksa';
    readonly galat?: string | null;
    readonly laporanId?: string | null;
    readonly urut?: { readonly dari: number; readonly sampai: number };
  },
): Promise<void> {
  // What waits for an officer keeps its words; of the rest the laporan holds them.
  await query(
    db,
    `update sistem_masuk set status = $2, galat = left($3, 100), laporan_id = coalesce($4, laporan_id), urut_dari = $5, urut_sampai = $6,
       isi = case when $2 = 'periksa' then isi end where id = $1`,
    [
      id,
      end.status,
      end.galat ?? null,
      end.laporanId ?? null,
      end.urut?.dari ?? null,
      end.urut?.sampai ?? null,
    ],
  );
}

export async function tundaMasuk(db: Db, id: number, until: Instant, galat: string): Promise<void> {
  await query(
    db,
    'update sistem_masuk set percobaan = percobaan + 1, coba_pada = $2, galat = left($3, 100) where id = $1',
    [id, toTimestamptz(until), galat],
  );
}

/** Whether an event here was made of something that this system said. */
export async function isDariSistem(
  db: Db,
  sistemId: string,
  laporanId: string,
  urut: number,
): Promise<boolean> {
  const rows = await query(
    db,
    'select from sistem_masuk where sistem_id = $1 and laporan_id = $2 and $3 between urut_dari and urut_sampai limit 1',
    [sistemId, laporanId, urut],
  );
  return rows.length > 0;
}

/** Those that wait for an officer, the newest first. */
export async function listPeriksa(db: Db, sistemId: string, limit: number): Promise<Masuk[]> {
  return query<Masuk>(
    db,
    `select ${COLUMNS} from sistem_masuk m where m.sistem_id = $1 and m.status = 'periksa' order by m.id desc limit $2`,
    [sistemId, limit],
  );
}

/** Sets one that waits aside, or puts it back into the queue. False when it does not wait. */
export async function putusPeriksa(
  db: Db,
  sistemId: string,
  id: number,
  ke: 'antre' | 'dilewati',
  now: Instant,
): Promise<boolean> {
  const rows = await query(
    db,
    `update sistem_masuk set status = $3, percobaan = 0, coba_pada = $4, diterima_pada = $4, isi = case when $3 = 'antre' then isi end
      where sistem_id = $1 and id = $2 and status = 'periksa' returning id`,
    [sistemId, id, ke, toTimestamptz(now)],
  );
  return rows.length > 0;
}
