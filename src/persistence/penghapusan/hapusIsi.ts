import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { meteraiLampiran, type Lampiran } from '../lampiran/lampiran.ts';
import { readRiwayat, toLaporanEvent, type StoredEvent } from '../riwayat/readRiwayat.ts';
import { erasureHashOf } from '../riwayat/sealEvent.ts';
import type { TempatKata } from '../../domain/laporan/penghapusan/penghapusan.ts';

/** By which granted request, when and by which right. */
export interface Dasar {
  readonly id: string;
  readonly pada: Instant;
  readonly dasar: string;
}

/** A history with what its words' hashes are. */
export async function readTempatKata(
  db: Db,
  laporanId: string,
): Promise<readonly (TempatKata & { readonly stored: StoredEvent })[]> {
  const stored = await readRiwayat(db, laporanId);
  return stored.map((one) => ({
    urut: one.urut,
    isErased: one.kata === null,
    event: toLaporanEvent(one),
    stored: one,
  }));
}

/** Erases the words of these events; the chain stays whole, and each row says by which right and when. */
export async function eraseKata(
  tx: Db,
  laporanId: string,
  events: readonly Pick<StoredEvent, 'urut' | 'kataHash'>[],
  by: Dasar,
): Promise<void> {
  if (events.length === 0) return;
  const [answer] = await query<{ n: number }>(
    tx,
    'select hapus_kata($1, $2, $3::integer[], $4::bytea[], $5, $6) as n',
    [
      by.id,
      laporanId,
      events.map((one) => one.urut),
      events.map((one) => erasureHashOf(one.kataHash, by.pada, by.dasar)),
      toTimestamptz(by.pada),
      by.dasar,
    ],
  );
  if (answer?.n !== events.length) throw new Error('Broken invariant: words that were there are erased once');
  // digests of words could be told from guessed words
  await query(tx, 'delete from sinyal_jejak where laporan_id = $1', [laporanId]);
}

/** What stands for the name of an erased file. */
export const NAMA_DIHAPUS = 'dihapus';

/** Erases the names of files and notes their bytes for removal; answers the places of those bytes. */
export async function eraseLampiran(
  tx: Db,
  files: readonly Lampiran[],
  by: Dasar,
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const erased = files.map((one) => ({
    ...one,
    nama: NAMA_DIHAPUS,
    thumbnailKunci: null,
    lebar: null,
    tinggi: null,
    dihapusPada: by.pada,
    dihapusDasar: by.dasar,
  }));
  await query(tx, 'select hapus_lampiran($1, $2::uuid[], $3::bytea[], $4, $5, $6)', [
    by.id,
    erased.map((one) => one.id),
    erased.map(meteraiLampiran),
    NAMA_DIHAPUS,
    toTimestamptz(by.pada),
    by.dasar,
  ]);
  return files.flatMap(({ kunci, thumbnailKunci }) =>
    thumbnailKunci === null ? [kunci] : [kunci, thumbnailKunci],
  );
}

/**
 * Erases who the pelapor was, also the address for answers. A seal that a laporan split off from this one still needs stays until that
 * one goes too; then it goes with it.
 */
export async function eraseIdentitas(tx: Db, laporanId: string): Promise<void> {
  const [own] = await query<{ asal: string | null }>(
    tx,
    'select segel_di as asal from identitas where laporan_id = $1',
    [laporanId],
  );
  await query(
    tx,
    `update identitas set akun_id = null, nama = null, email = null, telepon = null, nik = null, segel_di = null, balas = null
      where laporan_id = $1`,
    [laporanId],
  );
  await query(tx, 'delete from kuasa where laporan_id = $1', [laporanId]);
  await query(tx, 'delete from alamat_kanal where laporan_id = $1', [laporanId]);
  await query(tx, 'update pesan_masuk set alamat = null, isi = null, balasan = null where laporan_id = $1', [
    laporanId,
  ]);
  await query(
    tx,
    `update identitas i set segel = null, segel_kunci = null
      where i.laporan_id = any($1::uuid[]) and not exists (select from identitas d where d.segel_di = i.laporan_id)
        and exists (select from penghapusan p where p.laporan_id = i.laporan_id and p.status = 'dikabulkan')`,
    [[laporanId, ...(own?.asal == null ? [] : [own.asal])]],
  );
}

/** What a pelapor wrote to ask for erasure, in all requests of the laporan: those refused before would keep it. */
export async function eraseAlasan(tx: Db, laporanId: string): Promise<void> {
  await query(
    tx,
    `update penghapusan p set langkah = (
       select coalesce(jsonb_agg(case when s.satu ->> 'apa' in ('minta', 'keberatan')
                                      then jsonb_set(s.satu, '{isi}', 'null') else s.satu end order by s.ke), '[]')
         from jsonb_array_elements(p.langkah) with ordinality as s (satu, ke))
      where p.laporan_id = $1`,
    [laporanId],
  );
}

/**
 * Bulk acts that are over repeat the words that they gave to each laporan: those go with the words of one of them, and whoever does the
 * same again types anew.
 */
export async function eraseMassal(tx: Db, nomor: string): Promise<void> {
  await query(
    tx,
    `update massal m set perintah = (
       select jsonb_object_agg(k, case when k in ('alasan', 'pesan') then '""' else v end)
         from jsonb_each(m.perintah - 'perbaikan') as p (k, v))
      where m.status in ('selesai', 'dibatalkan') and m.sasaran @> jsonb_build_array(jsonb_build_object('nomor', $1::text))`,
    [nomor],
  );
}

/** Comments under erased words could repeat them: they are no longer shown. */
export async function hideKomentar(
  tx: Db,
  laporanId: string,
  oleh: string | null,
  pada: Instant,
): Promise<void> {
  await query(
    tx,
    `update komentar k set status = 'ditolak', alasan = 'Isi laporan dihapus menurut hukum.', diputus_pada = $3,
            diputus_oleh = coalesce(k.diputus_oleh, $2::uuid, k.akun_id)
      where k.laporan_id = $1 and k.status <> 'ditolak' and k.ditarik_pada is null`,
    [laporanId, oleh, toTimestamptz(pada)],
  );
}

/** Keys of the messages to the pelapor of a laporan: by them their mails are found. */
export async function pesanPelaporOf(db: Db, laporanId: string): Promise<readonly string[]> {
  const rows = await query<{ kunci: string }>(
    db,
    `select kunci from pesan where laporan_id = $1 and penerima ->> 'jenis' = 'pelapor'`,
    [laporanId],
  );
  return rows.map((row) => row.kunci);
}
