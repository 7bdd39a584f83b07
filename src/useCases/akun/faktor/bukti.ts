import type { Result } from '../../../domain/shared/result.ts';
import { listFaktor } from '../../../persistence/faktor/faktor.ts';
import { recordRiwayatAkun } from '../../../persistence/faktor/riwayatAkun.ts';
import type { CaraFaktor } from '../../../persistence/akun/sesi.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { countAttempt, WINDOW_MS } from '../pengaman/throttle.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import { checkPasskey, type PasskeyAnswer } from './passkey.ts';
import { checkKodePemulihan } from './pemulihan.ts';
import { checkTotp } from './totp.ts';

/** What somebody shows as their second factor. */
export type Bukti =
  | { readonly cara: 'totp'; readonly kode: string }
  | { readonly cara: 'pemulihan'; readonly kode: string }
  | ({ readonly cara: 'passkey' } & PasskeyAnswer);

/**
 * Proves a second factor of the account. What could be guessed is counted in the database, for all processes together; a passkey is
 * not, so that a stranger's guesses lock nobody out who has one. Whose recovery code was used is told, and whoever is guessed at: their
 * password is known to somebody. Refusals:
 * `auth.too_many_attempts` {menit}, `auth.wrong_code`, `auth.code_used`, `auth.wrong_recovery_code`, `auth.passkey_refused`,
 * `auth.passkey_copied`, `web.busy`.
 */
export async function checkBukti(deps: Deps, akunId: string, bukti: Bukti): Promise<Result<CaraFaktor>> {
  const faktor = await listFaktor(deps.db, akunId);
  if (bukti.cara === 'passkey') return checkPasskey(deps, faktor, bukti);
  const counted = await countAttempt(deps, { faktor_akun: akunId }, 'auth.too_many_attempts');
  if (!counted.ok) {
    await tellGuessing(deps, akunId);
    return counted;
  }
  const checked: Result<CaraFaktor> =
    bukti.cara === 'totp'
      ? await checkTotp(deps, akunId, { faktor, kode: bukti.kode })
      : await checkKodePemulihan(deps, akunId, bukti.kode);
  if (checked.ok || checked.refusal.code === 'web.busy') await counted.value.forgive();
  if (checked.ok && checked.value === 'pemulihan') await tellRecovery(deps, akunId);
  return checked;
}

async function tellRecovery(deps: Deps, akunId: string): Promise<void> {
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, async (tx) => {
    await recordRiwayatAkun(tx, { akunId, jenis: 'pemulihan_dipakai', oleh: akunId, pada });
    await queuePesan(tx, [newsFor(deps, akunId, 'pemulihan_dipakai', deps.chance.uuid(pada))], pada);
  });
}

/** At most once a window: the message of a window is one. */
async function tellGuessing(deps: Deps, akunId: string): Promise<void> {
  const pada = deps.now();
  const window = String(Math.floor(pada / WINDOW_MS));
  await queuePesan(deps.db, [newsFor(deps, akunId, 'faktor_ditebak', window)], pada);
}

/** Tells the log what came of it. */
export function tellBukti(
  deps: Deps,
  peristiwa: 'masuk' | 'bukti_ulang',
  of: { readonly akunId: string; readonly cara: string; readonly result: Result<unknown> },
): void {
  const hasil = of.result.ok ? 'berhasil' : of.result.refusal.code;
  deps.tellSecurity({ peristiwa, akun: deps.keys.pembaca(of.akunId), cara: of.cara, hasil });
}
