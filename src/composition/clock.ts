import type { Instant } from '../domain/shared/time.ts';

/** The program's clock: the machine's, or (demo and tests) one that starts at `startsAt` and runs on from there. */
export function makeClock(startsAt: Instant | undefined): () => Instant {
  if (startsAt === undefined) return () => Date.now();
  const started = performance.now();
  return () => Math.floor(startsAt + performance.now() - started);
}
