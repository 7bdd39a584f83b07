import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findRunning, start, type Cluster } from './cluster.ts';
import { throughGate } from './lock.ts';
import { isPostmasterOf } from './processIdentity.ts';

export interface Supervision {
  end(): void;
}

/** Starts the server again, with growing pauses, whenever it is gone while we still need it. */
export function supervise(cluster: Cluster): Supervision {
  let hasEnded = false;
  const watch = async (): Promise<void> => {
    let backOffMs = 50;
    while (!hasEnded) {
      await sleep(watchEveryMs, undefined, { ref: false });
      if (hasEnded || isPostmasterOf(cluster.postmaster.pid, cluster.place.dataFolder)) {
        backOffMs = 50;
        continue;
      }
      if (!existsSync(cluster.place.dataFolder)) {
        return cluster.options.log.error('folder basis data hilang; basis data tidak dimulai lagi', {
          data: cluster.place.dataFolder,
        });
      }
      cluster.options.log.error('basis data berhenti tanpa diminta; dimulai lagi', {
        pid: cluster.postmaster.pid,
      });
      backOffMs = (await restart(cluster, () => hasEnded)) ? 50 : Math.min(backOffMs * 2, maxBackOffMs);
      await sleep(backOffMs, undefined, { ref: false });
    }
  };
  void watch();
  return {
    end: () => {
      hasEnded = true;
    },
  };
}

const watchEveryMs = 100;
const maxBackOffMs = 5_000;

async function restart(cluster: Cluster, hasEnded: () => boolean): Promise<boolean> {
  try {
    await throughGate(cluster.place.controlFolder, async () => {
      if (hasEnded()) return;
      const { place, binaries, port, options } = cluster;
      cluster.postmaster = (await findRunning(place)) ?? (await start(place, binaries, port, options));
    });
    cluster.options.log.warn('basis data berjalan lagi', { pid: cluster.postmaster.pid });
    return true;
  } catch (error) {
    cluster.options.log.error('basis data belum dapat dimulai lagi', { sebab: String(error) });
    return false;
  }
}
