import { parseEmail } from '../../../domain/pelapor/kontak.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { findOpenPermohonan, type Permohonan } from '../../../persistence/akun/permohonan.ts';
import type { Deps } from '../../deps.ts';
import { askInTransaction, countMail } from '../permohonan/minta.ts';
import { readProfil } from '../../../persistence/akun/profil.ts';
import { checkOwnSandi } from './ownSandi.ts';

/**
 * Asks for another address of the own account, or for showing that the present one is theirs (F17, F22). It changes once the mail
 * to the new address was answered; whether somebody else has it, only that mailbox reads. A new address asks the password.
 * Refusals: `input.required`, `input.invalid_email`, those of `checkOwnSandi`, `akun.too_many_mails` {menit}.
 */
export async function requestEmail(
  deps: Deps,
  wanted: {
    readonly akunId: string;
    readonly email: string;
    readonly sandi: string;
    readonly bahasa: 'id' | 'en';
    readonly alamat: string;
  },
): Promise<Result<{ readonly permohonan: string }>> {
  const { akunId, sandi, bahasa, alamat } = wanted;
  if (wanted.email.trim() === '') return refuse('input.required', undefined, 'email');
  const email = parseEmail(wanted.email);
  if (email === null) return refuse('input.invalid_email', undefined, 'email');
  const akun = await readProfil(deps.db, akunId);
  if (akun === null) return refuse('akun.closed');
  if (email !== akun.email) {
    const known = await checkOwnSandi(deps, { akunId, sandi });
    if (!known.ok) return known;
  }
  const counted = await countMail(deps, email, alamat);
  if (!counted.ok) return counted;
  return ok({ permohonan: await askInTransaction(deps, { jenis: 'email', tujuan: email, bahasa, akunId }) });
}

/** The address that waits for its code, if any. */
export function waitingEmail(deps: Deps, akunId: string): Promise<Pick<Permohonan, 'id' | 'tujuan'> | null> {
  return findOpenPermohonan(deps.db, akunId, 'email', deps.now());
}
