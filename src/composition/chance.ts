import { randomBytes, randomInt } from 'node:crypto';
import type { Instant } from '../domain/shared/time.ts';
import type { Chance } from '../useCases/deps.ts';

/** Chance from the operating system. */
export const systemChance: Chance = {
  uuid: (now) => uuidFrom(now, randomBytes(10)),
  bytes: (size) => randomBytes(size),
  int: (below) => randomInt(below),
};

/** UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then chance, so that rows made together lie together. */
export function uuidFrom(now: Instant, random: Buffer): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(Math.max(0, now), 0, 6);
  random.copy(bytes, 6, 0, 10);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
