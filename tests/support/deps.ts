import { TANPA_TERTUTUP } from '../../src/channels/panggil.ts';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Pemindai } from '../../src/attachments/pindai/pemindai.ts';
import { diskStore } from '../../src/attachments/diskStore.ts';
import { uuidFrom } from '../../src/composition/chance.ts';
import type { Instant } from '../../src/domain/shared/time.ts';
import { makeKustodianKey, readKustodianKey } from '../../src/keys/brankas.ts';
import { jangkarIn } from '../../src/keys/jangkar.ts';
import { jurnalIn } from '../../src/keys/jurnal.ts';
import { loadKeys } from '../../src/keys/keys.ts';
import type { Database } from '../../src/persistence/connection/database.ts';
import { rujukanCache } from '../../src/persistence/rujukan/rujukanCache.ts';
import type { PeristiwaKeamanan } from '../../src/useCases/akun/pengaman/peristiwa.ts';
import type { Chance, Deps } from '../../src/useCases/deps.ts';
import { openIdentitas } from '../../src/useCases/identitas/openIdentitas.ts';
import { useTestDatabase, type TestDatabase } from './database.ts';

/** A Monday morning, hari kerja all over the country. */
export const TEST_NOW = Date.parse('2026-11-02T09:00:00+07:00');

export interface TestDeps {
  readonly deps: Deps;
  /** Where keys, files and uploads lie; removed at the end. */
  readonly folder: string;
  /** Sets the program's clock: it stands still until the next call. */
  readonly setNow: (now: Instant | string) => void;
  readonly advance: (ms: number) => void;
  /** What the log was told about the safety of accounts. */
  readonly peristiwa: readonly PeristiwaKeamanan[];
  readonly close: () => Promise<void>;
}

export interface TestDepsOptions {
  readonly now?: Instant | string;
  readonly seed?: number;
  /** False: officers need a second factor, as everywhere but in the demo; its own tests ask for it. */
  readonly isDemo?: boolean;
  /** Looks for malware in uploads; without one none is set up. */
  readonly pemindai?: Pemindai;
  /** Codes by SMS; without it none is set up. */
  readonly sms?: Deps['sms'];
}

/** The real parts on a real database: files and keys in a temporary folder, a clock that stands, chance from a seed. */
export async function createTestDeps(db: Database, options: TestDepsOptions = {}): Promise<TestDeps> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lapor-deps-'));
  let now = instantOf(options.now ?? TEST_NOW);
  const chance = seededChance(options.seed ?? 1);
  const rujukan = rujukanCache(db);
  let names = 0;
  const peristiwa: PeristiwaKeamanan[] = [];
  const brankas = path.join(folder, 'brankas');
  loadKeys(path.join(folder, 'kunci'), { create: true });
  await makeKustodianKey({ keys: path.join(folder, 'kunci'), brankas });
  const clock = { db, now: () => now };
  const deps: Deps = {
    ...clock,
    chance,
    rujukan: rujukan.get,
    expireRujukan: rujukan.expire,
    keys: loadKeys(path.join(folder, 'kunci'), { create: false }),
    // The same opening as in the process of the brankas; that process itself is tried in tests/scenarios.
    brankas: { open: (ask) => openIdentitas(clock, ask, (kunci) => readKustodianKey(brankas, kunci)) },
    files: diskStore({ folder: path.join(folder, 'lampiran'), randomId: () => `berkas-${(names += 1)}` }),
    jurnal: jurnalIn(path.join(folder, 'kunci')),
    jangkar: jangkarIn(path.join(folder, 'kunci')),
    pemindai: options.pemindai ?? null,
    oidc: [],
    sms: options.sms ?? null,
    tempFolder: path.join(folder, 'unggahan'),
    isDemo: options.isDemo ?? true,
    penandaTangan: null,
    jaringanTertutup: (options.isDemo ?? true) ? 'semua' : TANPA_TERTUTUP,
    tellSecurity: (one) => void peristiwa.push(one),
    isDurable: true,
    isMuted: false,
  };
  return {
    deps,
    peristiwa,
    folder,
    setNow: (next) => {
      now = instantOf(next);
    },
    advance: (ms) => {
      now += ms;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A database and everything on top of it for a whole test file. */
export function useTestDeps(
  options: TestDepsOptions = {},
): () => TestDeps & { readonly database: TestDatabase } {
  const database = useTestDatabase();
  let made: TestDeps | undefined;
  beforeAll(async () => {
    made = await createTestDeps(database().db, options);
  });
  afterAll(() => made?.close());
  return () => {
    if (made === undefined) throw new Error('the dependencies exist only while tests run');
    return { ...made, database: database() };
  };
}

/** Chance that is the same in every run: SHA-256 of the seed and a counter. */
export function seededChance(seed: number): Chance {
  let drawn = 0;
  const block = (): Buffer =>
    createHash('sha256')
      .update(`${seed}:${(drawn += 1)}`)
      .digest();
  const bytes = (size: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < size; have += 32) blocks.push(block());
    return Buffer.concat(blocks).subarray(0, size);
  };
  return {
    uuid: (now) => uuidFrom(now, bytes(10)),
    bytes,
    int: (below) => bytes(6).readUIntBE(0, 6) % below,
  };
}

function instantOf(now: Instant | string): Instant {
  return typeof now === 'number' ? now : Date.parse(now);
}
