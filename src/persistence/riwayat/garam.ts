import type { Garam } from './sealEvent.ts';

/**
 * Salts cut from larger draws: one draw of random bytes costs as much as hashing an event, so imports and the demo take many
 * at once. `draw` gives that many fresh random bytes.
 */
export function garamFrom(draw: (size: number) => Buffer): Garam {
  let pool = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used + saltSize > pool.length) {
      pool = Buffer.from(draw(poolSize));
      used = 0;
    }
    used += saltSize;
    return pool.subarray(used - saltSize, used);
  };
}

const saltSize = 16;
const poolSize = 256 * saltSize;
