import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { findByResi } from '../../persistence/resi/resi.ts';
import type { Deps } from '../deps.ts';
import { hashQueue } from './pengaman/hashQueue.ts';
import { countAttempt } from './pengaman/throttle.ts';

/**
 * The nomor that a 16-digit receipt opens (N6); spaces and dashes do not count. `alamat` stands for the network address.
 * Refusals: `resi.invalid_form`, `resi.unknown`, `resi.too_many_attempts` {menit}, `web.busy`.
 */
export async function openByResi(deps: Deps, resi: string, alamat: string): Promise<Result<string>> {
  const digits = resi.length > 60 ? '' : resi.replace(/[\s.-]/g, '');
  if (!/^\d{16}$/.test(digits)) return refuse('resi.invalid_form', undefined, 'resi');
  const counted = await countAttempt(deps, { resi_alamat: alamat }, 'resi.too_many_attempts');
  if (!counted.ok) return counted;
  const hash = await hashQueue.run(() => deps.keys.resi(digits));
  const found = hash === 'busy' ? null : await findByResi(deps.db, hash);
  if (hash === 'busy' || found !== null) await counted.value.forgive();
  if (hash === 'busy') return refuse('web.busy');
  return found === null ? refuse('resi.unknown', undefined, 'resi') : ok(found.nomor);
}
