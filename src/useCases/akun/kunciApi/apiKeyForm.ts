import { createHash } from 'node:crypto';

/** What a key of ours looks like; anything else is refused without asking the database. */
export function isApiKeyForm(text: string): boolean {
  return /^lapor_[\w-]{43}$/.test(text);
}

/** 256 random bits need no slow hash; a slow one would cost every call of the API most of its time. */
export function apiKeyHashOf(kunci: string): Buffer {
  return createHash('sha256').update(kunci).digest();
}
