import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isFree, socketFolder } from './address.ts';
import type { PostgresBinaries } from '../installation/binaries.ts';
import type { Credentials } from '../installation/credentials.ts';
import type { ServerLog } from '../log.ts';
import type { Place } from '../installation/place.ts';
import { launch, livingPostmaster, untilReady, type Postmaster } from './postmaster.ts';
import { serverSettings } from './settings.ts';

export interface ClusterOptions {
  readonly log: ServerLog;
  /** Settings of the server beside ours; for tests and measurements. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** One embedded database as a process of ours sees it. */
export interface Cluster {
  readonly place: Place;
  readonly binaries: PostgresBinaries;
  readonly options: ClusterOptions;
  readonly credentials: Credentials;
  readonly port: number;
  /** Replaced when the server had to be started again. */
  postmaster: Postmaster;
}

/** A living server of our folder, waited for until it answers; null when there is none (any more). */
export async function findRunning(place: Place): Promise<Postmaster | null> {
  const found = livingPostmaster(place.dataFolder);
  if (found === null) return null;
  return (await untilReady(place.dataFolder, found.pid)) ? livingPostmaster(place.dataFolder) : null;
}

/** Starts the server; waits out the remains of one that was killed. */
export async function start(
  place: Place,
  binaries: PostgresBinaries,
  port: number,
  options: ClusterOptions,
): Promise<Postmaster> {
  const socket = socketFolder(place);
  // with a socket the port is only a convenience: another program on it must not keep the database down
  const listens = socket === null || (await isFree(port));
  const settings = serverSettings({
    port,
    listenAddresses: listens ? '127.0.0.1' : '',
    socketFolder: socket,
    logFolder: place.logFolder,
    ...(options.settings === undefined ? {} : { extra: options.settings }),
  });
  const command = {
    postgres: binaries.postgres,
    dataFolder: place.dataFolder,
    settings,
    startLog: join(place.controlFolder, 'start.log'),
    account: place.account,
  };
  const deadline = performance.now() + orphanPatienceMs;
  for (;;) {
    try {
      return await launch(command);
    } catch (error) {
      // backends of a killed postmaster end within moments of noticing; until then their memory blocks a new one
      const isOrphaned = error instanceof Error && error.message.includes('shared memory block');
      if (!isOrphaned || performance.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

const orphanPatienceMs = 15_000;
