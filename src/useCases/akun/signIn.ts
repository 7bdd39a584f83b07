import { parseEmail, parseNamaPengguna, parseTelepon, type NamaMasuk } from '../../domain/pelapor/kontak.ts';
import { isFarTooLong } from '../../domain/pelapor/sandi.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { findAkunMasuk } from '../../persistence/akun/akun.ts';
import type { Deps } from '../deps.ts';
import { openSession, type Browser, type SignedIn } from './openSession.ts';
import { verifySandi } from './pengaman/sandiHash.ts';
import { countAttempt } from './pengaman/throttle.ts';

/** One of the three names, and the password. */
export interface SignIn extends Browser {
  readonly email?: string;
  /** Signs in only when the number was checked to be theirs. */
  readonly telepon?: string;
  readonly namaPengguna?: string;
  readonly sandi: string;
  /** Stands for the network address, in a form that tells nobody which it was. */
  readonly alamat: string;
}

/**
 * Opens a session (F112). An account that does not exist, one that ended and a wrong password are refused alike and after the
 * same work. Refusals: `auth.wrong_credentials`, `auth.too_many_attempts` {menit}, `web.busy`.
 */
export async function signIn(deps: Deps, attempt: SignIn): Promise<Result<SignedIn>> {
  const typed = (attempt.email ?? attempt.telepon ?? attempt.namaPengguna ?? '').trim().slice(0, 300);
  const name = nameOf(attempt);
  const key = name === null ? `?:${typed}` : `${name.jenis}:${name.nilai}`;
  const { alamat } = attempt;
  const counted = await countAttempt(
    deps,
    { nama_alamat: `${alamat}\n${key}`, nama: key, alamat },
    'auth.too_many_attempts',
  );
  if (!counted.ok) return counted;
  if (isFarTooLong(attempt.sandi)) return refuse('auth.wrong_credentials');
  const akun = name === null ? null : await findAkunMasuk(deps.db, name, deps.now());
  const matches = await verifySandi(akun?.sandi ?? null, attempt.sandi);
  if (matches === 'busy') {
    await counted.value.forgive();
    return refuse('web.busy');
  }
  if (!matches || akun === null || akun.nonaktifPada !== null) return refuse('auth.wrong_credentials');
  return ok(await openSession(deps, akun, attempt, counted.value.entries));
}

function nameOf({ email, telepon, namaPengguna }: SignIn): NamaMasuk | null {
  if (email !== undefined) return named('email', parseEmail(email));
  if (telepon !== undefined) return named('telepon', parseTelepon(telepon));
  return named('nama_pengguna', namaPengguna === undefined ? null : parseNamaPengguna(namaPengguna));
}

function named(jenis: NamaMasuk['jenis'], nilai: string | null): NamaMasuk | null {
  return nilai === null ? null : { jenis, nilai };
}
