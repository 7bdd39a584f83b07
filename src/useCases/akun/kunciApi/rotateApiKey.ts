import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import {
  countKunciApi,
  expireKunciApi,
  readKunciApi,
  revokeKunciApi,
} from '../../../persistence/akun/kunci/kunciApi.ts';
import { lockAkun } from '../../../persistence/akun/penugasan.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import { drawKey, MAX_KEYS, type KunciDibuat } from './createApiKey.ts';
import { forgetKeys } from './keyCache.ts';

const HOUR = 3_600_000;

/**
 * A new key in the place of one of the account: same name and scope, holding as long from now as the former did from its making. The
 * former goes on for `tumpangJam` hours, so that no application stands still while it is changed; 0 ends it at once. Refusals:
 * `akun.closed`, `akun.key_not_found` (none such, or over), `akun.key_rotated` when it has a successor already,
 * `akun.too_many_keys` {max} when an overlap would go past the most of an account.
 */
export async function rotateApiKey(
  deps: Deps,
  {
    akunId,
    kunciId,
    tumpangJam,
  }: { readonly akunId: string; readonly kunciId: string; readonly tumpangJam: number },
): Promise<Result<KunciDibuat>> {
  const now = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const made = await withTransaction(deps.db, options, async (tx): Promise<Result<KunciDibuat>> => {
    if (!(await lockAkun(tx, akunId))) return refuse('akun.closed');
    const old = await readKunciApi(tx, akunId, kunciId);
    const isOver = old === null || old.dicabutPada !== null || (old.kedaluwarsa ?? Infinity) <= now;
    if (isOver) return refuse('akun.key_not_found');
    if (old.pengganti !== null) return refuse('akun.key_rotated');
    // Both are in force for a while: one after the other, they must not grow past what an account may hold.
    if (tumpangJam > 0 && (await countKunciApi(tx, akunId, now)) >= MAX_KEYS)
      return refuse('akun.too_many_keys', { max: MAX_KEYS });
    const { nama, lingkup } = old;
    const kedaluwarsa = old.kedaluwarsa === null ? null : now + (old.kedaluwarsa - old.dibuatPada);
    const key = await drawKey(tx, deps, { akunId, nama, lingkup, kedaluwarsa, menggantikan: kunciId });
    if (tumpangJam > 0) await expireKunciApi(tx, kunciId, now + tumpangJam * HOUR);
    else await revokeKunciApi(tx, akunId, kunciId, { pada: now, oleh: null, alasan: null });
    await queuePesan(tx, [newsFor(deps, akunId, 'kunci_diputar', key.id)], now);
    return ok(key);
  });
  forgetKeys(deps.db);
  const hasil = made.ok ? 'berhasil' : made.refusal.code;
  deps.tellSecurity({ peristiwa: 'kunci_api', akun: deps.keys.pembaca(akunId), cara: 'putar', hasil });
  return made;
}
