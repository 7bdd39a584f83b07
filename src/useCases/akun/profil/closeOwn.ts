import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { listPenugasan } from '../../../persistence/akun/penugasan.ts';
import { endPermohonanOf } from '../../../persistence/akun/permohonan.ts';
import { eraseAkun } from '../../../persistence/akun/profil.ts';
import { deleteSesiOf } from '../../../persistence/akun/sesi.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { forgetPengikut } from '../../../persistence/partisipasi/pengikut.ts';
import { replaceKabarMati } from '../../../persistence/pesan/kabarMati.ts';
import type { Deps } from '../../deps.ts';
import { pengikutOf } from '../../partisipasi/orang.ts';
import { forgetKeys } from '../kunciApi/keyCache.ts';
import { checkOwnSandi } from './ownSandi.ts';

/**
 * Closes the own account for good (F22, F144): name, addresses, inclusive data and password go, sessions and keys open nothing.
 * What was reported stays with whoever handles it, with the contact that was given for it: its history is a chain that nobody cuts
 * (rules §4), and erasing from it is asked for by law, laporan by laporan. Refusals: those of `checkOwnSandi`, `akun.has_roles` for
 * an officer, whose roles an admin ends first.
 */
export async function closeOwn(
  deps: Deps,
  { akunId, sandi }: { readonly akunId: string; readonly sandi: string },
): Promise<Result<null>> {
  const pada = deps.now();
  const known = await checkOwnSandi(deps, { akunId, sandi });
  if (!known.ok) return known;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const closed = await withTransaction(deps.db, options, async (tx): Promise<Result<null>> => {
    const roles = await listPenugasan(tx, akunId);
    if (roles.some((one) => (one.sampai ?? Infinity) > pada)) return refuse('akun.has_roles');
    if (!(await eraseAkun(tx, akunId, pada))) return refuse('akun.closed');
    await deleteSesiOf(tx, akunId);
    await forgetPengikut(tx, pengikutOf(deps, { sebagai: 'akun', akunId }));
    await replaceKabarMati(tx, akunId, []);
    await endPermohonanOf(tx, akunId, ['email', 'telepon', 'sandi', 'kabar_email'], pada);
    return ok(null);
  });
  forgetKeys(deps.db);
  return closed;
}
