import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Deps } from '../deps.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type SealDeps = Pick<Deps, 'keys' | 'chance'>;

/** Where a draft lies: its secret cannot be told from this, so the database alone opens nothing. */
export function drafKunci({ keys }: Pick<Deps, 'keys'>, rahasia: string): Buffer {
  return createHmac('sha256', keys.web).update(`draf-kunci\0${rahasia}`).digest();
}

/** AES-256-GCM under a key of this one draft; `purpose` keeps one part from passing for another. */
export function seal({ keys, chance }: SealDeps, rahasia: string, purpose: string, text: string): Buffer {
  const nonce = chance.bytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, rahasia), nonce);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]);
}

/** The text, or null when it was not sealed by us for this draft and purpose. */
export function unseal(
  { keys }: Pick<Deps, 'keys'>,
  rahasia: string,
  purpose: string,
  sealed: Buffer,
): string | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, rahasia), sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null; // another key: the keys were changed since, or the row was tampered with
  }
}

function keyOf(keys: Deps['keys'], rahasia: string): Buffer {
  return createHmac('sha256', keys.web).update(`draf-isi\0${rahasia}`).digest();
}
