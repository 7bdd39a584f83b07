import type { JenisEvent } from '../../domain/laporan/events.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** One thing on its way to a system: the request itself (`urut` 0) or one event of it. */
export interface Keluar {
  readonly id: number;
  readonly sistemId: string;
  readonly laporanId: string;
  readonly urut: number;
  readonly status: 'antre' | 'terkirim' | 'mati' | 'dilewati';
  readonly percobaan: number;
  readonly mulaiPada: Instant;
  readonly cobaPada: Instant;
  readonly jawaban: number | null;
  readonly galat: string | null;
  readonly idLuar: string | null;
  /** Of the words that were last tried. */
  readonly sidik: Buffer | null;
}

const COLUMNS = `k.id, k.sistem_id as "sistemId", k.laporan_id as "laporanId", k.urut, k.status, k.percobaan, k.mulai_pada as "mulaiPada",
  k.coba_pada as "cobaPada", k.jawaban, k.galat, k.id_luar as "idLuar", k.sidik`;

/** Notes an event for the systems, in its own transaction; nothing is written where there is none. */
export async function notePeristiwa(tx: Db, laporanId: string, urut: number): Promise<void> {
  await query(
    tx,
    `insert into sistem_peristiwa (laporan_id, urut)
     select $1, $2 where exists (select from sistem_lokal where diakhiri_pada is null)`,
    [laporanId, urut],
  );
}

export interface PeristiwaMenunggu {
  readonly id: number;
  readonly laporanId: string;
  readonly urut: number;
  readonly jenis: JenisEvent;
}

/** Events that were not spread yet, locked for this transaction, in the order in which they were stored. */
export async function takePeristiwaSistem(tx: Db, limit: number): Promise<PeristiwaMenunggu[]> {
  return query<PeristiwaMenunggu>(
    tx,
    `select p.id, p.laporan_id as "laporanId", p.urut, r.jenis from sistem_peristiwa p join riwayat r using (laporan_id, urut)
      order by p.id limit $1 for update of p skip locked`,
    [limit],
  );
}

export async function forgetPeristiwaSistem(tx: Db, ids: readonly number[]): Promise<void> {
  await query(tx, 'delete from sistem_peristiwa where id = any($1::bigint[])', [ids]);
}

export async function queueKeluar(
  tx: Db,
  one: Pick<Keluar, 'sistemId' | 'laporanId' | 'urut'>,
  now: Instant,
): Promise<void> {
  await query(
    tx,
    `insert into sistem_keluar (sistem_id, laporan_id, urut, status, mulai_pada, coba_pada)
     values ($1, $2, $3, 'antre', $4, $4) on conflict do nothing`,
    [one.sistemId, one.laporanId, one.urut, toTimestamptz(now)],
  );
}

/** What is due to a system: of each laporan the earliest that waits, never the next one before it. */
export async function dueKeluar(db: Db, sistemId: string, now: Instant, limit: number): Promise<Keluar[]> {
  return query<Keluar>(
    db,
    `select ${COLUMNS} from sistem_keluar k
      where k.sistem_id = $1 and k.status = 'antre' and k.coba_pada <= $2 and not exists (
        select from sistem_keluar b where b.sistem_id = k.sistem_id and b.laporan_id = k.laporan_id and b.urut < k.urut and b.status = 'antre')
      order by k.coba_pada, k.id limit $3`,
    [sistemId, toTimestamptz(now), limit],
  );
}

/** Before it is sent: what was tried may have arrived though no answer did. */
export async function noteCoba(db: Db, id: number, sidik: Buffer): Promise<void> {
  await query(db, 'update sistem_keluar set percobaan = percobaan + 1, sidik = $2 where id = $1', [
    id,
    sidik,
  ]);
}

export async function endKeluar(
  db: Db,
  id: number,
  end: {
    readonly status: 'terkirim' | 'mati' | 'dilewati';
    readonly pada: Instant;
    readonly jawaban?: number | null;
    readonly galat?: string | null;
    readonly idLuar?: string | null;
  },
): Promise<void> {
  await query(
    db,
    `update sistem_keluar set status = $2, selesai_pada = $3, jawaban = $4, galat = $5, id_luar = $6 where id = $1 and status = 'antre'`,
    [id, end.status, toTimestamptz(end.pada), end.jawaban ?? null, end.galat ?? null, end.idLuar ?? null],
  );
}

export async function tundaKeluar(
  db: Db,
  id: number,
  off: {
    readonly until: Instant;
    readonly jawaban: number | null;
    readonly galat: string;
    readonly idLuar?: string;
  },
): Promise<void> {
  await query(
    db,
    `update sistem_keluar set coba_pada = $2, jawaban = $3, galat = left($4, 100), id_luar = coalesce($5, id_luar)
      where id = $1 and status = 'antre'`,
    [id, toTimestamptz(off.until), off.jawaban, off.galat, off.idLuar ?? null],
  );
}

/** Whether what came from there is what we sent: by its id, else by the words of one whose answer was lost, which then counts as sent. */
export async function isGema(
  db: Db,
  gema: {
    readonly sistemId: string;
    readonly laporanId: string;
    readonly idLuar: string;
    readonly sidik: Buffer;
    readonly pada: Instant;
  },
): Promise<boolean> {
  const known = await query(db, 'select from sistem_keluar where sistem_id = $1 and id_luar = $2 limit 1', [
    gema.sistemId,
    gema.idLuar,
  ]);
  if (known.length > 0) return true;
  const lost = await query(
    db,
    `update sistem_keluar set status = 'terkirim', selesai_pada = $5, id_luar = left($4, 100), galat = null
      where id = (select id from sistem_keluar where sistem_id = $1 and laporan_id = $2 and sidik = $3 and urut > 0 and id_luar is null
                     and status in ('antre', 'mati') and percobaan > 0 order by urut limit 1) returning id`,
    [gema.sistemId, gema.laporanId, gema.sidik, gema.idLuar, toTimestamptz(gema.pada)],
  );
  return lost.length > 0;
}

/** The row of the request itself, when this laporan was ever meant for that system. */
export async function findPermintaanKeluar(
  db: Db,
  sistemId: string,
  laporanId: string,
): Promise<Keluar | null> {
  const rows = await query<Keluar>(
    db,
    `select ${COLUMNS} from sistem_keluar k where k.sistem_id = $1 and k.laporan_id = $2 and k.urut = 0`,
    [sistemId, laporanId],
  );
  return rows[0] ?? null;
}

/** Begins what was given up anew; of one system, one row or all of them (null). Answers how many. */
export async function ulangKeluar(
  db: Db,
  sistemId: string,
  id: number | null,
  now: Instant,
): Promise<number> {
  const rows = await query(
    db,
    `update sistem_keluar set status = 'antre', selesai_pada = null, mulai_pada = $3, coba_pada = $3
      where sistem_id = $1 and status = 'mati' and ($2::bigint is null or id = $2) returning id`,
    [sistemId, id, toTimestamptz(now)],
  );
  return rows.length;
}

/** What was given up, the newest first. */
export async function listMati(
  db: Db,
  sistemId: string,
  limit: number,
): Promise<(Keluar & { readonly nomor: string; readonly selesaiPada: Instant })[]> {
  return query(
    db,
    `select ${COLUMNS}, l.nomor, k.selesai_pada as "selesaiPada" from sistem_keluar k join laporan l on l.id = k.laporan_id
      where k.sistem_id = $1 and k.status = 'mati' order by k.id desc limit $2`,
    [sistemId, limit],
  );
}

/** How what goes there and what came from there stands, and how many matters both sides share. */
export async function countTukar(
  db: Db,
  sistemId: string,
): Promise<{
  readonly antre: number;
  readonly mati: number;
  readonly masukAntre: number;
  readonly periksa: number;
  readonly tautan: number;
}> {
  const [row] = await query<{
    antre: number;
    mati: number;
    masukAntre: number;
    periksa: number;
    tautan: number;
  }>(
    db,
    `select (select count(*)::int from sistem_keluar where sistem_id = $1 and status = 'antre') as antre,
            (select count(*)::int from sistem_keluar where sistem_id = $1 and status = 'mati') as mati,
            (select count(*)::int from sistem_masuk where sistem_id = $1 and status = 'antre') as "masukAntre",
            (select count(*)::int from sistem_masuk where sistem_id = $1 and status = 'periksa') as periksa,
            (select count(*)::int from sistem_tautan where sistem_id = $1) as tautan`,
    [sistemId],
  );
  return row ?? { antre: 0, mati: 0, masukAntre: 0, periksa: 0, tautan: 0 };
}
