import type { Penugasan } from '../../domain/instansi/types.ts';
import { getAkunMasuk, recordMasuk, type AkunMasuk } from '../../persistence/akun/akun.ts';
import { recordMasukAdmin } from '../../persistence/akun/masukAdmin.ts';
import { forgivePercobaan, type Percobaan } from '../../persistence/akun/percobaan.ts';
import { deleteSesi, insertSesi, type CaraFaktor } from '../../persistence/akun/sesi.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { hasFaktor } from '../../persistence/faktor/faktor.ts';
import type { Deps } from '../deps.ts';
import { MAX_SESSIONS, sessionFrom, sessionIdOf, tokenHashOf, type Session } from './session.ts';

/** The browser that signs in. */
export interface Browser {
  /** Of the session that it had before: it ends. */
  readonly tokenLama?: string;
  /** What its owner will recognise it by, e.g. `Chrome, Android`. */
  readonly peramban?: string;
}

export interface SignedIn {
  /** For the cookie; never stored, never logged. */
  readonly token: string;
  readonly session: Session;
  /** In which language the person wants to be told things. */
  readonly bahasa: 'id' | 'en';
}

/**
 * Opens a session for somebody who has just shown all that is asked of them: `faktor` is the second factor that they showed, of an
 * account that has one (`enterAkun`); `counted` are attempts that did not fail.
 */
export async function openSession(
  deps: Deps,
  akun: Pick<AkunMasuk, 'id' | 'nama' | 'bahasa' | 'penugasan'>,
  { tokenLama, peramban }: Browser,
  shown: { readonly faktor?: CaraFaktor; readonly counted?: readonly Percobaan[] } = {},
): Promise<SignedIn> {
  const { faktor = null, counted = [] } = shown;
  const pada = deps.now();
  // a fresh token each time: one that was planted in the browser before opens nothing
  const token = deps.chance.bytes(32).toString('base64url');
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const sesi = { tokenHash: tokenHashOf(token), akunId: akun.id, pada, keep: MAX_SESSIONS };
  await withTransaction(deps.db, options, async (tx) => {
    await Promise.all([
      ...(counted.length === 0 ? [] : [forgivePercobaan(tx, counted)]),
      recordMasuk(tx, akun.id, pada),
      insertSesi(tx, { ...sesi, peramban: peramban?.slice(0, 60), faktor }),
      recordMasukAdmin(
        tx,
        administered(akun.penugasan).map((instansi) => ({ instansi, pada })),
      ),
      ...(tokenLama === undefined ? [] : [deleteSesi(tx, tokenHashOf(tokenLama))]),
    ]);
  });
  const { id: akunId, nama, penugasan, bahasa } = akun;
  const entered = {
    id: sessionIdOf(token),
    akunId,
    nama,
    penugasan,
    buktiPada: pada,
    punyaFaktor: faktor !== null,
  };
  return { token, session: sessionFrom(entered, deps), bahasa };
}

/**
 * The same for an account that has just been made or confirmed here; null when it is not open, or when it has a second factor, which
 * a mail does not show.
 */
export async function openSessionOf(deps: Deps, akunId: string, browser: Browser): Promise<SignedIn | null> {
  const akun = await getAkunMasuk(deps.db, akunId, deps.now());
  if (akun === null || akun.nonaktifPada !== null || (await hasFaktor(deps.db, akunId))) return null;
  return openSession(deps, akun, browser);
}

/** Rules §6 `keaktifan` counts an instansi whose admin signed in: nobody else's sign-in does. */
function administered(penugasan: readonly Penugasan[]): string[] {
  return penugasan.filter((one) => one.peran === 'admin_instansi').map((one) => one.badan);
}
