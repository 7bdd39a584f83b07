import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { countKunciApi, insertKunciApi } from '../../../persistence/akun/kunciApi.ts';
import { lockAkun } from '../../../persistence/akun/penugasan.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { apiKeyHashOf } from './apiKeyForm.ts';

export const MAX_KEYS = 50;
const NAMA_KUNCI_MAX = 100;

/**
 * A new key for an account, any account. Its text is told this once and not kept. Refusals: `akun.closed` (also when there is
 * no such account), `akun.too_many_keys` {max}, `input.required` and `input.too_long` (path nama).
 */
export async function createApiKey(
  deps: Deps,
  { akunId, nama }: { readonly akunId: string; readonly nama: string },
): Promise<Result<{ readonly id: string; readonly kunci: string }>> {
  const label = nama.trim();
  const panjang = Array.from(label).length;
  if (panjang === 0) return refuse('input.required', undefined, 'nama');
  if (panjang > NAMA_KUNCI_MAX) return refuse('input.too_long', { max: NAMA_KUNCI_MAX, panjang }, 'nama');
  const now = deps.now();
  const id = deps.chance.uuid(now);
  const kunci = `lapor_${deps.chance.bytes(32).toString('base64url')}`;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if (!(await lockAkun(tx, akunId))) return refuse('akun.closed');
    if ((await countKunciApi(tx, akunId)) >= MAX_KEYS) return refuse('akun.too_many_keys', { max: MAX_KEYS });
    await insertKunciApi(tx, {
      id,
      akunId,
      hash: apiKeyHashOf(kunci),
      awalan: kunci.slice(0, 10),
      nama: label,
      dibuatPada: now,
    });
    return ok({ id, kunci });
  });
}
