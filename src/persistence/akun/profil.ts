import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { isUniqueViolation } from '../connection/errors.ts';
import { toTimestamptz } from '../connection/values.ts';

/** What its owner may see and change of an account. */
export interface Profil {
  readonly id: string;
  readonly nama: string;
  readonly email: string | null;
  readonly emailDiperiksaPada: Instant | null;
  readonly telepon: string | null;
  readonly teleponDiperiksaPada: Instant | null;
  readonly namaPengguna: string | null;
  /** Whether a NIK was given; its digits are not kept. */
  readonly adaNik: boolean;
  readonly bahasa: 'id' | 'en';
  readonly kelamin: string | null;
  readonly disabilitas: readonly string[];
  readonly sandi: string;
  readonly demo: boolean;
}

/** The open account of that id; null when there is none. */
export async function readProfil(db: Db, id: string): Promise<Profil | null> {
  const [row] = await query<Profil>(
    db,
    `select id, nama, email, email_diperiksa_pada as "emailDiperiksaPada", telepon,
            telepon_diperiksa_pada as "teleponDiperiksaPada", nama_pengguna as "namaPengguna",
            nik_sidik is not null as "adaNik", bahasa, kelamin, disabilitas, sandi, demo
       from akun where id = $1 and nonaktif_pada is null`,
    [id],
  );
  return row ?? null;
}

/** Name, number, user name and language. A changed number is no longer a checked one. Names what somebody else has. */
export async function updateProfil(
  db: Db,
  id: string,
  data: {
    readonly nama: string;
    readonly telepon: string | null;
    readonly namaPengguna: string | null;
    readonly bahasa: 'id' | 'en';
  },
): Promise<'namaPengguna' | null> {
  try {
    await query(
      db,
      `update akun set nama = $2, telepon = $3, nama_pengguna = $4, bahasa = $5,
              telepon_diperiksa_pada = case when telepon is not distinct from $3 then telepon_diperiksa_pada end
        where id = $1 and nonaktif_pada is null`,
      [id, data.nama, data.telepon, data.namaPengguna, data.bahasa],
    );
    return null;
  } catch (error) {
    if (isUniqueViolation(error, 'akun_nama_pengguna_key')) return 'namaPengguna';
    throw error;
  }
}

export async function updatePilihan(
  db: Db,
  id: string,
  data: {
    readonly kelamin: string | null;
    readonly disabilitas: readonly string[];
  },
): Promise<void> {
  await query(db, `update akun set kelamin = $2, disabilitas = $3 where id = $1`, [
    id,
    data.kelamin,
    data.disabilitas,
  ]);
}

/** Gives an open account a proved address; `taken` when it is somebody else's by now, `closed` without such an account. */
export async function updateEmail(
  db: Db,
  id: string,
  email: string,
  pada: Instant,
): Promise<'ok' | 'taken' | 'closed'> {
  try {
    const rows = await query(
      db,
      `update akun set email = $2, email_diperiksa_pada = $3 where id = $1 and nonaktif_pada is null returning 1 as n`,
      [id, email, toTimestamptz(pada)],
    );
    return rows.length > 0 ? 'ok' : 'closed';
  } catch (error) {
    if (isUniqueViolation(error, 'akun_email_key')) return 'taken';
    throw error;
  }
}

/** The same for a number; null takes the one away that there was. */
export async function updateTelepon(
  db: Db,
  id: string,
  telepon: string | null,
  pada: Instant,
): Promise<'ok' | 'taken' | 'closed'> {
  try {
    const rows = await query(
      db,
      `update akun set telepon = $2, telepon_diperiksa_pada = case when $2::text is not null then $3::timestamptz end
        where id = $1 and nonaktif_pada is null returning 1 as n`,
      [id, telepon, toTimestamptz(pada)],
    );
    return rows.length > 0 ? 'ok' : 'closed';
  } catch (error) {
    if (isUniqueViolation(error, 'akun_telepon')) return 'taken';
    throw error;
  }
}

/** The password was set through a link to the account's own address, which proves the address too. */
export async function markEmailChecked(db: Db, id: string, pada: Instant): Promise<void> {
  await query(db, 'update akun set email_diperiksa_pada = coalesce(email_diperiksa_pada, $2) where id = $1', [
    id,
    toTimestamptz(pada),
  ]);
}

/** Closes an account at its owner's wish: it stays as a number, without name, address or anything told of the person. */
export async function eraseAkun(db: Db, id: string, pada: Instant): Promise<boolean> {
  const rows = await query(
    db,
    `update akun set nonaktif_pada = $2, nama = 'Akun ditutup', email = null, email_diperiksa_pada = null, telepon = null,
            telepon_diperiksa_pada = null, nama_pengguna = null, nik_sidik = null, kelamin = null, disabilitas = '{}',
            sandi = '-'
      where id = $1 and nonaktif_pada is null returning 1 as n`,
    [id, toTimestamptz(pada)],
  );
  return rows.length > 0;
}
