import { readPersetujuanAkun } from '../../../persistence/ekspor/dataAkun.ts';
import type { Deps } from '../../deps.ts';

/** Which version of the terms and the privacy notice the account agreed to, and when; nulls when nothing is on record. */
export function readPersetujuan(
  deps: Deps,
  akunId: string,
): Promise<{ readonly versi: string | null; readonly pada: number | null }> {
  return readPersetujuanAkun(deps.db, akunId);
}
