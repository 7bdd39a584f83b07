import { query, type Db } from '../connection/database.ts';

/** What is kept about an account itself, as its owner may take it along. Secrets and their digests are none of it. */
export interface DataAkun {
  readonly akun: Readonly<Record<string, unknown>>;
  readonly sesi: readonly Readonly<Record<string, unknown>>[];
  readonly kunciApi: readonly Readonly<Record<string, unknown>>[];
  readonly peran: readonly Readonly<Record<string, unknown>>[];
  readonly komentar: readonly Readonly<Record<string, unknown>>[];
  /** News that is not wanted, by channel. */
  readonly kabarMati: readonly Readonly<Record<string, unknown>>[];
  /** Laporan that are followed, as their list shows them: those that are public now. */
  readonly diikuti: readonly Readonly<Record<string, unknown>>[];
}

/** `pengikut`: the keyed digest by which the account follows. Null for an account that is closed. */
export async function readDataAkun(db: Db, akunId: string, pengikut: Buffer): Promise<DataAkun | null> {
  const rows = await query<{ akun: Record<string, unknown> }>(
    db,
    `select json_build_object('nama', nama, 'email', email, 'emailDiperiksaPada', email_diperiksa_pada, 'telepon', telepon,
              'teleponDiperiksaPada', telepon_diperiksa_pada, 'namaPengguna', nama_pengguna, 'adaNik', nik_sidik is not null,
              'bahasa', bahasa, 'kelamin', kelamin, 'disabilitas', disabilitas, 'dibuatPada', dibuat_pada,
              'masukTerakhir', masuk_terakhir,
              'persetujuan', json_build_object('versi', ketentuan_versi, 'pada', ketentuan_pada)) as akun
       from akun where id = $1 and nonaktif_pada is null`,
    [akunId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const [sesi, kunciApi, peran, komentar, kabarMati, diikuti] = await Promise.all([
    query<Record<string, unknown>>(
      db,
      `select peramban, dibuat_pada as "dibuatPada", terakhir_pada as "terakhirPada" from sesi where akun_id = $1 order by dibuat_pada`,
      [akunId],
    ),
    query<Record<string, unknown>>(
      db,
      `select nama, awalan, dibuat_pada as "dibuatPada", terakhir_pada as "terakhirPada", dicabut_pada as "dicabutPada",
              kedaluwarsa, lingkup from kunci_api where akun_id = $1 order by dibuat_pada`,
      [akunId],
    ),
    query<Record<string, unknown>>(
      db,
      `select peran, badan, dari, sampai from penugasan where akun_id = $1 order by dari`,
      [akunId],
    ),
    query<Record<string, unknown>>(
      db,
      `select l.nomor, k.isi, k.status, k.alasan, k.dibuat_pada as "dibuatPada" from komentar k
         join laporan l on l.id = k.laporan_id where k.akun_id = $1 order by k.dibuat_pada`,
      [akunId],
    ),
    query<Record<string, unknown>>(
      db,
      'select saluran, kelompok from kabar_mati where akun_id = $1 order by saluran, kelompok',
      [akunId],
    ),
    query<Record<string, unknown>>(
      db,
      `select l.nomor, i.pada from ikuti i join laporan l on l.id = i.laporan_id
        where i.pengikut = $1 and l.terbit and not l.rahasia order by i.pada`,
      [pengikut],
    ),
  ]);
  return { akun: row.akun, sesi, kunciApi, peran, komentar, kabarMati, diikuti };
}

/** Which terms and privacy notice the account agreed to, and when. */
export async function readPersetujuanAkun(
  db: Db,
  akunId: string,
): Promise<{ readonly versi: string | null; readonly pada: number | null }> {
  const [row] = await query<{ versi: string | null; pada: number | null }>(
    db,
    'select ketentuan_versi as versi, ketentuan_pada as pada from akun where id = $1',
    [akunId],
  );
  return row ?? { versi: null, pada: null };
}
