import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';

/** A file as the database knows it; its bytes lie in the store under `kunci`. */
export interface Lampiran {
  readonly id: string;
  readonly laporanId: string | null;
  readonly nama: string;
  readonly jenis: string;
  /** Bytes. */
  readonly ukuran: number;
  readonly sha256: Buffer;
  readonly kunci: string;
  readonly thumbnailKunci: string | null;
  readonly lebar: number | null;
  readonly tinggi: number | null;
  readonly diunggahPada: Instant;
  /** Keyed hash of the uploader: who may put it into a laporan. */
  readonly pengunggah: string;
  /** When and by which right its name and bytes were erased; null while they are there. */
  readonly dihapusPada: Instant | null;
  readonly dihapusDasar: string | null;
  /** Whether it was scanned for malware: `tanpa` while no scanner is set up; who may read it follows (ADR 0012). */
  readonly pindai: 'tanpa' | 'menunggu' | 'bersih' | 'tertahan';
}

/** A file as it is uploaded, before a laporan takes it, it is scanned or anything is erased. */
export type LampiranBaru = Omit<Lampiran, 'laporanId' | 'dihapusPada' | 'dihapusDasar' | 'pindai'>;

/** Notes an uploaded file, not yet part of a laporan. */
export async function insertLampiran(db: Db, lampiran: LampiranBaru): Promise<void> {
  await query(
    db,
    `insert into lampiran (id, nama, jenis, ukuran, sha256, kunci, thumbnail_kunci, lebar, tinggi, diunggah_pada,
       pengunggah, meterai) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      lampiran.id,
      lampiran.nama,
      lampiran.jenis,
      lampiran.ukuran,
      lampiran.sha256,
      lampiran.kunci,
      lampiran.thumbnailKunci,
      lampiran.lebar,
      lampiran.tinggi,
      new Date(lampiran.diunggahPada).toISOString(),
      lampiran.pengunggah,
      meteraiLampiran(lampiran),
    ],
  );
}

/** The file of an id, with whose it is; null when there is none. */
export async function findLampiran(db: Db, id: string): Promise<Lampiran | null> {
  const [row] = await query<Lampiran>(db, `${SELECT_LAMPIRAN} where id = $1`, [id]);
  return row ?? null;
}

/** Files of these ids, in no order; unknown ids are left out. */
export async function findManyLampiran(db: Db, ids: readonly string[]): Promise<Lampiran[]> {
  if (ids.length === 0) return [];
  return query<Lampiran>(db, `${SELECT_LAMPIRAN} where id = any($1::uuid[])`, [ids]);
}

/** As `findManyLampiran`, locked until the transaction ends: of two acts that take the same file the second waits and sees it taken. */
export async function lockManyLampiran(tx: Db, ids: readonly string[]): Promise<Lampiran[]> {
  if (ids.length === 0) return [];
  return query<Lampiran>(tx, `${SELECT_LAMPIRAN} where id = any($1::uuid[]) order by id for update`, [ids]);
}

/** All files of these laporan that were not erased, by laporan and id. */
export async function readLampiran(db: Db, laporanIds: readonly string[]): Promise<Lampiran[]> {
  if (laporanIds.length === 0) return [];
  return query<Lampiran>(
    db,
    `${SELECT_LAMPIRAN} where laporan_id = any($1::uuid[]) and dihapus_pada is null order by laporan_id, id`,
    [laporanIds],
  );
}

/**
 * Puts free files of `pengunggah` into a laporan, inside the command's transaction. False when one of them is not there, not
 * theirs, or in a laporan already: the caller then refuses and rolls back.
 */
export async function attachLampiran(
  tx: Db,
  target: { readonly ids: readonly string[]; readonly laporanId: string; readonly pengunggah: string },
): Promise<boolean> {
  if (target.ids.length === 0) return true;
  const rows = await query(
    tx,
    `update lampiran set laporan_id = $2 where id = any($1::uuid[]) and laporan_id is null and pengunggah = $3 returning id`,
    [target.ids, target.laporanId, target.pengunggah],
  );
  return rows.length === new Set(target.ids).size;
}

/**
 * Forgets files uploaded before `before` that no laporan took, at most `limit`, and gives them back so that the caller removes
 * the bytes that no other row names (`isKunciUsed`).
 */
export async function removeUnusedLampiran(tx: Db, before: Instant, limit: number): Promise<Lampiran[]> {
  return query<Lampiran>(
    tx,
    `delete from lampiran where id in (
       select id from lampiran where laporan_id is null and diunggah_pada < $1
         and not exists (select from sk_pengelola where sk_pengelola.lampiran = lampiran.id)
         and not exists (select from register where register.lampiran = lampiran.id)
         and not exists (select from kuasa where kuasa.dokumen = lampiran.id)
         and not exists (select from rekomendasi_jawaban where rekomendasi_jawaban.lampiran = lampiran.id)
         and not exists (select from bukti_pengawasan where bukti_pengawasan.lampiran = lampiran.id)
         and not exists (select from surat_tanda_tangan where surat_tanda_tangan.lampiran = lampiran.id)
         and not exists (select from pesan_masuk m where lampiran.id = any(m.lampiran)
                          and m.status not in ('selesai', 'disisihkan'))
        order by diunggah_pada, id limit $2 for update skip locked)
      and laporan_id is null returning ${LAMPIRAN_COLUMNS}`,
    [new Date(before).toISOString(), limit],
  );
}

/**
 * Those of `kunci` that some file still needs (equal bytes may share a place). A file held back for malware needs its bytes until
 * `heldSince` only (default: for good): time enough to look at a wrong alarm.
 */
export async function findUsedKunci(
  db: Db,
  kunci: readonly string[],
  heldSince: Instant = 0,
): Promise<Set<string>> {
  const rows = await query<{ kunci: string }>(
    db,
    `select kunci from lampiran where kunci = any($1) and ${NEEDED}
     union select thumbnail_kunci from lampiran where thumbnail_kunci = any($1) and ${NEEDED}`,
    [kunci, toTimestamptz(heldSince)],
  );
  return new Set(rows.map((row) => row.kunci));
}

/**
 * The machine's clock, not the program's: only for the age of stored bytes, which the disk dates by it. Due work is found by
 * the program's clock.
 */
export async function readWallClock(db: Db): Promise<Instant> {
  const [row] = await query<{ pada: Instant }>(db, 'select clock_timestamp() as pada');
  if (row === undefined) throw new Error('Broken invariant: the database tells the time');
  return row.pada;
}

/** Digest of a file's row, without the laporan that it joins later; of an erased one also when and by which right. */
export function meteraiLampiran(lampiran: LampiranBaru & Partial<Lampiran>): Buffer {
  const { id, nama, jenis, ukuran, kunci, thumbnailKunci, lebar, tinggi, diunggahPada, pengunggah } =
    lampiran;
  const hex = lampiran.sha256.toString('hex');
  const { dihapusPada = null, dihapusDasar = null } = lampiran;
  return sha256(
    canonicalJson({
      id,
      nama,
      jenis,
      ukuran,
      sha256: hex,
      kunci,
      thumbnailKunci,
      lebar,
      tinggi,
      diunggahPada,
      pengunggah,
      ...(dihapusPada === null && dihapusDasar === null ? {} : { dihapusPada, dihapusDasar }),
    }),
  );
}

export const LAMPIRAN_COLUMNS = `id, laporan_id as "laporanId", nama, jenis, ukuran, sha256, kunci,
  thumbnail_kunci as "thumbnailKunci", lebar, tinggi, diunggah_pada as "diunggahPada", pengunggah,
  dihapus_pada as "dihapusPada", dihapus_dasar as "dihapusDasar",
  coalesce((select keadaan from pindaian where lampiran_id = lampiran.id), 'tanpa') as pindai`;

const NEEDED = `dihapus_pada is null and not exists (
  select from pindaian p where p.lampiran_id = lampiran.id and p.keadaan = 'tertahan' and p.selesai_pada < $2)`;

const SELECT_LAMPIRAN = `select ${LAMPIRAN_COLUMNS} from lampiran`;
