import { hash, verify } from '@node-rs/argon2';
import { normaliseSandi } from '../../../domain/pelapor/sandi.ts';
import type { Deps } from '../../deps.ts';
import { hashQueue } from './hashQueue.ts';

/** OWASP's recommendation for Argon2id (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane. */
export const SANDI_HASH = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** Of a random password that nobody knows: what is compared when there is no account, so that both cost the same. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$/rKnZ3YaqIg5ffL1dADPOg$kRKQuVS10Ds5eyhQaUOguGCpYYe7ufsTsdHyg6F3kpQ';

/** The Argon2id hash of a new password in PHC form, or 'busy'. */
export function hashSandi(deps: Deps, sandi: string): Promise<string | 'busy'> {
  const salt = deps.chance.bytes(16);
  return hashQueue.run(() => hash(normaliseSandi(sandi), { ...SANDI_HASH, salt }));
}

/** Whether the password is the hash's; without a hash the same work is done and the answer is no. */
export async function verifySandi(stored: string | null, sandi: string): Promise<boolean | 'busy'> {
  const matches = await hashQueue.run(() => verify(stored ?? NOBODYS_HASH, normaliseSandi(sandi)));
  return matches === true && stored === null ? false : matches;
}
