import type { Result } from '../../src/domain/shared/result.ts';
import type { Entered } from '../../src/useCases/akun/enterAkun.ts';
import type { SignedIn } from '../../src/useCases/akun/openSession.ts';

/** The session that a sign-in opened at once, of an account without a second factor. */
export function inside(entered: Result<Entered>): SignedIn {
  if (!entered.ok) throw new Error(entered.refusal.code);
  if (entered.value.tahap !== 'masuk') throw new Error('the second factor is awaited');
  return entered.value;
}
