import type { Langkah } from '../../domain/kanal/tanya.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** What a sender was asked and told so far; `foto`: it is a laporan by now, and pictures may follow. */
export interface PercakapanRow {
  readonly kanal: string;
  readonly pengirim: Buffer;
  readonly langkah: Langkah | 'foto';
  readonly isi: Buffer;
  /** The message that began it. */
  readonly pesanId: string;
  /** Messages whose files wait. */
  readonly berkas: readonly string[];
  readonly jumlah: number;
  readonly habisPada: Instant;
}

const COLUMNS = `kanal, pengirim, langkah, isi, pesan_id as "pesanId", berkas, jumlah, habis_pada as "habisPada"`;

export async function readPercakapan(
  db: Db,
  kanal: string,
  pengirim: Buffer,
  now: Instant,
): Promise<PercakapanRow | null> {
  const row = await readOf(db, kanal, pengirim);
  return row !== null && row.habisPada > now ? row : null;
}

/** The conversation of this sender whose time is over, if the worker has not ended it yet. */
export async function readHabis(
  db: Db,
  kanal: string,
  pengirim: Buffer,
  now: Instant,
): Promise<PercakapanRow | null> {
  const row = await readOf(db, kanal, pengirim);
  return row !== null && row.habisPada <= now ? row : null;
}

async function readOf(db: Db, kanal: string, pengirim: Buffer): Promise<PercakapanRow | null> {
  const [row] = await query<PercakapanRow>(
    db,
    `select ${COLUMNS} from percakapan where kanal = $1 and pengirim = $2`,
    [kanal, pengirim],
  );
  return row ?? null;
}

/**
 * Begins one; false: there is one already, begun by another message at the same time or not ended yet. One that only waits for pictures of a
 * laporan that stands gives way.
 */
export async function beginPercakapan(tx: Db, row: PercakapanRow): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into percakapan (kanal, pengirim, langkah, isi, pesan_id, berkas, jumlah, habis_pada)
     values ($1, $2, $3, $4, $5, $6::uuid[], $7, $8)
     on conflict (kanal, pengirim) do update set langkah = excluded.langkah, isi = excluded.isi, pesan_id = excluded.pesan_id,
       berkas = excluded.berkas, jumlah = excluded.jumlah, habis_pada = excluded.habis_pada where percakapan.langkah = 'foto'
     returning jumlah`,
    valuesOf(row),
  );
  return rows.length === 1;
}

/** Goes on from the answer before; false: another attempt did, or it is over. */
export async function stepPercakapan(tx: Db, row: PercakapanRow): Promise<boolean> {
  const rows = await query(
    tx,
    `update percakapan set langkah = $3, isi = $4, berkas = $6::uuid[], jumlah = $7, habis_pada = $8
      where kanal = $1 and pengirim = $2 and pesan_id = $5 and jumlah = $7::smallint - 1 returning jumlah`,
    valuesOf(row),
  );
  return rows.length === 1;
}

/** Ends it; false: another attempt went on meanwhile. */
export async function endPercakapan(tx: Db, row: PercakapanRow): Promise<boolean> {
  const rows = await query(
    tx,
    `delete from percakapan where kanal = $1 and pengirim = $2 and pesan_id = $3 and jumlah = $4 returning jumlah`,
    [row.kanal, row.pengirim, row.pesanId, row.jumlah],
  );
  return rows.length === 1;
}

/** Those whose time is over, the oldest first. */
export function findHabis(db: Db, now: Instant, limit: number): Promise<PercakapanRow[]> {
  return query<PercakapanRow>(
    db,
    `select ${COLUMNS} from percakapan where habis_pada <= $1 order by habis_pada limit $2`,
    [toTimestamptz(now), limit],
  );
}

/** Messages whose files waited are worked on again: there is a laporan for them now. */
export async function releaseBerkas(tx: Db, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  await query(
    tx,
    `update pesan_masuk set status = 'antre', giliran = null, percobaan = 0, coba_pada = $2, selesai_pada = null, balasan = null
      where id = any($1::uuid[]) and status = 'tidak_dipahami' and hasil = 'menunggu_laporan'`,
    [ids, toTimestamptz(now)],
  );
}

/** What was told is kept for an officer, at the message that began it. */
export async function keepForOfficer(
  tx: Db,
  id: string,
  of: { readonly isi: Buffer; readonly hasil: string; readonly pada: Instant },
): Promise<void> {
  await query(
    tx,
    `update pesan_masuk set status = 'tidak_dipahami', hasil = $2, isi = $3, selesai_pada = $4 where id = $1 and alamat is not null`,
    [id, of.hasil, of.isi, toTimestamptz(of.pada)],
  );
}

/** The reply to a message that was answered before: its next words. */
export async function replaceBalasan(
  tx: Db,
  id: string,
  balasan: Buffer,
  laporanId: string | null,
): Promise<void> {
  await query(
    tx,
    'update pesan_masuk set balasan = $2, laporan_id = coalesce($3, laporan_id) where id = $1',
    [id, balasan, laporanId],
  );
}

function valuesOf(row: PercakapanRow) {
  return [
    row.kanal,
    row.pengirim,
    row.langkah,
    row.isi,
    row.pesanId,
    row.berkas,
    row.jumlah,
    toTimestamptz(row.habisPada),
  ];
}
