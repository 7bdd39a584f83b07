import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { endWork, ensureWorks, LEASE_MS, renewWork, takeWork } from '../useCases/pekerjaan/lease.ts';
import type { Work, WorkDeps } from './work.ts';
import { WORKS } from './works.ts';

export interface RunningWorker {
  /** Lets the work under way finish, at most 10 s (what is cut off has done all or nothing); nothing new is begun. */
  readonly stop: () => Promise<void>;
}

export interface WorkerOptions extends WorkDeps {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Name of this worker in the leases. */
  readonly pekerja: string;
  readonly works?: readonly Work[];
}

const IDLE_MS = 500;
const LONGEST_STOP_MS = 10_000;
const AWAY_MS = 3_000;
/** Failing work is tried again after its pause, doubled each time, at most this long. */
const LONGEST_PAUSE_MS = 30 * 60_000;

/**
 * Runs the recurring work one after the other, each leased in the database: of several workers only one does a thing at a
 * time, and what a dead one held is taken over when its lease ends. A database that is away is waited for.
 */
export function startWorker(options: WorkerOptions): RunningWorker {
  const stopping = new AbortController();
  const seconds = options.metrics.counter('lapor_pekerjaan', 'Runs of recurring work', ['nama', 'hasil']);
  const loop = (async () => {
    let isKnown = false;
    while (!stopping.signal.aborted) {
      try {
        if (!isKnown)
          await ensureWorks(
            options.deps,
            (options.works ?? WORKS).map((one) => one.nama),
          );
        isKnown = true;
        const isStopping = (): boolean => stopping.signal.aborted;
        const hasRun = await runOne(options, isStopping, (nama, hasil) => seconds.add({ nama, hasil }));
        if (!hasRun) await pause(IDLE_MS, stopping.signal);
      } catch (error) {
        options.log.warn('worker.waiting', { error });
        await pause(AWAY_MS, stopping.signal);
      }
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await Promise.race([loop, sleep(LONGEST_STOP_MS, undefined, { ref: false })]);
    },
  };
}

async function runOne(
  options: WorkerOptions,
  isStopping: () => boolean,
  count: (nama: string, hasil: string) => void,
): Promise<boolean> {
  const { log, pekerja, deps } = options;
  const works = options.works ?? WORKS;
  const taken = await takeWork(deps, { works, pekerja });
  if (taken === null) return false;
  const { work, batas, gagalBeruntun } = taken;
  const startedAt = performance.now();
  const renewing = setInterval(() => {
    // A renewal that fails changes nothing now: the next one, or the end of the lease, decides.
    renewWork(deps, { nama: work.nama, pekerja }).catch(() => undefined);
  }, LEASE_MS / 3);
  try {
    const done = await work.run(options, { now: deps.now(), batas, isStopping });
    await endWork(deps, {
      nama: work.nama,
      pekerja,
      pauseMs: done.isMore === true ? 0 : work.setiapMs,
      galat: null,
      batas: done.batas ?? null,
    });
    count(work.nama, 'selesai');
    const durationMs = Math.round(performance.now() - startedAt);
    if (done.gagal !== undefined && done.gagal > 0)
      log.warn('work.partly_failed', { job: work.nama, count: done.gagal });
    if (done.jumlah > 0) log.debug('work.done', { job: work.nama, count: done.jumlah, durationMs });
  } catch (error) {
    count(work.nama, 'gagal');
    log.error('work.failed', { job: work.nama, attempt: gagalBeruntun + 1, error });
    const pauseMs = Math.min(
      Math.max(work.setiapMs, 5_000) * 2 ** Math.min(gagalBeruntun, 10),
      LONGEST_PAUSE_MS,
    );
    await endWork(deps, { nama: work.nama, pekerja, pauseMs, galat: nameOf(error), batas: null });
  } finally {
    clearInterval(renewing);
  }
  return true;
}

/** The name of the fault only: its message may quote what people wrote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name.slice(0, 100) : 'unknown';
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
