import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** How far the demo country was built in this database. */
export interface TandaDemo {
  /** What was "now" when it was begun: one broken off half-way goes on from the same moment, so that it comes out the same. */
  readonly mulaiPada: Instant;
  readonly selesaiPada: Instant | null;
}

const NAMA = 'negeri_contoh';

export async function readTandaDemo(db: Db): Promise<TandaDemo | null> {
  const [row] = await query<TandaDemo>(
    db,
    `select mulai_pada as "mulaiPada", selesai_pada as "selesaiPada" from pekerjaan where nama = $1`,
    [NAMA],
  );
  return row ?? null;
}

/** Notes that the demo is being built; another process may have begun it just before, then its moment counts. */
export async function beginDemo(db: Db, pada: Instant): Promise<void> {
  await query(
    db,
    `insert into pekerjaan (nama, berikut_pada, mulai_pada) values ($1, $2, $2) on conflict (nama) do nothing`,
    [NAMA, toTimestamptz(pada)],
  );
}

export async function endDemo(db: Db, pada: Instant): Promise<void> {
  await query(db, `update pekerjaan set selesai_pada = $2 where nama = $1`, [NAMA, toTimestamptz(pada)]);
}

export async function hasLaporan(db: Db): Promise<boolean> {
  const [row] = await query<{ found: boolean }>(db, 'select exists (select from laporan) as found');
  return row?.found === true;
}

/** The nomor of everything that is stored. */
export async function storedNomor(db: Db): Promise<ReadonlySet<string>> {
  const rows = await query<{ nomor: string }>(db, 'select nomor from laporan');
  return new Set(rows.map((row) => row.nomor));
}

/** Account ids of the demo by address. */
export async function demoAkunIds(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ email: string; id: string }>(db, 'select email, id from akun where demo');
  return new Map(rows.map((row) => [row.email, row.id]));
}

export interface KecamatanBaris {
  readonly kode: string;
  readonly nama: string;
  readonly kabkota: string;
  readonly namaKabkota: string;
  /** Of the kecamatan where it is known, else of the kabupaten or kota. */
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Every kecamatan with the kabupaten or kota around it, by code. */
export function listKecamatan(db: Db): Promise<KecamatanBaris[]> {
  return query<KecamatanBaris>(
    db,
    `select k.kode, k.nama, p.kode as kabkota, p.nama as "namaKabkota",
       coalesce(k.lat, p.lat) as lat, coalesce(k.lon, p.lon) as lon
     from wilayah k join wilayah p on p.kode = k.induk where k.tingkat = 'kecamatan' order by k.kode`,
  );
}

/** Closed laporan whose pelapor has an account or a receipt, by number: those whom the survey asks. */
export async function listSelesai(
  db: Db,
): Promise<readonly { readonly nomor: string; readonly instansi: string; readonly selesaiPada: Instant }[]> {
  return query(
    db,
    `select nomor, instansi, selesai_pada as "selesaiPada" from laporan
      where status = 'selesai' and selesai_pada is not null and pemilik is not null order by nomor`,
  );
}
