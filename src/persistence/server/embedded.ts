import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareBinaries, type PostgresBinaries } from './binaries.ts';
import { writeCredentials, type Credentials } from './credentials.ts';
import { adminRole, initialise } from './initialise.ts';
import { isInUse, registerUse, releaseServing, takeServing, throughGate } from './lock.ts';
import type { ServerLog } from './log.ts';
import { findPlace, type Place } from './place.ts';
import { launch, livingPostmaster, shutDown, signal, untilReady, type Postmaster } from './postmaster.ts';
import { isPidLiving } from './processIdentity.ts';
import { appRole, databaseName, ownerRole, provision } from './provision.ts';
import { ServerRefusal } from './refusal.ts';
import { serverSettings } from './settings.ts';

export interface EmbeddedOptions {
  /** LAPOR_VAR. */
  readonly varFolder: string;
  readonly log: ServerLog;
  /** The loopback port; else the one remembered, else a free one. */
  readonly port?: number;
  /** Settings of the server beside ours; for tests and measurements. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder with bin/postgres of another PostgreSQL than the one that we bring; for tests against older releases. */
  readonly programs?: string;
  /** Where root may put data and programs that its own folder hides from the server's account. */
  readonly outsideFolders?: readonly string[];
}

export interface EmbeddedServer {
  /** The role that owns the tables: for migrations. */
  readonly ownerUrl: string;
  /** The role of the running program. */
  readonly appUrl: string;
  /** The cluster's superuser: for the database's own administration alone. */
  readonly adminUrl: string;
  /** The socket's folder, or 127.0.0.1 where its path would be too long. */
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** True when the server ran already: left by a crash of Node, or used by another process now. */
  readonly adopted: boolean;
  /**
   * Leaves the database; the last living user stops it. A second call, while the first still waits, ends the server
   * at once (the next start then recovers).
   */
  stop(): Promise<void>;
}

/** The embedded database for the serving process: refused when another living process serves from this folder. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = findPlace(options.varFolder, options.outsideFolders);
  const holder = takeServing(place.controlFolder);
  if (holder !== null) {
    throw new ServerRefusal(
      'database.folder_in_use',
      `Folder ${place.varFolder} sedang dipakai oleh proses ${holder.pid}. Hentikan proses itu dahulu, ` +
        `atau jalankan dengan LAPOR_VAR yang lain.`,
    );
  }
  try {
    return await open(place, options, () => releaseServing(place.controlFolder));
  } catch (error) {
    releaseServing(place.controlFolder);
    throw error;
  }
}

/** The embedded database for a command beside the server: joins the one that runs, else starts one while it works. */
export function joinOrStartEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  return open(findPlace(options.varFolder, options.outsideFolders), options, () => undefined);
}

interface Cluster {
  readonly place: Place;
  readonly binaries: PostgresBinaries;
  readonly options: EmbeddedOptions;
  credentials: Credentials;
  port: number;
  postmaster: Postmaster;
}

async function open(
  place: Place,
  options: EmbeddedOptions,
  releaseLock: () => void,
): Promise<EmbeddedServer> {
  const { cluster, adopted, releaseUse } = await throughGate(place.controlFolder, async () => {
    const releaseUse = registerUse(place.controlFolder);
    try {
      return { ...(await startOrAdopt(place, options)), releaseUse };
    } catch (error) {
      releaseUse();
      throw error;
    }
  });
  const supervision = supervise(cluster);
  const leave = (): void => {
    releaseUse();
    releaseLock();
  };
  return {
    ownerUrl: urlOf(cluster, ownerRole, cluster.credentials.ownerPassword, databaseName),
    appUrl: urlOf(cluster, appRole, cluster.credentials.appPassword, databaseName),
    adminUrl: urlOf(cluster, adminRole, cluster.credentials.adminPassword, 'postgres'),
    host: socketFolder(place) ?? '127.0.0.1',
    port: cluster.port,
    dataFolder: place.dataFolder,
    adopted,
    stop: stopOnce(cluster, supervision, leave),
  };
}

async function startOrAdopt(
  place: Place,
  options: EmbeddedOptions,
): Promise<{ cluster: Cluster; adopted: boolean }> {
  const startedAt = performance.now();
  const binaries = prepareBinaries(place.account, place.copyFolders, options.programs);
  const credentials = initialise(place, binaries, options.settings?.['fsync'] !== 'off');
  const found = await findRunning(place);
  const port = found?.port ?? (await choosePort(options.port ?? credentials.port));
  const postmaster = found ?? (await start(place, binaries, port, options));
  if (credentials.port !== port) writeCredentials(place.controlFolder, { ...credentials, port });
  const cluster: Cluster = { place, binaries, options, credentials, port, postmaster };
  await provisionCluster(cluster);
  options.log.info(
    found === null ? 'basis data tertanam berjalan' : 'basis data yang sudah berjalan dipakai',
    {
      data: place.dataFolder,
      program: binaries.folder,
      versi: binaries.version,
      pid: postmaster.pid,
      port,
      akun: place.account?.name ?? null,
      lamaMs: Math.round(performance.now() - startedAt),
    },
  );
  return { cluster, adopted: found !== null };
}

/** A living server of our folder, waited for until it answers; null when there is none (any more). */
async function findRunning(place: Place): Promise<Postmaster | null> {
  const found = livingPostmaster(place.dataFolder);
  if (found === null) return null;
  return (await untilReady(place.dataFolder, found.pid)) ? livingPostmaster(place.dataFolder) : null;
}

async function start(
  place: Place,
  binaries: PostgresBinaries,
  port: number,
  options: EmbeddedOptions,
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
const watchEveryMs = 100;
const maxBackOffMs = 5_000;

interface Supervision {
  end(): void;
}

/** Starts the server again, with growing pauses, whenever it is gone while we still need it. */
function supervise(cluster: Cluster): Supervision {
  let hasEnded = false;
  const watch = async (): Promise<void> => {
    let backOffMs = 50;
    while (!hasEnded) {
      await sleep(watchEveryMs, undefined, { ref: false });
      if (hasEnded || isPidLiving(cluster.postmaster.pid)) {
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

function stopOnce(cluster: Cluster, supervision: Supervision, leave: () => void): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  return () => {
    if (stopping !== null) {
      if (isStopSent.has(cluster)) signal(cluster.postmaster.pid, 'SIGQUIT');
      return stopping;
    }
    supervision.end();
    stopping = throughGate(cluster.place.controlFolder, async () => {
      leave();
      if (isInUse(cluster.place.controlFolder)) return;
      const running = livingPostmaster(cluster.place.dataFolder);
      if (running === null) return;
      isStopSent.add(cluster);
      await shutDown(running.pid, 'fast');
      cluster.options.log.info('basis data tertanam berhenti', { pid: running.pid });
    });
    return stopping;
  };
}

const isStopSent = new WeakSet<Cluster>();

function provisionCluster(cluster: Cluster): Promise<void> {
  const url = urlOf(cluster, adminRole, cluster.credentials.adminPassword, 'postgres');
  return provision(url, cluster.credentials, cluster.place.dataFolder);
}

function urlOf(cluster: Cluster, role: string, password: string, database: string): string {
  const socket = socketFolder(cluster.place);
  const base = `postgres://${role}:${password}@127.0.0.1:${cluster.port}/${database}`;
  return socket === null ? base : `${base}?host=${encodeURIComponent(socket)}`;
}

// sun_path holds 108 bytes on Linux and 104 on macOS, the name of the socket and its end included
const maxSocketFolderBytes = 80;

function socketFolder(place: Place): string | null {
  return Buffer.byteLength(place.runFolder) <= maxSocketFolderBytes ? place.runFolder : null;
}

async function choosePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await isFree(wanted))) return wanted;
  return (await listenOn(0)) ?? 54_320;
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOn(port)) !== null;
}

/** The port on which listening worked, null when it is taken. */
function listenOn(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
