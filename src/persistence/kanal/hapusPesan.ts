import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Nothing of its sender is left, nor a digest of the words that could be guessed. */
export const LEER = `isi = null, balasan = null, alamat = null, lampiran = '{}', sidik_isi = null, pengirim = sha256(id::text::bytea),
  status = case when status = 'selesai' then status else 'disisihkan' end`;

/** So many a run: the next one goes on. */
const BATCH = 5_000;

/** Ends messages that waited for an officer since before then: words, reply and sender go, their files are free to be swept. Answers how many. */
export async function endPesanLama(db: Db, before: Instant, pada: Instant): Promise<number> {
  const rows = await query(
    db,
    `update pesan_masuk set ${LEER}, alasan = 'masa_simpan', selesai_pada = $2 where id in (
       select id from pesan_masuk where status in ('tidak_dipahami', 'dibatasi', 'gagal') and diterima_pada < $1
        order by diterima_pada limit ${BATCH}) returning id`,
    [toTimestamptz(before), toTimestamptz(pada)],
  );
  return rows.length;
}

/**
 * Erases what else lies of senders by their keyed digests: messages that became no laporan, what they were asked and told, and parts of
 * long SMS. What is still being worked on stays: it may be a new laporan.
 */
export async function erasePengirim(tx: Db, pengirim: readonly Buffer[], pada: Instant): Promise<void> {
  if (pengirim.length === 0) return;
  await query(tx, 'delete from percakapan where pengirim = any($1::bytea[])', [pengirim]);
  await query(tx, 'delete from sms_susunan where pengirim = any($1::bytea[]) and selesai_pada is not null', [
    pengirim,
  ]);
  await query(
    tx,
    `update pesan_masuk set ${LEER}, alasan = 'penghapusan', selesai_pada = coalesce(selesai_pada, $2)
      where pengirim = any($1::bytea[]) and laporan_id is null and status <> 'antre'`,
    [pengirim, toTimestamptz(pada)],
  );
}
