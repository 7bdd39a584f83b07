import type { Saluran } from '../../domain/kanal/kemampuan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { noteTandaTerima, reopenPesan } from '../../persistence/kanal/kiriman.ts';
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
