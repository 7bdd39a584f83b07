import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { lockOwned, setOwner } from '../../../persistence/laporan/changeOwner.ts';
import { loadLaporan } from '../../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../../deps.ts';
import { openByResi } from '../openByResi.ts';

/**
 * Adds a laporan that was filed without account to the own ones, by its receipt, with what was split off from it. The receipt goes
 * on opening it. One that is anonim is refused (`resi.anonim`): the account names a person, and nothing may tie a person to it
 * (rules §3); its receipt stays its only key. Refusals: those of `openByResi`, `resi.anonim`, `resi.taken` when it belongs to an
 * account already.
 */
export async function claimLaporan(
  deps: Deps,
  { akunId, resi, alamat }: { readonly akunId: string; readonly resi: string; readonly alamat: string },
): Promise<Result<{ readonly nomor: string }>> {
  const opened = await openByResi(deps, resi, alamat);
  if (!opened.ok) return opened;
  const nomor = opened.value;
  const pemilik = deps.keys.pemilik(akunId);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx): Promise<Result<{ readonly nomor: string }>> => {
    const first = await loadLaporan(tx, nomor, { lock: true });
    if (first === null) return refuse('resi.unknown', undefined, 'resi');
    if (first.milik.pemilik === pemilik) return ok({ nomor });
    if (first.laporan.anonim) return refuse('resi.anonim', undefined, 'resi');
    const before = deps.keys.pemilikResi(first.id);
    if (first.milik.pemilik !== before) return refuse('resi.taken', undefined, 'resi');
    for (const one of await lockOwned(tx, before)) {
      if (!one.laporan.anonim) await setOwner(tx, one, { pemilik, akunId });
    }
    return ok({ nomor });
  });
}
