import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Equal or not, in a time that tells nothing of where they differ. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** `sha256=` and the HMAC-SHA-256 of the bytes as they came: a body that was read and written again has other bytes. */
export function signed(secret: string, raw: Uint8Array, encoding: 'hex' | 'base64'): string {
  return `sha256=${createHmac('sha256', secret).update(raw).digest(encoding)}`;
}
