import { networkList } from './domain/shared/jaringan.ts';
import { mkdir } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { diskStore } from './attachments/diskStore.ts';
import { clamd } from './attachments/pindai/clamd.ts';
import { penandaTanganEsign } from './channels/tandaTangan/esign.ts';
import { oidcClient } from './channels/oidc/oidcClient.ts';
import { systemChance } from './composition/chance.ts';
import { makeClock } from './composition/clock.ts';
import { brankasProcess } from './composition/brankas.ts';
import { openConfigured, type OpenedDatabase } from './composition/database.ts';
import type { Config } from './config.ts';
import { AWALAN_PONSEL } from './domain/pelapor/ponsel.ts';
import { hasKustodianKey, makeKustodianKey } from './keys/brankas.ts';
import { jangkarIn } from './keys/jangkar.ts';
import { jurnalIn } from './keys/jurnal.ts';
import { loadKeys, type Keys } from './keys/keys.ts';
import type { Database } from './persistence/connection/database.ts';
import { rujukanCache } from './persistence/rujukan/rujukanCache.ts';
import type { ServerLog } from './persistence/server/log.ts';
import { createLog, type Log } from './telemetry/log.ts';
import type { Deps } from './useCases/deps.ts';

/** Everything built once from the configuration, and how to end it. */
export interface Built {
  readonly deps: Deps;
  readonly database: OpenedDatabase;
  readonly log: Log;
  readonly close: () => Promise<void>;
}

export interface BuildOptions {
  readonly isServing: boolean;
  readonly log?: Log;
  readonly isPrepared?: boolean;
  readonly poolSize?: number;
}

/** Builds the parts that every command and the server share. Whoever builds also closes. */
export async function build(config: Config, options: BuildOptions): Promise<Built> {
  const log = options.log ?? createLog({ level: config.logLevel });
  const now = makeClock(config.clockStartsAt);
  const database = await openConfigured(config, { ...options, log: serverLog(log), now });
  try {
    const deps = await assembleDeps(config, database.db, { now, log });
    return { deps, database, log, close: () => database.close() };
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}

/** A command's work with everything built, closed again whatever happens. */
export async function withDeps<T>(
  config: Config,
  options: Partial<BuildOptions>,
  work: (deps: Deps, built: Built) => Promise<T>,
): Promise<T> {
  const built = await build(config, { isServing: false, poolSize: 4, ...options });
  try {
    return await work(built.deps, built);
  } finally {
    await built.close();
  }
}

/** The database and the clock alone, without any key of this installation: for the process of the brankas. */
export async function withDatabase<T>(
  config: Config,
  work: (deps: Pick<Deps, 'db' | 'now'>) => Promise<T>,
): Promise<T> {
  const now = makeClock(config.clockStartsAt);
  const log = serverLog(createLog({ level: config.logLevel }));
  const database = await openConfigured(config, { isServing: false, poolSize: 2, log, now });
  try {
    return await work({ db: database.db, now });
  } finally {
    await database.close();
  }
}

async function assembleDeps(
  config: Config,
  db: Database,
  { now, log }: { readonly now: () => number; readonly log: Log },
): Promise<Deps> {
  const filesFolder = path.join(config.folders.var, 'lampiran');
  const tempFolder = path.join(config.folders.var, 'unggahan');
  await mkdir(tempFolder, { recursive: true, mode: 0o700 });
  const rujukan = rujukanCache(db);
  return {
    db,
    now,
    chance: systemChance,
    rujukan: rujukan.get,
    expireRujukan: rujukan.expire,
    keys: await readKeys(config),
    files: diskStore({ folder: filesFolder, randomId: () => randomUUID() }),
    pemindai: config.clamd === undefined ? null : clamd({ alamat: config.clamd }),
    oidc: config.oidc.map((one) => oidcClient(one, now)),
    sms: smsOf(config),
    tanyaUlangSms: config.values.SMS_ASK_BACK === true,
    brankas: brankasProcess(config.brankasCommand),
    jurnal: jurnalIn(config.folders.keys),
    jangkar: jangkarIn(config.folders.keys),
    layananDorong: config.values.PUSH_SERVICES ?? [],
    penandaTangan: config.values.ESIGN_URL === undefined ? null : penandaTanganEsign(config.values.ESIGN_URL),
    jaringanTertutup: config.isDemo ? 'semua' : networkList(config.values.PRIVATE_PEERS ?? []),
    tempFolder,
    isDemo: config.isDemo,
    tellSecurity: ({ peristiwa, akun, cara, hasil }) =>
      log.info(`security.${peristiwa}`, {
        channel: cara,
        code: hasil,
        ...(akun === undefined ? {} : { account: akun }),
      }),
    isDurable: true,
    isMuted: false,
  };
}

/** Codes by SMS need a way out: the centre or a gateway. */
function smsOf({ values }: Config): Deps['sms'] {
  if (values.SMS_SMPP_URL === undefined && values.SMS_HTTP_URL === undefined) return null;
  return {
    awalan: values.SMS_CODE_PREFIXES ?? AWALAN_PONSEL,
    perJam: values.SMS_CODES_PER_HOUR ?? SMS_PER_JAM,
  };
}

/** Some 300 at a busy hour of a big day, with room: one that is reached is a fraud or a flood. */
const SMS_PER_JAM = 1_000;

/** Outside production a first start makes the pair of the penjaga identitas too; there it is a ceremony of their own. */
async function readKeys(config: Config): Promise<Keys> {
  const keys = loadKeys(config.folders.keys, { create: true });
  if (config.isProduction || hasKustodianKey(config.folders.keys)) return keys;
  await makeKustodianKey(config.folders);
  return loadKeys(config.folders.keys, { create: false });
}

/** The database part's sentences hold folders and ports, never a person: they may be shown as they are. */
function serverLog(log: Log): ServerLog {
  const at =
    (level: 'info' | 'warn' | 'error') =>
    (message: string): void =>
      log[level](message);
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
