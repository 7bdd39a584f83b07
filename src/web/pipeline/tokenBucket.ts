import type { Instant } from '../../domain/shared/time.ts';

/** A port: in one process today; one on PostgreSQL may follow when several web processes must share a count. */
export interface RateLimiter {
  take(key: string, perMinute: number): Promise<RateDecision> | RateDecision;
}

export type RateDecision =
  { readonly isAllowed: true } | { readonly isAllowed: false; readonly retryAfterSeconds: number };

const MAX_KEYS = 100_000;
const MINUTE_MS = 60_000;

interface Bucket {
  tokens: number;
  at: Instant;
}

/** A bucket for each key holds one minute's worth and fills evenly. `nowMs` must never run backwards. */
export class TokenBuckets implements RateLimiter {
  private readonly buckets = new Map<string, Bucket>();
  private readonly nowMs: () => number;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  take(key: string, perMinute: number): RateDecision {
    const now = this.nowMs();
    const bucket = this.bucketOf(key, perMinute, now);
    bucket.tokens = Math.min(perMinute, bucket.tokens + ((now - bucket.at) / MINUTE_MS) * perMinute);
    bucket.at = now;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return { isAllowed: true };
    }
    return {
      isAllowed: false,
      retryAfterSeconds: Math.ceil(((1 - bucket.tokens) / perMinute) * (MINUTE_MS / 1000)),
    };
  }

  private bucketOf(key: string, perMinute: number, now: number): Bucket {
    const present = this.buckets.get(key);
    if (present) return present;
    if (this.buckets.size >= MAX_KEYS) this.forgetFull(now);
    const bucket = { tokens: perMinute, at: now };
    this.buckets.set(key, bucket);
    return bucket;
  }

  /** A bucket untouched for a minute is full again and may be forgotten; if none is, the oldest half goes. */
  private forgetFull(now: number): void {
    for (const [key, bucket] of this.buckets) if (now - bucket.at >= MINUTE_MS) this.buckets.delete(key);
    if (this.buckets.size < MAX_KEYS) return;
    for (const key of [...this.buckets.keys()].slice(0, MAX_KEYS / 2)) this.buckets.delete(key);
  }
}
