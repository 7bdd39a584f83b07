import {
  JUMLAH_PEMULIHAN,
  kodePemulihanFrom,
  parseKodePemulihan,
  PEMULIHAN_BYTES,
} from '../../../domain/akun/kodePemulihan.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { takeKodePemulihan } from '../../../persistence/faktor/pemulihan.ts';
import type { Deps } from '../../deps.ts';
import { hashQueue } from '../pengaman/hashQueue.ts';

/** Recovery codes as they are shown this once, and what is stored of them. */
export interface KodeBaru {
  readonly kode: readonly string[];
  readonly hashes: readonly Buffer[];
}

/** Ten new recovery codes; 'busy' when too many slow hashes wait. */
export async function makeKodePemulihan(deps: Deps, akunId: string): Promise<KodeBaru | 'busy'> {
  const kode = Array.from({ length: JUMLAH_PEMULIHAN }, () =>
    kodePemulihanFrom(deps.chance.bytes(PEMULIHAN_BYTES)),
  );
  const hashes: Buffer[] = [];
  for (const one of kode) {
    const hash = await hashQueue.run(() => deps.keys.pemulihan(akunId, one.replace('-', '')));
    if (hash === 'busy') return 'busy';
    hashes.push(hash);
  }
  return { kode, hashes };
}

/** Uses up one of the account's recovery codes. Refusals: `auth.wrong_recovery_code` (path pemulihan), `web.busy`. */
export async function checkKodePemulihan(
  deps: Deps,
  akunId: string,
  text: string,
): Promise<Result<'pemulihan'>> {
  const kode = parseKodePemulihan(text);
  if (kode === null) return refuse('auth.wrong_recovery_code', undefined, 'pemulihan');
  const hash = await hashQueue.run(() => deps.keys.pemulihan(akunId, kode));
  if (hash === 'busy') return refuse('web.busy');
  return (await takeKodePemulihan(deps.db, akunId, hash, deps.now()))
    ? ok('pemulihan')
    : refuse('auth.wrong_recovery_code', undefined, 'pemulihan');
}
