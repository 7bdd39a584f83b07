import type { Penugasan } from '../../domain/instansi/types.ts';
import { parseEmail, parseNamaPengguna, parseTelepon, type NamaMasuk } from '../../domain/pelapor/kontak.ts';
import { isFarTooLong } from '../../domain/pelapor/sandi.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { findAkunMasuk, recordMasuk, type AkunMasuk } from '../../persistence/akun/akun.ts';
import { recordMasukAdmin } from '../../persistence/akun/masukAdmin.ts';
import { forgivePercobaan } from '../../persistence/akun/percobaan.ts';
import { deleteSesi, insertSesi } from '../../persistence/akun/sesi.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import type { Deps } from '../deps.ts';
import { verifySandi } from './pengaman/sandiHash.ts';
import { countAttempt, type Counted } from './pengaman/throttle.ts';
import { MAX_SESSIONS, sessionIdOf, tokenHashOf, type Session } from './session.ts';

/** One of the three names, and the password. */
export interface SignIn {
  readonly email?: string;
  /** Signs in only when the number was checked to be theirs. */
  readonly telepon?: string;
  readonly namaPengguna?: string;
  readonly sandi: string;
  /** Stands for the network address, in a form that tells nobody which it was. */
  readonly alamat: string;
  /** Of the session that the browser had before: it ends. */
  readonly tokenLama?: string;
}

export interface SignedIn {
  /** For the cookie; never stored, never logged. */
  readonly token: string;
  readonly session: Session;
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
  return ok(await openSession(deps, akun, counted.value, attempt.tokenLama));
}

function nameOf({ email, telepon, namaPengguna }: SignIn): NamaMasuk | null {
  if (email !== undefined) return named('email', parseEmail(email));
  if (telepon !== undefined) return named('telepon', parseTelepon(telepon));
  return named('nama_pengguna', namaPengguna === undefined ? null : parseNamaPengguna(namaPengguna));
}

function named(jenis: NamaMasuk['jenis'], nilai: string | null): NamaMasuk | null {
  return nilai === null ? null : { jenis, nilai };
}

async function openSession(
  deps: Deps,
  akun: AkunMasuk,
  counted: Counted,
  tokenLama: string | undefined,
): Promise<SignedIn> {
  const pada = deps.now();
  // a fresh token each time: one that was planted in the browser before opens nothing
  const token = deps.chance.bytes(32).toString('base64url');
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, async (tx) => {
    await Promise.all([
      forgivePercobaan(tx, counted.entries),
      recordMasuk(tx, akun.id, pada),
      insertSesi(tx, { tokenHash: tokenHashOf(token), akunId: akun.id, pada, keep: MAX_SESSIONS }),
      recordMasukAdmin(
        tx,
        administered(akun.penugasan).map((instansi) => ({ instansi, pada })),
      ),
      ...(tokenLama === undefined ? [] : [deleteSesi(tx, tokenHashOf(tokenLama))]),
    ]);
  });
  const { id: akunId, nama, penugasan } = akun;
  return { token, session: { id: sessionIdOf(token), akunId, nama, penugasan } };
}

/** Rules §6 `keaktifan` counts an instansi whose admin signed in: nobody else's sign-in does. */
function administered(penugasan: readonly Penugasan[]): string[] {
  return penugasan.filter((one) => one.peran === 'admin_instansi').map((one) => one.badan);
}
