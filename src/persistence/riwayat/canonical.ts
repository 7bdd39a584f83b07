import canonicalize from 'canonicalize';
import { createHash, hash } from 'node:crypto';

/** RFC 8785 text. Throws on what JSON cannot say (undefined members, lone surrogates): it would not come back as it was. */
export function canonicalJson(value: unknown): string {
  assertSayable(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without JSON form cannot be kept in the history');
  return text;
}

export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return hash('sha256', only, 'buffer');
  const hasher = createHash('sha256');
  for (const part of parts) hasher.update(part);
  return hasher.digest();
}

function assertSayable(value: unknown): void {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`${typeof value} cannot be kept in the history`);
  }
  if (Array.isArray(value)) value.forEach(assertSayable);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(assertSayable);
}
