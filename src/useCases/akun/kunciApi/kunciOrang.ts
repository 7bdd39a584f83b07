import { subtree } from '../../../domain/instansi/pohon.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { revokeKunciApi } from '../../../persistence/akun/kunci/kunciApi.ts';
import { listKunciOrang, ownerOfKunci, type KunciOrang } from '../../../persistence/akun/kunci/kunciPakai.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { checkAlasan, readPengaman } from '../faktor/resetFaktor.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import type { Pemberi } from '../petugas/pemberi.ts';
import { forgetKeys } from './keyCache.ts';
import { firstDay, flushUse } from './pemakaian.ts';

const MAX_SHOWN = 200;

export interface KunciOrangTerlihat extends KunciOrang {
  /** Whether this admin may revoke it: never the own, nor that of somebody with a role from elsewhere. */
  readonly canRevoke: boolean;
}

/** The keys in use of people of the own tree, with their last use and calls of 30 days; empty for whoever is no admin. */
export async function listKunciOrangOf(deps: Deps, by: Pemberi): Promise<readonly KunciOrangTerlihat[]> {
  const { pohon } = await deps.rujukan();
  const trees = by.penugasan
    .filter(({ peran }) => peran === 'admin_instansi' || peran === 'admin_nasional')
    .map(({ peran, badan }) =>
      peran === 'admin_nasional' ? [...pohon.badan.keys()] : subtree(pohon, badan),
    );
  if (trees.length === 0) return [];
  await flushUse(deps);
  const now = deps.now();
  const asked = { dari: firstDay(now), limit: MAX_SHOWN };
  const rows = await listKunciOrang(deps.db, [...new Set(trees.flat())], asked, now);
  const mayHelp = new Map<string, boolean>();
  for (const { akunId } of rows) {
    if (!mayHelp.has(akunId)) mayHelp.set(akunId, (await readPengaman(deps, by, akunId)).ok);
  }
  return rows.map((one) => ({ ...one, canRevoke: mayHelp.get(one.akunId) ?? false }));
}

/**
 * Ends a key of somebody of the own tree, for a reason that its owner reads. Refusals: `akun.key_not_found` also for a key of whoever is
 * not theirs, `input.too_short` and `input.too_long` (path alasan).
 */
export async function revokeKunciOrang(
  deps: Deps,
  by: Pemberi,
  { kunciId, alasan }: { readonly kunciId: string; readonly alasan: string },
): Promise<Result<null>> {
  const reason = checkAlasan(alasan);
  if (!reason.ok) return reason;
  const pada = deps.now();
  const akunId = await ownerOfKunci(deps.db, kunciId, pada);
  if (akunId === null || !(await readPengaman(deps, by, akunId)).ok) return refuse('akun.key_not_found');
  const end = { pada, oleh: by.akunId, alasan: reason.value };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const isRevoked = await withTransaction(deps.db, options, async (tx) => {
    if (!(await revokeKunciApi(tx, akunId, kunciId, end))) return false;
    await queuePesan(tx, [newsFor(deps, akunId, 'kunci_dicabut', kunciId)], pada);
    return true;
  });
  forgetKeys(deps.db);
  const hasil = isRevoked ? 'berhasil' : 'akun.key_not_found';
  deps.tellSecurity({ peristiwa: 'kunci_api', akun: deps.keys.pembaca(akunId), cara: 'admin', hasil });
  return isRevoked ? ok(null) : refuse('akun.key_not_found');
}
