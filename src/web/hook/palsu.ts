import type { WebContext } from '../deps.ts';

/** Wrong words and forged deliveries a minute from one place; a gateway that was set up wrongly tries again without end. */
const WRONG_A_MINUTE = 30;

/** Told at first what is wrong, later only that it was too often: who guesses learns nothing more. */
export async function tolakPalsu(c: WebContext, why: string): Promise<Response> {
  const { limiter, remoteAddress } = c.var.deps;
  const decision = await limiter.take(`hook:${remoteAddress(c)}`, WRONG_A_MINUTE);
  if (decision.isAllowed) return c.text(why, 403);
  c.header('Retry-After', String(decision.retryAfterSeconds));
  return c.text('Terlalu banyak percobaan.', 429);
}
