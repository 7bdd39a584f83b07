import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 with the purpose inside, so that a signature made for one thing never serves for another. */
export function sign(secret: Uint8Array, purpose: string, text: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
