import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Where an account wants to be told of events. */
export interface Webhook {
  readonly id: string;
  readonly akunId: string;
  readonly alamat: string;
  /** Empty: every kind. */
  readonly peristiwa: readonly string[];
  readonly lingkup: 'terkait' | 'semua';
  readonly dibuatPada: Instant;
  readonly dicabutPada: Instant | null;
  readonly sebab: string | null;
  /** Closed by `Keys.kanal`; the former one holds until `lamaSampai`. */
  readonly rahasia: Buffer;
  readonly rahasiaLama: Buffer | null;
  readonly lamaSampai: Instant | null;
  /** The last try that its owner asked for. */
  readonly ujiPada: Instant | null;
  readonly ujiJawaban: number | null;
  readonly ujiGalat: string | null;
}

/** Stands where the address of a closed account stood (RFC 2606). */
const ALAMAT_DIHAPUS = 'https://dihapus.invalid/';

const COLUMNS = `id, akun_id as "akunId", alamat, peristiwa, lingkup, dibuat_pada as "dibuatPada", dicabut_pada as "dicabutPada", sebab,
  rahasia, rahasia_lama as "rahasiaLama", lama_sampai as "lamaSampai",
  uji_pada as "ujiPada", uji_jawaban as "ujiJawaban", uji_galat as "ujiGalat"`;

export async function insertWebhook(
  db: Db,
  baru: Pick<Webhook, 'id' | 'akunId' | 'alamat' | 'peristiwa' | 'lingkup' | 'dibuatPada' | 'rahasia'> & {
    /** The key that made it; null: a page. */
    readonly kunciId: string | null;
  },
): Promise<void> {
  await query(
    db,
    `insert into webhook (id, akun_id, alamat, peristiwa, rahasia, dibuat_pada, lingkup, kunci_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      baru.id,
      baru.akunId,
      baru.alamat,
      baru.peristiwa,
      baru.rahasia,
      toTimestamptz(baru.dibuatPada),
      baru.lingkup,
      baru.kunciId,
    ],
  );
}

/** Those of an account that are in force, the newest first. */
export async function listWebhook(db: Db, akunId: string): Promise<Webhook[]> {
  return query<Webhook>(
    db,
    `select ${COLUMNS} from webhook where akun_id = $1 and dicabut_pada is null order by dibuat_pada desc, id desc`,
    [akunId],
  );
}

/** Those of an account that ended since that instant, the last first. */
export async function listWebhookBerakhir(db: Db, akunId: string, sejak: Instant): Promise<Webhook[]> {
  return query<Webhook>(
    db,
    `select ${COLUMNS} from webhook where akun_id = $1 and dicabut_pada >= $2 order by dicabut_pada desc, id desc limit 50`,
    [akunId, toTimestamptz(sejak)],
  );
}

/** Every webhook in force of an account that is open. */
export async function listBerlaku(db: Db): Promise<Webhook[]> {
  return query<Webhook>(
    db,
    `select ${COLUMNS} from webhook w where dicabut_pada is null
        and exists (select from akun a where a.id = w.akun_id and a.nonaktif_pada is null) order by id`,
    [],
  );
}

export async function readWebhook(db: Db, ids: readonly string[]): Promise<Webhook[]> {
  if (ids.length === 0) return [];
  return query<Webhook>(db, `select ${COLUMNS} from webhook where id = any($1::uuid[])`, [ids]);
}

/** Ends a webhook; `akunId` null when the program does. What still waits for it is passed over. False when there is none in force. */
export async function endWebhook(
  db: Db,
  id: string,
  akunId: string | null,
  end: { readonly pada: Instant; readonly sebab: string | null },
): Promise<boolean> {
  const rows = await query(
    db,
    `update webhook set dicabut_pada = $3, sebab = $4
      where id = $1 and ($2::uuid is null or akun_id = $2) and dicabut_pada is null returning id`,
    [id, akunId, toTimestamptz(end.pada), end.sebab],
  );
  if (rows.length === 0) return false;
  await query(
    db,
    `update webhook_kiriman set status = 'dilewati', selesai_pada = $2, galat = 'dicabut' where webhook_id = $1 and status = 'antre'`,
    [id, toTimestamptz(end.pada)],
  );
  return true;
}

/** Ends those that were made on pages or by keys made there; what the operator's own keys made goes on. Answers how many ended. */
export async function endWebhookHalaman(
  tx: Db,
  akunId: string,
  end: { readonly pada: Instant; readonly sebab: string },
): Promise<number> {
  const ended = await query<{ id: string }>(
    tx,
    `update webhook w set dicabut_pada = $2, sebab = $3
      where akun_id = $1 and dicabut_pada is null and not exists (
        select from kunci_api k where k.id = w.kunci_id and k.lingkup is null and k.menggantikan is null) returning id`,
    [akunId, toTimestamptz(end.pada), end.sebab],
  );
  await query(
    tx,
    `update webhook_kiriman set status = 'dilewati', selesai_pada = $2, galat = 'dicabut'
      where status = 'antre' and webhook_id = any($1::uuid[])`,
    [ended.map((one) => one.id), toTimestamptz(end.pada)],
  );
  return ended.length;
}

/** Ends all of an account that closes; their addresses go, which may name a person. */
export async function closeWebhooks(tx: Db, akunId: string, pada: Instant): Promise<void> {
  await query(
    tx,
    `update webhook_kiriman set status = 'dilewati', selesai_pada = $2, galat = 'dicabut'
      where status = 'antre' and webhook_id in (select id from webhook where akun_id = $1)`,
    [akunId, toTimestamptz(pada)],
  );
  await query(
    tx,
    `update webhook set alamat = '${ALAMAT_DIHAPUS}', sebab = case when dicabut_pada is null then 'akun_ditutup' else sebab end,
            dicabut_pada = coalesce(dicabut_pada, $2)
      where akun_id = $1`,
    [akunId, toTimestamptz(pada)],
  );
}

/** The same for accounts that closed before their webhooks did with them; answers how many addresses went. */
export async function closeWebhooksOfClosed(db: Db, pada: Instant): Promise<number> {
  const rows = await query<{ akunId: string }>(
    db,
    `select distinct w.akun_id as "akunId" from webhook w join akun a on a.id = w.akun_id
      where a.nonaktif_pada is not null and w.alamat <> $1`,
    [ALAMAT_DIHAPUS],
  );
  for (const { akunId } of rows) await closeWebhooks(db, akunId, pada);
  return rows.length;
}

/** Other kinds of events, another reach; false when the account has no such webhook in force. */
export async function changeWebhook(
  db: Db,
  id: string,
  akunId: string,
  { peristiwa, lingkup }: Pick<Webhook, 'peristiwa' | 'lingkup'>,
): Promise<boolean> {
  const rows = await query(
    db,
    `update webhook set peristiwa = $3, lingkup = $4 where id = $1 and akun_id = $2 and dicabut_pada is null returning id`,
    [id, akunId, peristiwa, lingkup],
  );
  return rows.length > 0;
}

/** Notes what came of a try. */
export async function noteUji(
  db: Db,
  id: string,
  uji: { readonly pada: Instant; readonly jawaban: number | null; readonly galat: string | null },
): Promise<void> {
  await query(db, 'update webhook set uji_pada = $2, uji_jawaban = $3, uji_galat = $4 where id = $1', [
    id,
    toTimestamptz(uji.pada),
    uji.jawaban,
    uji.galat,
  ]);
}

/** The secret in force becomes the former one. */
export async function turnRahasia(
  db: Db,
  id: string,
  akunId: string,
  turn: { readonly rahasia: Buffer; readonly lama: Buffer; readonly lamaSampai: Instant },
): Promise<boolean> {
  const rows = await query(
    db,
    `update webhook set rahasia = $3, rahasia_lama = $4, lama_sampai = $5
      where id = $1 and akun_id = $2 and dicabut_pada is null returning id`,
    [id, akunId, turn.rahasia, turn.lama, toTimestamptz(turn.lamaSampai)],
  );
  return rows.length > 0;
}

/** Notes an event for whoever listens, in its own transaction; nothing is written where nobody does. */
export async function noteEvent(
  tx: Db,
  event: {
    readonly laporanId: string;
    readonly urut: number;
    readonly jenis: string;
    readonly pada: Instant;
  },
): Promise<void> {
  await query(
    tx,
    `insert into webhook_peristiwa (laporan_id, urut, jenis, pada)
     select $1, $2, $3, $4 where exists (select from webhook where dicabut_pada is null)`,
    [event.laporanId, event.urut, event.jenis, toTimestamptz(event.pada)],
  );
}
