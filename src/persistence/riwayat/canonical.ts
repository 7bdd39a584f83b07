import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';

/** RFC 8785 text. Throws on what JSON cannot say (undefined members, lone surrogates): it would not come back as it was. */
export function canonicalJson(value: unknown): string {
  assertSayable(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without JSON form cannot be kept in the history');
  return text;
}

/** SHA-256 of the parts one after the other; for short parts one call over their copy is faster than a hash object. */
export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return hash('sha256', only, 'buffer');
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return hash('sha256', Buffer.concat(bytes), 'buffer');
}

function assertSayable(value: unknown): void {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`${typeof value} cannot be kept in the history`);
  }
  if (Array.isArray(value)) value.forEach(assertSayable);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(assertSayable);
}
