import { checkPendaftaran } from '../../domain/pelapor/pendaftaran.ts';
import type { Refusal, Result } from '../../domain/shared/result.ts';
import { ok, refusal } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { findTakenNames, insertAkun } from '../../persistence/akun/akun.ts';
import type { Deps } from '../deps.ts';
import { hashSandi } from './pengaman/sandiHash.ts';
import { countAttempt } from './pengaman/throttle.ts';
import { takenRefusal } from './takenRefusal.ts';

export interface Registration {
  readonly nama: string;
  readonly email: string;
  readonly telepon?: string | undefined;
  readonly nik?: string | undefined;
  readonly sandi: string;
  /** Stands for the network address. */
  readonly alamat: string;
}

/**
 * Makes an account for anyone (F16). The address and number are what the person says: neither counts as checked, and the number
 * signs nobody in. Refusals, all at once: `input.*`, `akun.*` of `checkPendaftaran`, `akun.email_taken`; alone:
 * `akun.too_many_registrations` {menit}, `web.busy`.
 */
export async function registerPelapor(
  deps: Deps,
  { alamat, ...input }: Registration,
): Promise<Result<{ readonly akunId: string }, readonly Refusal[]>> {
  const now = deps.now();
  const checked = checkPendaftaran(input, hariOf(now, 'WIB'));
  const faults = checked.ok ? [] : [...checked.refusal];
  if (input.email.trim() === '') faults.unshift(refusal('input.required', undefined, 'email'));
  if (!checked.ok || faults.length > 0) return { ok: false, refusal: faults };
  const counted = await countAttempt(deps, { daftar_alamat: alamat }, 'akun.too_many_registrations');
  if (!counted.ok) return { ok: false, refusal: [counted.refusal] };
  const taken = await findTakenNames(deps.db, checked.value, false);
  if (taken.length > 0) return { ok: false, refusal: taken.map(takenRefusal) };
  const sandi = await hashSandi(deps, input.sandi);
  if (sandi === 'busy') return { ok: false, refusal: [refusal('web.busy')] };
  const akunId = deps.chance.uuid(now);
  const akun = { ...checked.value, id: akunId, sandi, dibuatPada: now, diperiksaPada: null };
  const clash = await insertAkun(deps.db, akun);
  return clash === null ? ok({ akunId }) : { ok: false, refusal: [takenRefusal(clash)] };
}
