import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** An event that was not spread yet. */
export interface PeristiwaMenunggu {
  readonly id: number;
  readonly laporanId: string;
  readonly urut: number;
  readonly jenis: string;
  readonly pada: Instant;
}

/** One delivery of one event to one webhook. */
export interface Kiriman {
  readonly id: string;
  readonly webhookId: string;
  readonly laporanId: string;
  /** Number of the event among all. */
  readonly giliran: number;
  readonly urut: number;
  readonly jenis: string;
  readonly pada: Instant;
  readonly status: 'antre' | 'terkirim' | 'mati' | 'dilewati';
  readonly percobaan: number;
  readonly mulaiPada: Instant;
  readonly cobaPada: Instant;
  readonly selesaiPada: Instant | null;
  readonly jawaban: number | null;
  readonly galat: string | null;
}

const COLUMNS = `k.id, k.webhook_id as "webhookId", k.laporan_id as "laporanId", k.giliran, k.urut, k.jenis, k.pada, k.status, k.percobaan,
  k.mulai_pada as "mulaiPada", k.coba_pada as "cobaPada", k.selesai_pada as "selesaiPada", k.jawaban, k.galat`;

/** Takes waiting events, locked for this transaction, in the order in which they were stored. */
export async function takePeristiwa(tx: Db, limit: number): Promise<PeristiwaMenunggu[]> {
  return query<PeristiwaMenunggu>(
    tx,
    `select id, laporan_id as "laporanId", urut, jenis, pada from webhook_peristiwa
      order by id limit $1 for update skip locked`,
    [limit],
  );
}

export async function forgetPeristiwa(tx: Db, ids: readonly number[]): Promise<void> {
  await query(tx, 'delete from webhook_peristiwa where id = any($1::bigint[])', [ids]);
}

export async function queueKiriman(
  tx: Db,
  rows: readonly Pick<Kiriman, 'id' | 'webhookId' | 'laporanId' | 'giliran' | 'urut' | 'jenis' | 'pada'>[],
  now: Instant,
): Promise<void> {
  if (rows.length === 0) return;
  const told = rows.map((one) => ({ ...one, pada: toTimestamptz(one.pada) }));
  await query(
    tx,
    `insert into webhook_kiriman (id, webhook_id, laporan_id, giliran, urut, jenis, pada, status, mulai_pada, coba_pada)
     select id, "webhookId", "laporanId", giliran, urut, jenis, pada, 'antre', $2::timestamptz, $2::timestamptz
       from json_to_recordset($1::json) as k (id uuid, "webhookId" uuid, "laporanId" uuid, giliran bigint, urut int, jenis text, pada timestamptz)
     on conflict do nothing`,
    [JSON.stringify(told), toTimestamptz(now)],
  );
}

/**
 * Takes what is due, each for one worker only until `leaseUntil`: of each laporan the earliest that a webhook still waits for, never
 * the next one before it. The attempt is counted as it is taken.
 */
export async function takeDueKiriman(
  db: Db,
  now: Instant,
  leaseUntil: Instant,
  limit: number,
): Promise<Kiriman[]> {
  return query<Kiriman>(
    db,
    `update webhook_kiriman k set coba_pada = $2, percobaan = k.percobaan + 1
      where k.id in (
        select a.id from webhook_kiriman a
         where a.status = 'antre' and a.coba_pada <= $1 and not exists (
           select from webhook_kiriman b where b.webhook_id = a.webhook_id and b.laporan_id = a.laporan_id
              and b.giliran < a.giliran and b.status = 'antre')
         order by a.coba_pada, a.id limit $3 for update skip locked)
        and k.status = 'antre' and k.coba_pada <= $1
      returning ${COLUMNS}`,
    [toTimestamptz(now), toTimestamptz(leaseUntil), limit],
  );
}

/** Ends the attempt of that number; another one that began since is left alone. */
export async function endKiriman(
  db: Db,
  { id, percobaan }: Pick<Kiriman, 'id' | 'percobaan'>,
  end: Pick<Kiriman, 'jawaban' | 'galat'> & {
    readonly status: 'terkirim' | 'mati' | 'dilewati';
    readonly pada: Instant;
  },
): Promise<void> {
  await query(
    db,
    `update webhook_kiriman set status = $3, jawaban = $4, galat = $5, selesai_pada = $6
      where id = $1 and percobaan = $2 and status = 'antre'`,
    [id, percobaan, end.status, end.jawaban, end.galat, toTimestamptz(end.pada)],
  );
}

export async function putOffKiriman(
  db: Db,
  { id, percobaan }: Pick<Kiriman, 'id' | 'percobaan'>,
  off: Pick<Kiriman, 'jawaban' | 'galat'> & { readonly until: Instant; readonly isCounted: boolean },
): Promise<void> {
  await query(
    db,
    `update webhook_kiriman set coba_pada = $3, jawaban = coalesce($4, jawaban), galat = coalesce($5, galat),
            percobaan = percobaan - case when $6 then 0 else 1 end
      where id = $1 and percobaan = $2 and status = 'antre'`,
    [id, percobaan, toTimestamptz(off.until), off.jawaban, off.galat, off.isCounted],
  );
}

/** The last deliveries of a webhook, the newest first. */
export async function listKiriman(
  db: Db,
  webhookId: string,
  limit: number,
  status: Kiriman['status'] | null = null,
): Promise<(Kiriman & { nomor: string })[]> {
  return query(
    db,
    `select ${COLUMNS}, l.nomor from webhook_kiriman k join laporan l on l.id = k.laporan_id
      where k.webhook_id = $1 and ($3::text is null or k.status = $3) order by k.id desc limit $2`,
    [webhookId, limit, status],
  );
}

/** Begins a delivery anew, dead or done; one that waits goes at once. False when that webhook has no such one. */
export async function replayKiriman(db: Db, webhookId: string, id: string, now: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update webhook_kiriman set status = 'antre', selesai_pada = null, mulai_pada = $3, coba_pada = $3, percobaan = 0
      where id = $2 and webhook_id = $1 returning id`,
    [webhookId, id, toTimestamptz(now)],
  );
  return rows.length > 0;
}

/** How the deliveries of each webhook stand. */
export async function countKiriman(
  db: Db,
  webhookIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const rows = await query<{ webhookId: string; jumlah: Record<string, number> }>(
    db,
    `select webhook_id as "webhookId", jsonb_object_agg(status, n) as jumlah from (
       select webhook_id, status, count(*)::int as n from webhook_kiriman where webhook_id = any($1::uuid[])
        group by webhook_id, status) as hitungan group by webhook_id`,
    [webhookIds],
  );
  return new Map(rows.map((one) => [one.webhookId, one.jumlah]));
}

/** Forgets what ended before that instant: that it was told is of no use for ever. */
export async function purgeKiriman(db: Db, before: Instant): Promise<number> {
  const rows = await query(db, `delete from webhook_kiriman where selesai_pada < $1 returning id`, [
    toTimestamptz(before),
  ]);
  return rows.length;
}
