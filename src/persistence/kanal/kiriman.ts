import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export type StatusKiriman = 'terkirim' | 'sampai' | 'terbaca' | 'gagal';

export interface KirimanBaru {
  readonly kanal: string;
  readonly sidik: Buffer;
  readonly pesanId: string;
  readonly bagian: number;
}

/** Notes under which names the other side knows a message; their receipts find it by them. */
export async function insertKiriman(db: Db, kiriman: readonly KirimanBaru[], pada: Instant): Promise<void> {
  for (const one of kiriman) {
    await query(
      db,
      `insert into kiriman (kanal, sidik, pesan_id, bagian, status, pada) values ($1, $2, $3, $4, 'terkirim', $5)
       on conflict (kanal, sidik) do update set status = 'terkirim', kode = null, pada = excluded.pada
         where kiriman.pesan_id = excluded.pesan_id`,
      [one.kanal, one.sidik, one.pesanId, one.bagian, toTimestamptz(pada)],
    );
  }
}

export interface TandaTerima {
  readonly kanal: string;
  readonly sidik: Buffer;
  readonly status: Exclude<StatusKiriman, 'terkirim'>;
  readonly kode: string | null;
  readonly pada: Instant;
}

/**
 * Notes news of a sent message: it never goes back (read stays read), and the whole has arrived when all its parts have. Answers the
 * message, null when nothing of that name was sent.
 */
export async function noteTandaTerima(
  tx: Db,
  tanda: TandaTerima,
): Promise<{ readonly pesanId: string } | null> {
  const pada = toTimestamptz(tanda.pada);
  const [row] = await query<{ pesanId: string }>(
    tx,
    `update kiriman set
       status = case when status = 'terbaca' or (status = 'sampai' and $3 <> 'terbaca') then status else $3 end,
       kode = coalesce($4, kode), pada = $5
      where kanal = $1 and sidik = $2 returning pesan_id as "pesanId"`,
    [tanda.kanal, tanda.sidik, tanda.status, tanda.kode, pada],
  );
  if (row === undefined) return null;
  await query(
    tx,
    `update pesan p set
       sampai_pada = case when s.sampai then coalesce(p.sampai_pada, $2::timestamptz) else p.sampai_pada end,
       terbaca_pada = case when s.terbaca then coalesce(p.terbaca_pada, $2::timestamptz) else p.terbaca_pada end
      from (select bool_and(status in ('sampai', 'terbaca')) as sampai, bool_or(status = 'terbaca') as terbaca
              from kiriman where pesan_id = $1) s
      where p.id = $1`,
    [row.pesanId, pada],
  );
  return row;
}

/** The channel refused a message for good after it had taken it: the next channel is tried once. False: it was ended otherwise. */
export async function reopenPesan(
  tx: Db,
  {
    pesanId,
    kanal,
    kode,
    pada,
  }: {
    readonly pesanId: string;
    readonly kanal: string;
    readonly kode: string;
    readonly pada: Instant;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `update pesan set status = 'antre', kanal_gagal = array_append(kanal_gagal, $2), galat = $3, coba_pada = $4, percobaan = 0,
            selesai_pada = null
      where id = $1 and status = 'terkirim' and kanal = $2 and sampai_pada is null and not kanal_gagal @> array[$2]
      returning id`,
    [pesanId, kanal, kode, toTimestamptz(pada)],
  );
  return rows.length === 1;
}

/** How many parts of a message a channel has taken and not lost again. */
export async function countKiriman(db: Db, pesanId: string, kanal: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    `select case when bool_or(status = 'gagal') then 0 else count(*) end::int as n from kiriman where pesan_id = $1 and kanal = $2`,
    [pesanId, kanal],
  );
  return row?.n ?? 0;
}

/**
 * Messages that a channel took before then and of which no news ever came, of channels that do give news: nobody knows whether they arrived.
 * Each with one name of it.
 */
export async function findTanpaTanda(
  db: Db,
  before: Instant,
  limit: number,
): Promise<{ readonly kanal: string; readonly pesanId: string }[]> {
  return query(
    db,
    `select distinct k.kanal, k.pesan_id as "pesanId" from kiriman k join pesan p on p.id = k.pesan_id
      where k.status = 'terkirim' and k.pada < $1 and k.kanal <> 'email' and p.status = 'terkirim' and p.kanal = k.kanal
        and p.sampai_pada is null and not p.kanal_gagal @> array[k.kanal]
        and exists (select from kiriman o where o.kanal = k.kanal and o.status in ('sampai', 'terbaca'))
      limit $2`,
    [toTimestamptz(before), limit],
  );
}
