import { findTerlapor, type Pesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { mayHear, type PenerimaPeran } from './receivers.ts';

/** Who must not hear of a message: it may have been named after the message was queued. */
export type MayHear = (pesan: Pesan, peran: Pick<PenerimaPeran, 'peran' | 'badan'>) => boolean;

/** Asks once for a whole batch who is complained of now. */
export async function mayHearNow(deps: Deps, due: readonly Pesan[]): Promise<MayHear> {
  if (due.length === 0) return () => true;
  const aturan = await deps.rujukan();
  const found = await findTerlapor(
    deps.db,
    due.map((pesan) => pesan.laporanId).filter((id) => id !== null),
  );
  return ({ laporanId }, peran) => mayHear(peran, found.get(laporanId ?? '') ?? null, aturan);
}
