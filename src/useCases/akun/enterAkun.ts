import type { AkunMasuk } from '../../persistence/akun/akun.ts';
import type { Percobaan } from '../../persistence/akun/percobaan.ts';
import { hasFaktor } from '../../persistence/faktor/faktor.ts';
import type { Deps } from '../deps.ts';
import { holdSignIn } from './faktor/masukKedua.ts';
import { openSession, type Browser, type SignedIn } from './openSession.ts';

/** What a right first step leads to: a session, or the wait for the second factor. */
export type Entered =
  | ({ readonly tahap: 'masuk' } & SignedIn)
  /** `tertunda` is for the cookie; it opens nothing. */
  | { readonly tahap: 'faktor'; readonly tertunda: string };

/**
 * Goes on after the first step of a sign-in was right, whichever it was (password, another organisation's word): who has a second
 * factor shows it first, everybody else is in. Whoever needs one and has none gets a session in which only setting it up is open.
 */
export async function enterAkun(
  deps: Deps,
  akun: Pick<AkunMasuk, 'id' | 'nama' | 'bahasa' | 'penugasan'>,
  browser: Browser,
  counted: readonly Percobaan[] = [],
): Promise<Entered> {
  return (await hasFaktor(deps.db, akun.id))
    ? { tahap: 'faktor', tertunda: await holdSignIn(deps, akun.id, browser, counted) }
    : { tahap: 'masuk', ...(await openSession(deps, akun, browser, { counted })) };
}
