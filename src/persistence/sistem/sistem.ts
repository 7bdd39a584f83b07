import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A local system as it was registered, and how the link to it stands. */
export interface SistemLokal {
  readonly id: string;
  readonly nama: string;
  readonly alamat: string;
  readonly jurisdiksi: string | null;
  readonly instansi: KodeBadan;
  readonly bentuk: 'json' | 'xml';
  readonly kirim: boolean;
  readonly tarik: boolean;
  /** Closed by `Keys.kanal`; null while they gave us none. */
  readonly kunci: Buffer | null;
  readonly dibuatPada: Instant;
  /** The account that registered it. */
  readonly dibuatOleh: string;
  readonly dijedaPada: Instant | null;
  readonly permintaanSampai: Instant;
  readonly kabarSampai: Instant;
  readonly punyaKabar: boolean | null;
  readonly berikutPada: Instant;
  readonly berhasilPada: Instant | null;
  readonly gagalPada: Instant | null;
  readonly gagalBeruntun: number;
  readonly galat: string | null;
}

const COLUMNS = `id, nama, alamat, jurisdiksi, instansi, bentuk, kirim, tarik, kunci, dibuat_pada as "dibuatPada", dibuat_oleh as "dibuatOleh",
  dijeda_pada as "dijedaPada", permintaan_sampai as "permintaanSampai", kabar_sampai as "kabarSampai", punya_kabar as "punyaKabar",
  berikut_pada as "berikutPada", berhasil_pada as "berhasilPada", gagal_pada as "gagalPada", gagal_beruntun as "gagalBeruntun", galat`;

export interface SistemBaru extends Pick<
  SistemLokal,
  'id' | 'nama' | 'alamat' | 'jurisdiksi' | 'instansi' | 'bentuk' | 'kirim' | 'tarik' | 'kunci'
> {
  readonly oleh: string;
}

export async function insertSistem(db: Db, baru: SistemBaru, pada: Instant): Promise<void> {
  const { id, nama, alamat, jurisdiksi, instansi, bentuk, kirim, tarik, kunci, oleh } = baru;
  await query(
    db,
    `insert into sistem_lokal (id, nama, alamat, jurisdiksi, instansi, bentuk, kirim, tarik, kunci, dibuat_oleh, dibuat_pada,
       permintaan_sampai, kabar_sampai, berikut_pada)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11, $11)`,
    [id, nama, alamat, jurisdiksi, instansi, bentuk, kirim, tarik, kunci, oleh, toTimestamptz(pada)],
  );
}

/** Changes what may change later; a `kunci` of null keeps the one that is there. */
export async function updateSistem(
  db: Db,
  id: string,
  set: Pick<SistemLokal, 'nama' | 'alamat' | 'jurisdiksi' | 'bentuk' | 'kirim' | 'tarik' | 'kunci'>,
): Promise<void> {
  await query(
    db,
    `update sistem_lokal set nama = $2, alamat = $3, jurisdiksi = $4, bentuk = $5, kirim = $6, tarik = $7, kunci = coalesce($8, kunci),
       punya_kabar = null where id = $1`,
    [id, set.nama, set.alamat, set.jurisdiksi, set.bentuk, set.kirim, set.tarik, set.kunci],
  );
}

export async function readSistem(db: Db, id: string): Promise<SistemLokal | null> {
  const rows = await query<SistemLokal>(
    db,
    `select ${COLUMNS} from sistem_lokal where id = $1 and diakhiri_pada is null`,
    [id],
  );
  return rows[0] ?? null;
}

/** Those that were not ended; of these instansi, or all (null). */
export async function listSistem(db: Db, instansi: readonly KodeBadan[] | null): Promise<SistemLokal[]> {
  return query<SistemLokal>(
    db,
    `select ${COLUMNS} from sistem_lokal where diakhiri_pada is null and ($1::text[] is null or instansi = any($1)) order by nama, id`,
    [instansi],
  );
}

/** Takes a system that is due for this worker alone until `leaseUntil`; null when none is. */
export async function takeDueSistem(db: Db, now: Instant, leaseUntil: Instant): Promise<SistemLokal | null> {
  const rows = await query<SistemLokal>(
    db,
    `update sistem_lokal set berikut_pada = $2 where id = (
       select id from sistem_lokal where berikut_pada <= $1 and diakhiri_pada is null and dijeda_pada is null
        order by berikut_pada, id limit 1 for update skip locked)
     returning ${COLUMNS}`,
    [toTimestamptz(now), toTimestamptz(leaseUntil)],
  );
  return rows[0] ?? null;
}

export async function noteBaik(db: Db, id: string, pada: Instant, berikutPada: Instant): Promise<void> {
  await query(
    db,
    `update sistem_lokal set berhasil_pada = $2, gagal_beruntun = 0, galat = null, berikut_pada = $3 where id = $1`,
    [id, toTimestamptz(pada), toTimestamptz(berikutPada)],
  );
}

export async function noteGagal(
  db: Db,
  id: string,
  galat: string,
  pada: Instant,
  berikutPada: Instant,
): Promise<void> {
  await query(
    db,
    `update sistem_lokal set gagal_pada = $2, gagal_beruntun = gagal_beruntun + 1, galat = left($4, 100), berikut_pada = $3 where id = $1`,
    [id, toTimestamptz(pada), toTimestamptz(berikutPada), galat],
  );
}

/** How far the other side was read, and whether it tells updates. */
export async function noteSampai(
  db: Db,
  id: string,
  sampai: { readonly permintaan?: Instant; readonly kabar?: Instant; readonly punyaKabar?: boolean },
): Promise<void> {
  await query(
    db,
    `update sistem_lokal set permintaan_sampai = greatest(permintaan_sampai, coalesce($2, permintaan_sampai)),
       kabar_sampai = greatest(kabar_sampai, coalesce($3, kabar_sampai)), punya_kabar = coalesce($4, punya_kabar) where id = $1`,
    [
      id,
      sampai.permintaan === undefined ? null : toTimestamptz(sampai.permintaan),
      sampai.kabar === undefined ? null : toTimestamptz(sampai.kabar),
      sampai.punyaKabar ?? null,
    ],
  );
}

/** Null begins it again, at once. */
export async function jedaSistem(
  db: Db,
  id: string,
  dijedaPada: Instant | null,
  now: Instant,
): Promise<void> {
  await query(db, 'update sistem_lokal set dijeda_pada = $2, berikut_pada = $3 where id = $1', [
    id,
    dijedaPada === null ? null : toTimestamptz(dijedaPada),
    toTimestamptz(now),
  ]);
}

/** What still waits for it is not sent; its key is forgotten. */
export async function akhiriSistem(db: Db, id: string, pada: Instant): Promise<void> {
  await query(db, 'update sistem_lokal set diakhiri_pada = $2, kunci = null where id = $1', [
    id,
    toTimestamptz(pada),
  ]);
  await query(
    db,
    `update sistem_keluar set status = 'dilewati', selesai_pada = $2, galat = 'diakhiri' where sistem_id = $1 and status = 'antre'`,
    [id, toTimestamptz(pada)],
  );
}
