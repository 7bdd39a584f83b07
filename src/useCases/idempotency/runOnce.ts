import { setTimeout as sleep } from 'node:timers/promises';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import {
  purgeIdempotensi,
  readDipegang,
  release,
  reserve,
  writeHasil,
  writeJawaban,
  type Dipegang,
} from '../../persistence/idempotensi/idempotensi.ts';
import type { Deps } from '../deps.ts';
import { claimOf, ClaimLost, type Claim, type IdempotencyKey } from './claim.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** `done`: the outcome as recorded (`recordOutcome`). `refused`: nothing was done, and this is the answer. */
export type Acted = { readonly done: string } | { readonly refused: Answer };

export interface OnceSteps {
  /** Does the act; whatever it stores, it stores together with `recordOutcome(tx, claim, …)` in one transaction. */
  readonly act: (claim: Claim) => Promise<Acted>;
  /** The answer for an outcome; only reads. Asked again when a repeat comes before the answer was kept. */
  readonly answer: (outcome: string) => Promise<Answer>;
}

/** How long an answer is kept (interfaces §5). */
export const KEPT_MS = 24 * 3_600_000;
/**
 * An attempt that recorded nothing for so long is held to be dead; should it live, it can no longer commit. After a crash whoever
 * repeats waits this long, so it is not much longer than the slowest act.
 */
export const ABANDONED_MS = 20_000;
const POLL_MS = 100;
const MAX_POLLS = 30;

/**
 * Does a request at most once for a key: a repeat gets the same answer, also when it comes at the same moment or after a crash.
 * Refusals: `idempotency.invalid_key`, `idempotency.other_body`, `idempotency.in_progress` (after waiting 3 s).
 */
export async function runOnce(deps: Deps, key: IdempotencyKey, steps: OnceSteps): Promise<Result<Answer>> {
  if (!/^[\x21-\x7e]{1,200}$/.test(key.kunci)) return refuse('idempotency.invalid_key');
  const claim = claimOf(deps, key);
  for (let poll = 0; ; poll += 1) {
    const answer = (await isReserved(deps, claim, key.keptMs)) ? await actOnce(deps, claim, steps) : null;
    if (answer !== null) return ok(answer);
    const held = await readDipegang(deps.db, claim.kunci);
    if (held !== null && !held.sidik.equals(claim.sidik)) return refuse('idempotency.other_body');
    const known = held === null ? null : await knownAnswer(deps, claim, held, steps);
    if (known !== null) return ok(known);
    if (poll >= MAX_POLLS) return refuse('idempotency.in_progress');
    await sleep(POLL_MS);
  }
}

/** Forgets answers older than a day, or than they were to be kept; for a job. Answers how many. */
export function purgeAnswers(deps: Deps): Promise<number> {
  const now = deps.now();
  return purgeIdempotensi(deps.db, now - KEPT_MS, now);
}

function isReserved(
  deps: Deps,
  { kunci, sidik, giliran }: Claim,
  keptMs: number | undefined,
): Promise<boolean> {
  const now = deps.now();
  const limits = {
    expiredBefore: now - KEPT_MS,
    abandonedBefore: now - ABANDONED_MS,
    keptUntil: keptMs === undefined ? null : now + keptMs,
  };
  return reserve(deps.db, { kunci, sidik, giliran, now, ...limits });
}

/** Null when another attempt took the key over meanwhile: its answer is the one that counts. */
async function actOnce(deps: Deps, claim: Claim, steps: OnceSteps): Promise<Answer | null> {
  const { kunci, giliran } = claim;
  let acted: Acted;
  try {
    acted = await steps.act(claim);
  } catch (error) {
    if (error instanceof ClaimLost) return null;
    // Keeps the key when the act was stored after all; a database that is away leaves it to the next attempt.
    await release(deps.db, kunci, giliran).catch(() => undefined);
    throw error;
  }
  if ('refused' in acted) return keepRefusal(deps, claim, acted.refused);
  await writeHasil(deps.db, kunci, giliran, claim.seal(acted.done));
  return finish(deps, claim, giliran, acted.done, steps);
}

/** "Try again" is no answer to keep. */
async function keepRefusal(deps: Deps, claim: Claim, refused: Answer): Promise<Answer> {
  const isPassing = refused.status >= 500 || refused.status === 429;
  if (isPassing) await release(deps.db, claim.kunci, claim.giliran);
  else await keep(deps, claim, claim.giliran, refused);
  return refused;
}

async function knownAnswer(
  deps: Deps,
  claim: Claim,
  held: Dipegang,
  steps: OnceSteps,
): Promise<Answer | null> {
  if (held.status !== null && held.jawaban !== null) {
    return { status: held.status, body: claim.open(held.jawaban) };
  }
  return held.hasil === null ? null : finish(deps, claim, held.giliran, claim.open(held.hasil), steps);
}

async function finish(
  deps: Deps,
  claim: Claim,
  giliran: string,
  outcome: string,
  steps: OnceSteps,
): Promise<Answer> {
  const answer = await steps.answer(outcome);
  await keep(deps, claim, giliran, answer);
  return answer;
}

function keep(deps: Deps, claim: Claim, giliran: string, { status, body }: Answer): Promise<void> {
  return writeJawaban(deps.db, claim.kunci, giliran, { status, jawaban: claim.seal(body) });
}
