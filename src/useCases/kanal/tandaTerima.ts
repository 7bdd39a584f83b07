import type { Saluran } from '../../domain/kanal/kemampuan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { findTanpaTanda, noteTandaTerima, reopenPesan } from '../../persistence/kanal/kiriman.ts';
import type { Deps } from '../deps.ts';
import { sidikPesan } from './alamat.ts';

/** News of a message that we sent, as its channel tells it. */
export interface Tanda {
  readonly kanal: Saluran;
  /** What the channel calls the message, as it told when it took it. */
  readonly idLuar: string;
  readonly status: 'sampai' | 'terbaca' | 'gagal';
  /** The channel's own code of a failure. */
  readonly kode?: string | null;
  readonly pada?: Instant;
}

/**
 * Notes that a message arrived, was read or was lost. One that was lost after the channel had taken it goes by the next channel, once.
 * False: nothing of that name was sent from here. The same news twice changes nothing.
 */
export async function catatTanda(
  deps: Deps,
  { kanal, idLuar, status, kode = null, pada }: Tanda,
): Promise<boolean> {
  const at = pada ?? deps.now();
  const sidik = sidikPesan(deps, kanal, idLuar);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const found = await noteTandaTerima(tx, {
      kanal,
      sidik,
      status,
      kode: kode?.slice(0, 60) ?? null,
      pada: at,
    });
    if (found === null) return false;
    const galat = `${kanal}.${kode ?? 'gagal'}`.slice(0, 300);
    if (status === 'gagal')
      await reopenPesan(tx, { pesanId: found.pesanId, kanal, kode: galat, pada: deps.now() });
    return true;
  });
}

/** So long a channel that tells what became of a message has time to do so. */
const TANPA_TANDA_MS = 24 * 3_600_000;
const BATCH = 100;

/**
 * A channel that takes messages and never delivers them: what it never spoke of again goes by the next channel, or is shown to the operator
 * as lost. For a job; answers how many.
 */
export async function tutupTanpaTanda(deps: Deps): Promise<number> {
  const now = deps.now();
  const found = await findTanpaTanda(deps.db, now - TANPA_TANDA_MS, BATCH);
  for (const { kanal, pesanId } of found)
    await reopenPesan(deps.db, { pesanId, kanal, kode: `${kanal}.tanpa_tanda`, pada: now });
  return found.length;
}
