import { Secret, TOTP } from 'otpauth';
import { confirmTotp, beginTotp, readTotpPlan } from '../../src/useCases/akun/faktor/setUp.ts';
import { openSessionOf } from '../../src/useCases/akun/openSession.ts';
import type { Deps } from '../../src/useCases/deps.ts';

/** Signs an officer in, with a second factor as outside a demo: the cookie that a browser would send. */
export async function signedIn(deps: Deps, akunId: string): Promise<string> {
  const opened = await openSessionOf(deps, akunId, {});
  if (opened === null) throw new Error('the account is not open');
  const at = { akunId, token: opened.token };
  await beginTotp(deps, at);
  const plan = await readTotpPlan(deps, at);
  if (plan === null) throw new Error('no secret was begun');
  const kode = TOTP.generate({ secret: Secret.fromBase32(plan.rahasia), timestamp: deps.now() });
  const done = await confirmTotp(deps, { ...at, kode, nama: 'bench' });
  if (!done.ok) throw new Error(done.refusal.code);
  return `sesi=${done.value.token}`;
}
