import { choosePort, socketFolder, urlOf } from './process/address.ts';
import { prepareBinaries } from './installation/binaries.ts';
import { findRunning, start, type Cluster, type ClusterOptions } from './process/cluster.ts';
import { writeCredentials } from './installation/credentials.ts';
import { adminRole, initialise } from './installation/initialise.ts';
import { isInUse, registerUse, releaseServing, takeServing, throughGate } from './process/lock.ts';
import { findPlace, type Place } from './installation/place.ts';
import { livingPostmaster, shutDown, signal } from './process/postmaster.ts';
import { appRole, databaseName, ownerRole, provision } from './installation/provision.ts';
import { ServerRefusal } from './refusal.ts';
import { supervise, type Supervision } from './process/supervisor.ts';

export interface EmbeddedOptions extends ClusterOptions {
  /** LAPOR_VAR. */
  readonly varFolder: string;
  /** The loopback port; else the one remembered, else a free one. */
  readonly port?: number;
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
    ownerUrl: urlOf(place, cluster.port, ownerRole, cluster.credentials.ownerPassword, databaseName),
    appUrl: urlOf(place, cluster.port, appRole, cluster.credentials.appPassword, databaseName),
    adminUrl: urlOf(place, cluster.port, adminRole, cluster.credentials.adminPassword, 'postgres'),
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
  try {
    const adminUrl = urlOf(place, port, adminRole, credentials.adminPassword, 'postgres');
    await provision(adminUrl, credentials, place.dataFolder);
  } catch (error) {
    // what we started and cannot use must not stay behind
    if (found === null) await shutDown(postmaster.pid, 'fast');
    throw error;
  }
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
