import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { hmacSha256 } from './hmac.ts';

it('signs as Node does with the bytes themselves, the first time and later, each secret its own', () => {
  const secrets = [1, 2].map((byte) => Buffer.alloc(32, byte));
  for (const text of ['satu', 'dua', 'satu']) {
    for (const secret of secrets) {
      const plain = createHmac('sha256', secret).update(text).digest();
      expect(hmacSha256(secret, text)).toEqual(plain);
    }
  }
});
