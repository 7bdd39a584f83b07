import type { Penugasan } from '../../domain/instansi/types.ts';
import type { DataAkun } from '../../domain/pelapor/pendaftaran.ts';
import type { NamaMasuk } from '../../domain/pelapor/kontak.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { isUniqueViolation } from '../connection/errors.ts';
import { toTimestamptz } from '../connection/values.ts';
import { PENUGASAN_JSON } from './penugasan.ts';

export interface Akun {
  readonly id: string;
  readonly nama: string;
  readonly email: string | null;
  readonly telepon: string | null;
  readonly namaPengguna: string | null;
  readonly dibuatPada: Instant;
  readonly masukTerakhir: Instant | null;
  readonly nonaktifPada: Instant | null;
  readonly demo: boolean;
}

/** What the sign-in needs; `sandi` is the stored hash. */
export interface AkunMasuk {
  readonly id: string;
  readonly nama: string;
  readonly bahasa: 'id' | 'en';
  readonly sandi: string;
  readonly nonaktifPada: Instant | null;
  readonly penugasan: readonly Penugasan[];
}

export interface NewAkun extends Omit<DataAkun, 'nik'> {
  readonly id: string;
  /** Keyed digest of the NIK; the number itself is not kept. */
  readonly nikSidik: Buffer | null;
  readonly sandi: string;
  readonly dibuatPada: Instant;
  /** When it was shown that the address is theirs, and the number; null when they only said so. */
  readonly emailDiperiksaPada: Instant | null;
  readonly teleponDiperiksaPada: Instant | null;
  readonly demo?: boolean;
  /** The terms agreed to; null when an operator makes the account. */
  readonly ketentuan?: { readonly versi: string; readonly pada: Instant } | undefined;
  readonly bahasa?: 'id' | 'en';
}

/** Which of an account's names somebody else has. */
export type TakenName = 'email' | 'telepon' | 'namaPengguna';

const COLUMNS = `id, nama, email, telepon, nama_pengguna as "namaPengguna", dibuat_pada as "dibuatPada",
  masuk_terakhir as "masukTerakhir", nonaktif_pada as "nonaktifPada", demo`;

/** The account of a name, with its roles in force at `now`; a number counts only once it was checked. */
export async function findAkunMasuk(
  db: Db,
  { jenis, nilai }: NamaMasuk,
  now: Instant,
): Promise<AkunMasuk | null> {
  const [row] = await query<AkunMasuk>(db, MASUK_TEXT[jenis], [nilai, toTimestamptz(now)]);
  return row ?? null;
}

const masukText = (condition: string): string => `
  select a.id, a.nama, a.bahasa, a.sandi, a.nonaktif_pada as "nonaktifPada", ${PENUGASAN_JSON} as penugasan
    from akun a where ${condition}`;

const MASUK_TEXT: Readonly<Record<NamaMasuk['jenis'], string>> = {
  email: masukText('a.email = $1'),
  telepon: masukText('a.telepon = $1 and a.telepon_diperiksa_pada is not null'),
  nama_pengguna: masukText('a.nama_pengguna = $1'),
};

/** The same by its id. */
export async function getAkunMasuk(db: Db, id: string, now: Instant): Promise<AkunMasuk | null> {
  const [row] = await query<AkunMasuk>(db, masukText('a.id = $1'), [id, toTimestamptz(now)]);
  return row ?? null;
}

export async function getAkun(db: Db, id: string): Promise<Akun | null> {
  const [row] = await query<Akun>(db, `select ${COLUMNS} from akun where id = $1`, [id]);
  return row ?? null;
}

export async function findAkun(db: Db, { jenis, nilai }: NamaMasuk): Promise<Akun | null> {
  const condition = { email: 'email = $1', telepon: 'telepon = $1 and telepon_diperiksa_pada is not null' };
  const where = jenis === 'nama_pengguna' ? 'nama_pengguna = $1' : condition[jenis];
  const [row] = await query<Akun>(db, `select ${COLUMNS} from akun where ${where}`, [nilai]);
  return row ?? null;
}

/** Stores a new account; answers which name is somebody else's instead, and stores nothing then. */
export async function insertAkun(db: Db, akun: NewAkun): Promise<TakenName | null> {
  const { id, nama, email, telepon, namaPengguna, nikSidik, sandi, dibuatPada } = akun;
  const checked = (pada: Instant | null): string | null => (pada === null ? null : toTimestamptz(pada));
  try {
    await query(db, INSERT_TEXT, [
      id,
      nama,
      email,
      telepon,
      namaPengguna,
      nikSidik,
      sandi,
      toTimestamptz(dibuatPada),
      checked(akun.emailDiperiksaPada),
      checked(akun.teleponDiperiksaPada),
      akun.demo ?? false,
      akun.ketentuan?.versi ?? null,
      checked(akun.ketentuan?.pada ?? null),
      akun.bahasa ?? 'id',
    ]);
    return null;
  } catch (error) {
    if (isUniqueViolation(error, 'akun_email_key')) return 'email';
    if (isUniqueViolation(error, 'akun_telepon')) return 'telepon';
    if (isUniqueViolation(error, 'akun_nama_pengguna_key')) return 'namaPengguna';
    throw error;
  }
}

const INSERT_TEXT = `
  insert into akun (id, nama, email, telepon, nama_pengguna, nik_sidik, sandi, dibuat_pada, email_diperiksa_pada,
    telepon_diperiksa_pada, demo, ketentuan_versi, ketentuan_pada, bahasa)
  values ($1, $2, $3, $4, $5, $6, $7, $8,
    case when $3::text is not null then $9::timestamptz end, case when $4::text is not null then $10::timestamptz end, $11,
    $12, $13, $14)`;

/** Which of these names are somebody else's already; for telling all faults at once, the insert decides. */
export async function findTakenNames(
  db: Db,
  { email, telepon, namaPengguna }: Pick<DataAkun, TakenName>,
  countsTelepon: boolean,
): Promise<TakenName[]> {
  const [row] = await query<Record<TakenName, boolean>>(
    db,
    `select exists (select from akun where email = $1) as email,
       exists (select from akun where telepon = $2 and telepon_diperiksa_pada is not null) as telepon,
       exists (select from akun where nama_pengguna = $3) as "namaPengguna"`,
    [email, countsTelepon ? telepon : null, namaPengguna],
  );
  return (['email', 'telepon', 'namaPengguna'] as const).filter((name) => row?.[name] === true);
}

/** Gives an account another password; false when there is no such open account. */
export async function updateSandi(db: Db, id: string, sandi: string): Promise<boolean> {
  const rows = await query(
    db,
    `update akun set sandi = $2 where id = $1 and nonaktif_pada is null returning id`,
    [id, sandi],
  );
  return rows.length > 0;
}

export async function recordMasuk(db: Db, id: string, pada: Instant): Promise<void> {
  await query(db, `update akun set masuk_terakhir = greatest(masuk_terakhir, $2) where id = $1`, [
    id,
    toTimestamptz(pada),
  ]);
}

/** Ends an account; it stays as a record. False when there is none or it ended before. */
export async function endAkun(db: Db, id: string, pada: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update akun set nonaktif_pada = $2 where id = $1 and nonaktif_pada is null returning id`,
    [id, toTimestamptz(pada)],
  );
  return rows.length > 0;
}

export interface AkunFilter {
  /** Part of the name or of a sign-in name. */
  readonly q?: string;
  /** Of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export interface AkunBaris extends Akun {
  readonly penugasan: readonly Penugasan[];
}

/** Accounts in the order in which they were made, with their roles in force at `now`. */
export async function listAkunRows(db: Db, filter: AkunFilter, now: Instant): Promise<AkunBaris[]> {
  return query<AkunBaris>(
    db,
    `select ${COLUMNS.replace(/^id/, 'a.id')}, ${PENUGASAN_JSON} as penugasan
       from akun a
      where ($1::text is null or position($1 in lower(a.nama)) > 0 or position($1 in a.email) > 0
             or position($1 in a.nama_pengguna) > 0)
        and ($3::uuid is null or a.id > $3)
      order by a.id limit $4`,
    [filter.q?.toLowerCase() ?? null, toTimestamptz(now), filter.after ?? null, filter.limit],
  );
}

export async function hasDemoAkun(db: Db): Promise<boolean> {
  const [row] = await query<{ found: boolean }>(db, 'select exists (select from akun where demo) as found');
  return row?.found === true;
}
