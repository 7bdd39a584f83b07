import { createHmac } from 'node:crypto';
import type { Laporan } from '../../domain/laporan/types.ts';
import type { Deps } from '../deps.ts';

/**
 * A word that stands for one state of one laporan and changes with every event: whoever acts may say which state they saw. Keyed,
 * so that it tells neither how many events there were nor that two laporan have as many.
 */
export function versiOf(deps: Pick<Deps, 'keys'>, { nomor, urut }: Pick<Laporan, 'nomor' | 'urut'>): string {
  const digest = createHmac('sha256', deps.keys.web).update(`versi:${nomor}:${urut}`).digest('base64url');
  return digest.slice(0, LENGTH);
}

/** 132 bits: as good as never equal by chance. */
const LENGTH = 22;
