import { createHash } from 'node:crypto';
import type { Penugasan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { readPenugasan } from '../../persistence/akun/penugasan.ts';
import {
  findAkunOfAlamat,
  findAlamat,
  removeAlamat,
  writeAlamat,
} from '../../persistence/meja/kalenderAlamat.ts';
import type { Deps } from '../deps.ts';

const SECRET_BYTES = 32;
const SECRET_FORM = /^[\w-]{43}$/;

/** A new secret for the account's calendar, told this once; an older one opens nothing from then on. */
export async function makeAlamatKalender(deps: Deps, akunId: string): Promise<string> {
  const secret = deps.chance.bytes(SECRET_BYTES).toString('base64url');
  await writeAlamat(deps.db, akunId, hashOf(secret), deps.now());
  return secret;
}

/** The address opens nothing any more; false when there was none. */
export function revokeAlamatKalender(deps: Deps, akunId: string): Promise<boolean> {
  return removeAlamat(deps.db, akunId);
}

/** Since when the account has an address; null without. */
export function alamatKalenderSince(deps: Deps, akunId: string): Promise<Instant | null> {
  return findAlamat(deps.db, akunId);
}

/** Whose calendar a secret opens, with the roles of this moment; null for a wrong or revoked one and for a closed account. */
export async function openAlamatKalender(
  deps: Deps,
  secret: string,
): Promise<{ readonly akunId: string; readonly penugasan: readonly Penugasan[] } | null> {
  if (!SECRET_FORM.test(secret)) return null;
  const akunId = await findAkunOfAlamat(deps.db, hashOf(secret));
  const penugasan = akunId === null ? null : await readPenugasan(deps.db, akunId, deps.now());
  return akunId === null || penugasan === null ? null : { akunId, penugasan };
}

/** 256 random bits need no slow hash. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(`kalender\0${secret}`).digest();
}
