import { VERSI_KETENTUAN } from '../../../domain/pelapor/ketentuan.ts';
import { checkPendaftaran } from '../../../domain/pelapor/pendaftaran.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { findTakenNames } from '../../../persistence/akun/akun.ts';
import type { Deps } from '../../deps.ts';
import { sandiBocor } from '../pengaman/sandiBocor.ts';
import { hashSandi } from '../pengaman/sandiHash.ts';
import { ponselOf } from '../pengaman/remSms.ts';
import { countAttempt } from '../pengaman/throttle.ts';
import { takenRefusal } from '../takenRefusal.ts';
import { askInTransaction, countKirim } from './minta.ts';

export interface Registration {
  readonly nama: string;
  /** Where the code goes; absent: to the address. */
  readonly lewat?: 'email' | 'sms';
  readonly email?: string | undefined;
  readonly telepon?: string | undefined;
  readonly namaPengguna?: string | undefined;
  readonly nik?: string | undefined;
  readonly sandi: string;
  /** Agrees to the terms and the privacy notice in force (F15). */
  readonly setuju: boolean;
  readonly bahasa: 'id' | 'en';
  /** Stands for the network address. */
  readonly alamat: string;
}

/**
 * Asks for an account (F16): the account is made when its address, or by SMS its number, is confirmed (F17), so nobody takes somebody else's, and
 * the answer is the same whether it has an account already; its owner reads that in the mail or SMS. Who waits for the mail
 * may report without account meanwhile and add the laporan by its receipt. Of a NIK only a keyed digest is kept.
 * Refusals, all at once: `input.*`, `akun.*` of `checkPendaftaran`, `akun.consent_required`, `akun.username_taken`; alone:
 * `akun.too_many_registrations` {menit}, those of `countKirim`, `web.busy`.
 */
export async function requestAkun(
  deps: Deps,
  { alamat, bahasa, setuju, lewat = 'email', ...input }: Registration,
): Promise<Result<{ readonly permohonan: string }, readonly Refusal[]>> {
  const now = deps.now();
  const checked = checkPendaftaran(input, hariOf(now, 'WIB'), await sandiBocor());
  const faults: Refusal[] = checked.ok ? [] : [...checked.refusal];
  if (lewat === 'email' && (input.email ?? '').trim() === '')
    faults.unshift(refusal('input.required', undefined, 'email'));
  if (lewat === 'sms') faults.unshift(...ponselFaults(deps, input.telepon ?? '', faults));
  if (!setuju) faults.push(refusal('akun.consent_required', undefined, 'setuju'));
  if (!checked.ok || faults.length > 0) return { ok: false, refusal: faults };
  const { email, nama, telepon, namaPengguna, nik } = checked.value;
  const counted = await countAttempt(deps, { daftar_alamat: alamat }, 'akun.too_many_registrations');
  if (!counted.ok) return { ok: false, refusal: [counted.refusal] };
  const taken = await findTakenNames(deps.db, { email: null, telepon: null, namaPengguna }, false);
  if (taken.length > 0) return { ok: false, refusal: taken.map(takenRefusal) };
  const tujuan = (lewat === 'sms' ? telepon : email) ?? '';
  const sent = await countKirim(deps, tujuan, alamat);
  if (!sent.ok) return { ok: false, refusal: [sent.refusal] };
  const sandi = await hashSandi(deps, input.sandi);
  if (sandi === 'busy') return { ok: false, refusal: [refusal('web.busy')] };
  const nikSidik = nik === null ? null : deps.keys.sidik('nik', nik).toString('hex');
  const isi = { nama, email, telepon, namaPengguna, nikSidik, sandi, ketentuan: VERSI_KETENTUAN };
  return ok({ permohonan: await askInTransaction(deps, { jenis: 'daftar', tujuan, bahasa, isi }) });
}

/** What keeps a code from going to the number, beside what is wrong with its form. */
function ponselFaults(deps: Deps, telepon: string, faults: readonly Refusal[]): readonly Refusal[] {
  const ponsel = ponselOf(deps, telepon);
  return ponsel.ok || faults.some(({ path }) => path === 'telepon') ? [] : [ponsel.refusal];
}
