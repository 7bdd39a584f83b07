import type { KodeBadan, Peran } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** What can be changed in the settings; each change is one line that nobody can take away. */
export type JenisPerubahan =
  | 'kalender'
  | 'kebijakan'
  | 'badan'
  /** Ranges of addresses from which an instansi's own people write. */
  | 'jaringan'
  | 'kategori'
  | 'templat'
  | 'sk'
  | 'penanggung_jawab'
  | 'peran'
  | 'pesan'
  | 'pekerjaan'
  /** Local systems and their tables of mapping. */
  | 'sistem'
  /** Packages for the Ombudsman that were taken by hand. */
  | 'ombudsman'
  /** Contacts of people whose data leaked, taken by two penjaga identitas. */
  | 'pelanggaran';

export type Perbuatan = 'tambah' | 'ubah' | 'tutup' | 'gabung' | 'cabut' | 'ulang';

/**
 * Values as they are shown: codes, days, names of bodies, numbers, and what an instansi publishes of itself. Never a private
 * person's address or words of a laporan.
 */
export type Keadaan = Readonly<Record<string, string | number | boolean | null>>;

export interface PerubahanBaru {
  readonly akunId: string;
  /** The role by which it was done. */
  readonly peran: Peran;
  readonly badan: KodeBadan;
  readonly jenis: JenisPerubahan;
  /** What was changed: a code, or the id of a row. */
  readonly kunci: string;
  /** The instansi whose matter it is; null for the whole country. */
  readonly lingkup: KodeBadan | null;
  readonly perbuatan: Perbuatan;
  readonly alasan: string | null;
  readonly sebelum: Keadaan | null;
  readonly sesudah: Keadaan | null;
}

export interface Perubahan extends PerubahanBaru {
  readonly id: number;
  readonly pada: Instant;
  readonly nama: string;
}

/** Notes who changed what, in the transaction that changes it. */
export async function recordPerubahan(tx: Db, one: PerubahanBaru, pada: Instant): Promise<void> {
  await query(
    tx,
    `insert into perubahan_pengaturan (pada, akun_id, peran, badan, jenis, kunci, lingkup, perbuatan, alasan, sebelum, sesudah)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11::jsonb)`,
    [
      toTimestamptz(pada),
      one.akunId,
      one.peran,
      one.badan,
      one.jenis,
      one.kunci,
      one.lingkup,
      one.perbuatan,
      one.alasan,
      one.sebelum === null ? null : JSON.stringify(one.sebelum),
      one.sesudah === null ? null : JSON.stringify(one.sesudah),
    ],
  );
}

export interface PerubahanFilter {
  readonly jenis: JenisPerubahan;
  readonly kunci?: string;
  /** Matters of these instansi only; with `null` among them also those of the whole country. Absent: all. */
  readonly lingkup?: readonly (KodeBadan | null)[];
  readonly limit: number;
}

/** Changes, the latest first. */
export function listPerubahan(db: Db, filter: PerubahanFilter): Promise<Perubahan[]> {
  const { lingkup } = filter;
  return query<Perubahan>(
    db,
    `select p.id, p.pada, p.akun_id as "akunId", a.nama, p.peran, p.badan, p.jenis, p.kunci, p.lingkup, p.perbuatan, p.alasan,
       p.sebelum, p.sesudah
       from perubahan_pengaturan p join akun a on a.id = p.akun_id
      where p.jenis = $1 and ($2::text is null or p.kunci = $2)
        and ($3::text[] is null or p.lingkup = any($3) or ($4 and p.lingkup is null))
      order by p.id desc limit $5`,
    [
      filter.jenis,
      filter.kunci ?? null,
      lingkup?.filter((one) => one !== null) ?? null,
      lingkup?.includes(null) ?? true,
      filter.limit,
    ],
  );
}
