import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { openDatabase, type Database } from '../persistence/connection/database.ts';
import { assertApplicationRole } from '../persistence/connection/applicationRole.ts';
import { withTransaction } from '../persistence/connection/transaction.ts';
import { isMigrated, migrate } from '../persistence/migrate.ts';
import { loadReferenceData } from '../persistence/rujukan/load/loadReferenceData.ts';
import { joinOrStartEmbedded, startEmbedded } from '../persistence/server/embedded.ts';
import type { ServerLog } from '../persistence/server/log.ts';

/** The database as a command or the server gets it, ready: reached, migrated, with its reference data. */
export interface OpenedDatabase {
  readonly db: Database;
  readonly appUrl: string;
  /** Only for what the application role may not do: migrate, restore. */
  readonly ownerUrl: string | undefined;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly log: ServerLog;
  readonly now: () => number;
  /** `serve` owns the embedded folder; a command beside it joins. */
  readonly isServing: boolean;
  readonly poolSize?: number;
  /** False for `migrate` and `restore`, which bring an empty database forward themselves. */
  readonly isPrepared?: boolean;
}

export class NotMigrated extends Error {
  override readonly name = 'NotMigrated';
}

const CLOSE_MS = 3_000;

/** Opens the embedded database, or the one of DATABASE_URL, and sees that it can be worked with. */
export async function openConfigured(config: Config, options: OpenOptions): Promise<OpenedDatabase> {
  const place = await reach(config, options);
  const db = openDatabase(place.appUrl, {
    poolSize: options.poolSize ?? 10,
    applicationName: options.isServing ? 'lapor-web' : 'lapor-perintah',
  });
  const close = async (): Promise<void> => {
    // A statement that is still at work holds its connection; the server's stop, or the end of this process, then cuts it.
    await Promise.race([db.destroy(), sleep(CLOSE_MS, undefined, { ref: false })]);
    await place.stop();
  };
  try {
    if (options.isPrepared !== false) await prepare(config, db, place, options);
    return { db, appUrl: place.appUrl, ownerUrl: place.ownerUrl, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

interface Reached {
  readonly appUrl: string;
  readonly ownerUrl: string | undefined;
  readonly isEmbedded: boolean;
  readonly stop: () => Promise<void>;
}

async function reach(config: Config, { log, isServing }: OpenOptions): Promise<Reached> {
  const { url, ownerUrl } = config.database;
  if (url !== undefined) {
    return { appUrl: url, ownerUrl, isEmbedded: false, stop: () => Promise.resolve() };
  }
  const start = isServing ? startEmbedded : joinOrStartEmbedded;
  const server = await start({ varFolder: config.folders.var, log });
  return { appUrl: server.appUrl, ownerUrl: server.ownerUrl, isEmbedded: true, stop: () => server.stop() };
}

async function prepare(config: Config, db: Database, place: Reached, options: OpenOptions): Promise<void> {
  // An embedded database has no administrator but us; another one is migrated by its own command (`lapor migrate`),
  // unless the owner's address was given and this is not production.
  const mayMigrate = place.ownerUrl !== undefined && (place.isEmbedded || !config.isProduction);
  if (mayMigrate && place.ownerUrl !== undefined) {
    await migrate(place.ownerUrl, { log: options.log, appUrl: place.appUrl });
  }
  if (!(await isMigrated(db))) {
    throw new NotMigrated(
      'Skema basis data belum lengkap. Jalankan "npm run lapor -- migrate" dengan DATABASE_OWNER_URL, lalu ulangi.',
    );
  }
  await assertApplicationRole(db);
  await withTransaction(db, { random: () => 0.5, statementTimeoutMs: 120_000 }, (tx) =>
    loadReferenceData(tx, {
      dataFolder: path.join(config.folders.product, 'data'),
      pada: options.now(),
      log: options.log,
    }),
  );
}
