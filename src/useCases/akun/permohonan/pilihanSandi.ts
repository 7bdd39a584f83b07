import { z } from 'zod';
import { isFarTooLong, sandiRefusal } from '../../../domain/pelapor/sandi.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { forgivePercobaan } from '../../../persistence/akun/percobaan.ts';
import type { Permohonan } from '../../../persistence/akun/permohonan.ts';
import type { Deps } from '../../deps.ts';
import { checkOwnSandi } from '../profil/ownSandi.ts';
import { sandiBocor } from '../pengaman/sandiBocor.ts';
import { hashSandi, verifySandi } from '../pengaman/sandiHash.ts';
import { countAttempt } from '../pengaman/throttle.ts';

/** What is typed beside a code or on the page of a link. */
export interface SandiTyped {
  readonly sandi: string;
  /** Nobody remembers the one that was chosen: this becomes the password. */
  readonly baru: boolean;
}

const Isi = z.object({
  nama: z.string(),
  email: z.string().nullable().default(null),
  telepon: z.string().nullable(),
  namaPengguna: z.string().nullable(),
  sandi: z.string(),
});

/**
 * Makes sure that who shows an address also knows the password that goes with it. Without this a stranger registers somebody's
 * address, its owner confirms the mail in good faith, and the stranger has the password of their account (pre-hijacking). Answers
 * the request, with the new password if one was set: whoever has the mail decides which password opens the account. Refusals:
 * `akun.not_chosen_password`, `akun.wrong_password` (an address of an account that exists), those of `sandiRefusal`,
 * `auth.too_many_attempts` {menit}, `web.busy`.
 */
export async function proveSandi(
  deps: Deps,
  found: Permohonan,
  { sandi, baru }: SandiTyped,
): Promise<Result<Permohonan>> {
  if (found.akunId !== null) {
    const own = await checkOwnSandi(deps, { akunId: found.akunId, sandi });
    return own.ok ? ok(found) : own;
  }
  const isi = Isi.parse(found.isi);
  if (sandi === '') return refuse('input.required', undefined, 'sandi');
  if (baru) return setSandi(deps, found, isi, sandi);
  const counted = await countAttempt(deps, { sandi_akun: found.id }, 'auth.too_many_attempts');
  if (!counted.ok) return counted;
  const matches = isFarTooLong(sandi) ? false : await verifySandi(isi.sandi, sandi);
  if (matches === false) return refuse('akun.not_chosen_password', undefined, 'sandi');
  await forgivePercobaan(deps.db, counted.value.entries);
  return matches === 'busy' ? refuse('web.busy') : ok(found);
}

async function setSandi(
  deps: Deps,
  found: Permohonan,
  isi: z.infer<typeof Isi>,
  sandi: string,
): Promise<Result<Permohonan>> {
  const fault = sandiRefusal(sandi, { ...isi, email: isi.email ?? found.tujuan }, await sandiBocor());
  if (fault !== null) return { ok: false, refusal: { ...fault, path: 'sandi' } };
  const hash = await hashSandi(deps, sandi);
  if (hash === 'busy') return refuse('web.busy');
  return ok({ ...found, isi: { ...found.isi, sandi: hash } });
}
