import { Buffer } from 'node:buffer';
import type { Refusal, Result } from '../../domain/shared/result.ts';
import type { Deps } from '../../useCases/deps.ts';
import type { Claim } from '../../useCases/idempotency/claim.ts';
import { runOnce } from '../../useCases/idempotency/runOnce.ts';

/** A form is told by its own key, not by its words: a second press with a word changed is still the second press. */
const SIDIK = Buffer.from('formulir');
/** A refused form keeps no answer, so that it can be sent again once it was corrected. */
const NOT_KEPT = 503;

/**
 * Does what a form asks at most once, whatever is pressed twice, reloaded or sent again after a crash. `act` records its
 * outcome with the claim in its own transaction. Refusals: those of `act`, and `idempotency.in_progress`.
 */
export async function formOnce<T>(
  deps: Deps,
  key: { readonly pemegang: string; readonly kunci: string; readonly keptMs?: number },
  act: (claim: Claim) => Promise<Result<T>>,
): Promise<Result<T>> {
  let refused: Refusal | null = null;
  const answered = await runOnce(
    deps,
    { ...key, sidik: SIDIK },
    {
      act: async (claim) => {
        const acted = await act(claim);
        if (acted.ok) return { done: JSON.stringify(acted.value) };
        refused = acted.refusal;
        return { refused: { status: NOT_KEPT, body: '' } };
      },
      answer: (outcome) => Promise.resolve({ status: 200, body: outcome }),
    },
  );
  if (refused !== null) return { ok: false, refusal: refused };
  if (!answered.ok) return answered;
  return { ok: true, value: JSON.parse(answered.value.body) as T };
}
