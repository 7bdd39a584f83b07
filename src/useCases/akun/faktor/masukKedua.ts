import { createHash } from 'node:crypto';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { getAkunMasuk } from '../../../persistence/akun/akun.ts';
import { forgivePercobaan, type Percobaan } from '../../../persistence/akun/percobaan.ts';
import {
  deleteTertunda,
  findTertunda,
  insertTertunda,
  takeTantangan,
} from '../../../persistence/faktor/tertunda.ts';
import type { Deps } from '../../deps.ts';
import { openSession, type Browser, type SignedIn } from '../openSession.ts';
import { checkBukti, tellBukti, type Bukti } from './bukti.ts';
import { waysToProve, type WaysToProve } from './waysToProve.ts';

/** So long the second step may take. */
export const TERTUNDA_MS = 10 * 60_000;

/**
 * Keeps the first half of a sign-in: whoever holds the token knows the password and nothing more. It opens no page, no command and
 * no call; it only lets them show their second factor.
 */
export async function holdSignIn(
  deps: Deps,
  akunId: string,
  { peramban }: Browser,
  counted: readonly Percobaan[],
): Promise<string> {
  const token = deps.chance.bytes(32).toString('base64url');
  const pada = deps.now();
  await insertTertunda(deps.db, {
    tokenHash: hashOf(token),
    akunId,
    peramban: peramban?.slice(0, 60) ?? null,
    pada,
  });
  if (counted.length > 0) await forgivePercobaan(deps.db, counted);
  return token;
}

/** The ways of a sign-in that waits; null when it is over. */
export async function readHeld(deps: Deps, token: string, origin: string): Promise<WaysToProve | null> {
  const tokenHash = hashOf(token);
  const held = await findTertunda(deps.db, tokenHash, deps.now() - TERTUNDA_MS);
  if (held === null) return null;
  return waysToProve(deps, { akunId: held.akunId, where: 'masuk_tertunda', tokenHash, origin });
}

/** Gives it up. */
export async function dropHeld(deps: Deps, token: string): Promise<void> {
  await deleteTertunda(deps.db, hashOf(token));
}

/** A second factor as it comes with a form; the challenge of a passkey lies here. */
export type BuktiForm =
  | { readonly cara: 'totp' | 'pemulihan'; readonly kode: string }
  | { readonly cara: 'passkey'; readonly jawaban: string; readonly origin: string };

/**
 * The second step of a sign-in: opens the session. Refusals: `auth.sign_in_over` when it took too long, was used, or the account was
 * closed meanwhile; those of `checkBukti`.
 */
export async function finishSignIn(
  deps: Deps,
  { token, bukti, browser }: { readonly token: string; readonly bukti: BuktiForm; readonly browser: Browser },
): Promise<Result<SignedIn>> {
  const tokenHash = hashOf(token);
  const held = await findTertunda(deps.db, tokenHash, deps.now() - TERTUNDA_MS);
  if (held === null) return refuse('auth.sign_in_over');
  const checked = await checkBukti(
    deps,
    held.akunId,
    await withChallenge(deps, 'masuk_tertunda', tokenHash, bukti),
  );
  tellBukti(deps, 'masuk', { akunId: held.akunId, cara: bukti.cara, result: checked });
  if (!checked.ok) return checked;
  const akun = await getAkunMasuk(deps.db, held.akunId, deps.now());
  if (!(await deleteTertunda(deps.db, tokenHash)) || akun === null || akun.nonaktifPada !== null)
    return refuse('auth.sign_in_over');
  const before = held.peramban === null ? browser : { ...browser, peramban: held.peramban };
  return ok(await openSession(deps, akun, before, { faktor: checked.value }));
}

/** Puts the challenge that was given out beside a passkey's answer, and takes it away. */
export async function withChallenge(
  deps: Deps,
  where: 'sesi' | 'masuk_tertunda',
  tokenHash: Buffer,
  bukti: BuktiForm,
): Promise<Bukti> {
  if (bukti.cara !== 'passkey') return bukti;
  return { ...bukti, tantangan: await takeTantangan(deps.db, where, tokenHash) };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(`tertunda:${token}`).digest();
}
