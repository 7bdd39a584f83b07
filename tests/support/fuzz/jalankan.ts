import { Acak } from './acak.ts';
import type { Sasaran } from './murni.ts';

/** No reader needs so long for one input; above it something grows with what is sent. */
const LONG_MS = 5_000;
const MOST_FAULTS = 200;

/** Gives a reader the inputs 0 ≤ n < count of a seed and answers what was wrong, each with how to make it again. */
export async function cobaSemua(
  target: Sasaran,
  seed: number,
  count: number,
  most = MOST_FAULTS,
): Promise<string[]> {
  const galat: string[] = [];
  for (let n = 0; n < count && galat.length < most; n += 1) {
    const started = performance.now();
    let why: string | null;
    try {
      why = await target.coba(Acak.ke(seed, n));
    } catch (error) {
      why =
        error instanceof Error
          ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ')
          : String(error);
    }
    const ms = performance.now() - started;
    if (why === null && ms > LONG_MS) why = `took ${Math.round(ms)} ms`;
    if (why !== null) galat.push(`${target.nama} ${n} of seed ${seed}: ${why}`);
  }
  return galat;
}
