import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { revokeKunciApi } from '../../../persistence/akun/kunci/kunciApi.ts';
import type { Deps } from '../../deps.ts';
import { forgetKeys } from './keyCache.ts';

/** Revokes a key of that account for good. Refusal: `akun.key_not_found`. */
export async function revokeApiKey(
  deps: Deps,
  { akunId, kunciId }: { readonly akunId: string; readonly kunciId: string },
): Promise<Result<null>> {
  const end = { pada: deps.now(), oleh: null, alasan: null };
  const isRevoked = await revokeKunciApi(deps.db, akunId, kunciId, end);
  forgetKeys(deps.db);
  const hasil = isRevoked ? 'berhasil' : 'akun.key_not_found';
  deps.tellSecurity({ peristiwa: 'kunci_api', akun: deps.keys.pembaca(akunId), cara: 'cabut', hasil });
  return isRevoked ? ok(null) : refuse('akun.key_not_found');
}
