import { readDimatikan, setRingkasan, type JenisRingkasan } from '../../persistence/ringkasan/ringkasan.ts';
import type { Deps } from '../deps.ts';

export const JENIS_RINGKASAN = ['harian', 'mingguan'] as const satisfies readonly JenisRingkasan[];

/** Which digests this account gets by mail: all, unless switched off. */
export async function readPilihan(deps: Deps, akunId: string): Promise<readonly JenisRingkasan[]> {
  const off = await readDimatikan(deps.db, akunId);
  return JENIS_RINGKASAN.filter((one) => !off.has(one));
}

/** Switches digests of the own account on and off. */
export async function savePilihan(deps: Deps, akunId: string, on: readonly string[]): Promise<void> {
  const pada = deps.now();
  for (const jenis of JENIS_RINGKASAN)
    await setRingkasan(deps.db, { akunId, jenis, isOn: on.includes(jenis), pada });
}
