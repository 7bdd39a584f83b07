/** One thing that must work before requests are let in, such as the database. Rejects when it does not. */
export type ReadinessCheck = (signal: AbortSignal) => Promise<unknown>;

export interface Readiness {
  readonly isReady: boolean;
  readonly phase: Phase;
  readonly checks: readonly { readonly name: string; readonly isOk: boolean; readonly durationMs: number }[];
}

export type Phase = 'starting' | 'serving' | 'stopping';

export interface Health {
  /** Load balancers send requests only while this says so; it never rejects. */
  readiness(): Promise<Readiness>;
  enter(phase: Phase): void;
}

export interface HealthOptions {
  readonly checks: Readonly<Record<string, ReadinessCheck>>;
  /** A part that hangs counts as away after this long. */
  readonly timeoutMs?: number;
  readonly monotonicMs?: () => number;
}

/**
 * `/healthz` needs none of this: a process that answers is alive. `/readyz` also asks the parts that a
 * request needs, and says no while the process starts or stops, so that a rolling restart loses nothing.
 */
export function createHealth(options: HealthOptions): Health {
  const { checks, timeoutMs = 2000, monotonicMs = () => performance.now() } = options;
  let phase: Phase = 'starting';

  async function runCheck([name, check]: [string, ReadinessCheck]): Promise<Readiness['checks'][number]> {
    const startedAt = monotonicMs();
    const isOk = await isSettledInTime(check, timeoutMs);
    return { name, isOk, durationMs: Math.round(monotonicMs() - startedAt) };
  }

  return {
    enter: (next) => {
      phase = next;
    },
    readiness: async () => {
      const results = await Promise.all(Object.entries(checks).map(runCheck));
      return { isReady: phase === 'serving' && results.every(({ isOk }) => isOk), phase, checks: results };
    },
  };
}

async function isSettledInTime(check: ReadinessCheck, timeoutMs: number): Promise<boolean> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  try {
    const checked = Promise.resolve(check(abort.signal)).then(
      () => true,
      () => false,
    );
    return await Promise.race([checked, timedOut]);
  } catch {
    // A check that throws before it returns a promise.
    return false;
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}
