import type { MiddlewareHandler } from 'hono';
import { hariOf } from '../../domain/shared/time.ts';
import type { WebContext, WebDeps, WebEnv } from '../deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { networkOf } from '../request/clientAddress.ts';
import { sign } from '../request/signature.ts';
import type { RateDecision } from './tokenBucket.ts';

/** Limits by address. Runs before anything costly; keys and accounts are limited by `takeFor` once they are known. */
export function rateLimit(deps: WebDeps): MiddlewareHandler<WebEnv> {
  const keyOf = addressKey(deps);
  return async (c, next) => {
    const key = keyOf(deps.remoteAddress(c));
    const decision = await decide(deps, key, c.req.method);
    return decision.isAllowed ? next() : tooMany(c, decision.retryAfterSeconds);
  };
}

/** The same limits for an account or API key: null when allowed, else the answer to give. */
export async function takeFor(c: WebContext, key: string): Promise<Response | null> {
  const decision = await decide(c.var.deps, key, c.req.method);
  return decision.isAllowed ? null : tooMany(c, decision.retryAfterSeconds);
}

async function decide(deps: WebDeps, key: string, method: string): Promise<RateDecision> {
  const any = await deps.limiter.take(`semua:${key}`, deps.limits.requestsPerMinute);
  if (!any.isAllowed || method === 'GET' || method === 'HEAD') return any;
  return deps.limiter.take(`tulis:${key}`, deps.limits.writesPerMinute);
}

/** Addresses are personal data: only a hash with a salt of the day, known to this process alone, is ever kept. */
function addressKey(deps: WebDeps): (address: string) => string {
  let hari = '';
  let salt = deps.randomBytes(32);
  return (address) => {
    const today = hariOf(deps.now(), 'WIB');
    if (today !== hari) {
      hari = today;
      salt = deps.randomBytes(32);
    }
    return sign(salt, 'alamat', networkOf(address)).toString('base64url', 0, 16);
  };
}

function tooMany(c: WebContext, retryAfterSeconds: number): Response | Promise<Response> {
  c.header('Retry-After', String(retryAfterSeconds));
  return refuseRequest(c, 'web.rate_limited', { detik: retryAfterSeconds });
}
