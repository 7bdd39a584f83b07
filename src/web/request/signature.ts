import { timingSafeEqual } from 'node:crypto';
import { hmacSha256 } from '../../domain/shared/hmac.ts';

/** HMAC-SHA256 with the purpose inside, so that a signature made for one thing never serves for another. */
export function sign(secret: Uint8Array, purpose: string, text: string): Buffer {
  return hmacSha256(secret, `${purpose}\0${text}`);
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
