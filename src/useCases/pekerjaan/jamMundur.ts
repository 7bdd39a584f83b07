import type { Instant } from '../../domain/shared/time.ts';
import { bangunkanTertunda } from '../../persistence/pekerjaan/jamMundur.ts';
import type { Deps } from '../deps.ts';

/** Clocks of several machines differ by less. */
const SELISIH_MS = 60_000;

/**
 * Looks whether the clock was set back since the last look, and wakes what would wait until it has caught up. For a job: `sebelum` is what
 * it answered then.
 */
export async function periksaJam(
  deps: Pick<Deps, 'db' | 'now'>,
  sebelum: string | null,
): Promise<{ readonly jumlah: number; readonly batas: string }> {
  const now: Instant = deps.now();
  const isBack = sebelum !== null && Number(sebelum) - SELISIH_MS > now;
  return { jumlah: isBack ? await bangunkanTertunda(deps.db, now) : 0, batas: String(now) };
}
