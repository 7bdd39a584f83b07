import { Secret, TOTP } from 'otpauth';
import { beginTotp, confirmTotp, readTotpPlan } from '../../src/useCases/akun/faktor/setUp.ts';
import { tokenHashOf } from '../../src/useCases/akun/session.ts';
import { insertSesi } from '../../src/persistence/akun/sesi.ts';
import type { Deps } from '../../src/useCases/deps.ts';

/** What the app of that secret shows at an instant, or some steps before or after. */
export function codeAt(secret: string, now: number, steps = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now + steps * 30_000 });
}

/** Sets up a code app for an account, in a session of its own; the app's secret and the recovery codes. */
export async function withTotp(
  deps: Deps,
  akunId: string,
): Promise<{ readonly secret: string; readonly kode: readonly string[]; readonly token: string }> {
  const token = deps.chance.bytes(32).toString('base64url');
  await insertSesi(deps.db, { tokenHash: tokenHashOf(token), akunId, pada: deps.now(), keep: 20 });
  const at = { akunId, token };
  await beginTotp(deps, at);
  const secret = (await readTotpPlan(deps, at))?.rahasia ?? '';
  // the step before, so that a test may sign in with the present one
  const kode = codeAt(secret, deps.now(), -1);
  const made = await confirmTotp(deps, { ...at, kode, nama: 'Ponsel' });
  if (!made.ok) throw new Error(made.refusal.code);
  return { secret, kode: made.value.kode ?? [], token: made.value.token };
}
