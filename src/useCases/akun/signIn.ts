import { parseEmail, parseNamaPengguna, parseTelepon, type NamaMasuk } from '../../domain/pelapor/kontak.ts';
import { isFarTooLong } from '../../domain/pelapor/sandi.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { findAkunMasuk } from '../../persistence/akun/akun.ts';
import type { Deps } from '../deps.ts';
import { enterAkun, type Entered } from './enterAkun.ts';
import type { Browser } from './openSession.ts';
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
 * The first step of a sign-in (F112): opens a session, or asks for the second factor of an account that has one. An account that does
 * not exist, one that ended and a wrong password are refused alike and after the same work. Refusals: `auth.wrong_credentials`, `auth.too_many_attempts` {menit}, `web.busy`.
 */
export async function signIn(deps: Deps, attempt: SignIn): Promise<Result<Entered>> {
  const { akunId, result } = await trySignIn(deps, attempt);
  deps.tellSecurity({
    peristiwa: 'masuk',
    ...(akunId === null ? {} : { akun: deps.keys.pembaca(akunId) }),
    cara: 'sandi',
    hasil: result.ok ? 'berhasil' : result.refusal.code,
  });
  return result;
}

async function trySignIn(
  deps: Deps,
  attempt: SignIn,
): Promise<{ readonly akunId: string | null; readonly result: Result<Entered> }> {
  const typed = (attempt.email ?? attempt.telepon ?? attempt.namaPengguna ?? '').trim().slice(0, 300);
  const name = nameOf(attempt);
  const key = name === null ? `?:${typed}` : `${name.jenis}:${name.nilai}`;
  const { alamat } = attempt;
  const counted = await countAttempt(
    deps,
    { nama_alamat: `${alamat}\n${key}`, nama: key, alamat },
    'auth.too_many_attempts',
  );
  const nobody = (result: Result<Entered>) => ({ akunId: null, result });
  if (!counted.ok) return nobody(counted);
  if (isFarTooLong(attempt.sandi)) return nobody(refuse('auth.wrong_credentials'));
  const akun = name === null ? null : await findAkunMasuk(deps.db, name, deps.now());
  const matches = await verifySandi(akun?.sandi ?? null, attempt.sandi);
  if (matches === 'busy') {
    await counted.value.forgive();
    return nobody(refuse('web.busy'));
  }
  const akunId = akun?.id ?? null;
  if (!matches || akun === null || akun.nonaktifPada !== null)
    return { akunId, result: refuse('auth.wrong_credentials') };
  return { akunId, result: ok(await enterAkun(deps, akun, attempt, counted.value.entries)) };
}

function nameOf({ email, telepon, namaPengguna }: SignIn): NamaMasuk | null {
  if (email !== undefined) return named('email', parseEmail(email));
  if (telepon !== undefined) return named('telepon', parseTelepon(telepon));
  return named('nama_pengguna', namaPengguna === undefined ? null : parseNamaPengguna(namaPengguna));
}

function named(jenis: NamaMasuk['jenis'], nilai: string | null): NamaMasuk | null {
  return nilai === null ? null : { jenis, nilai };
}
