import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../telemetry/log.ts';
import type { Deps } from '../useCases/deps.ts';
import { AliranMasuk } from '../useCases/kanal/kerja/aliranMasuk.ts';
import { dengarPanggilan } from '../useCases/kanal/kerja/panggilPekerja.ts';
import type { RunningWorker } from './worker.ts';

const AWAY_MS = 3_000;
const LONGEST_STOP_MS = 10_000;

/**
 * Works on messages of channels in the moment in which they are stored, beside the recurring work: a gateway that is slow to take ours keeps
 * nobody waiting. What it misses (a call that was lost, a pause that is over) the recurring work `kanal_masuk` finds.
 */
export function startKanalMasuk({ deps, log }: { readonly deps: Deps; readonly log: Log }): RunningWorker {
  const stopping = new AbortController();
  const aliran = new AliranMasuk(deps, () => stopping.signal.aborted);
  let flowing: Promise<void> | null = null;
  const flow = async (): Promise<void> => {
    try {
      await aliran.alirkan();
    } catch (error) {
      log.warn('kanal_masuk.waiting', { error });
      await sleep(AWAY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
    flowing = null;
  };
  const listening = dengarPanggilan(deps, () => {
    if (flowing === null) flowing = flow();
    else aliran.panggil();
  });
  return {
    stop: async () => {
      stopping.abort();
      await listening.stop();
      await Promise.race([flowing, sleep(LONGEST_STOP_MS, undefined, { ref: false })]);
    },
  };
}
