import { build } from '../../src/composition.ts';
import { readConfig } from '../../src/config.ts';
import { addHari, hariOf } from '../../src/domain/shared/time.ts';
import { openDatabase, query, type Database } from '../../src/persistence/connection/database.ts';
import { foldDelta } from '../../src/persistence/monev/gulungan/foldDelta.ts';
import { rebuildGulungan } from '../../src/persistence/monev/gulungan/rebuildGulungan.ts';
import { joinOrStartEmbedded } from '../../src/persistence/server/embedded.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { perbaruiHitungan } from '../../src/useCases/hitungan/perbaruiHitungan.ts';
import { startServed } from '../measuring/child.ts';
import { KeptConnection } from '../measuring/httpClient.ts';
import { printTable, quantile, round } from '../measuring/table.ts';
import { makePerson } from '../lifecycle/people.ts';
import { fillLaporan } from './laporan.ts';
import { fillLedger } from './population.ts';
import { signedIn } from './officer.ts';
import { PAGES, QUESTIONS, type Halaman } from './questions.ts';
import { environmentIn } from '../measuring/installation.ts';

export interface MonevMeasurement {
  readonly folder: string;
  readonly sizes: readonly number[];
  readonly atOnce: number;
  readonly rounds: number;
  /** Of `questions`, `pages`, `rebuild`. */
  readonly parts: readonly string[];
}

/** Ledger lines behind the mark while `warm` is measured. */
const UNFOLDED = 1_000;
/** For what reads or tidies everything there is. */
const LAMA_MS = 3_600_000;
const quiet = { info: () => undefined, warn: console.error, error: console.error };

/** Fills one embedded database to each size in turn, measures there, and prints the tables. */
export async function measureMonev(asked: MonevMeasurement): Promise<void> {
  const environment = environmentIn(asked.folder);
  const cluster = await joinOrStartEmbedded({ varFolder: environment.LAPOR_VAR, log: quiet });
  try {
    const built = await build(readConfig({ ...process.env, ...environment }), { isServing: false });
    const { deps } = built;
    const adminUrl = new URL(cluster.adminUrl);
    adminUrl.pathname = '/lapor';
    const appUrl = new URL(cluster.appUrl);
    try {
      for (const size of asked.sizes) await measureSize(asked, { deps, size, environment, adminUrl, appUrl });
    } finally {
      await built.close();
    }
  } finally {
    await cluster.stop();
  }
}

interface Ready {
  readonly deps: Deps;
  readonly size: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly adminUrl: URL;
  readonly appUrl: URL;
}

async function measureSize(asked: MonevMeasurement, ready: Ready): Promise<void> {
  const { deps, size, adminUrl } = ready;
  const aturan = await deps.rujukan();
  process.stderr.write(`filling to ${size}\n`);
  const [count] = await query<{ n: number }>(deps.db, 'select count(*) as n from delta');
  const present = count?.n ?? 0;
  let rebuilt = 'kept from an earlier run';
  // A folder that is there already at this size is measured as it is.
  if (present < size) {
    await fillLedger(adminUrl.href, aturan, present, size - UNFOLDED);
    const startedAt = performance.now();
    await rebuildGulungan(deps.db, { random: Math.random });
    rebuilt = `rebuilt in ${round((performance.now() - startedAt) / 1000, 1)} s`;
    await fillLedger(adminUrl.href, aturan, Math.max(present, size - UNFOLDED), size);
  } else {
    await fillLedger(adminUrl.href, aturan, present, present + UNFOLDED);
  }
  if (asked.parts.includes('laporan')) await fillLaporan(deps, adminUrl.href);
  const admin = openDatabase(adminUrl.href, { poolSize: 1, statementTimeoutMs: LAMA_MS });
  // minutes at 10 million, and done already where it was filled
  if (present < size || asked.parts.includes('laporan')) await query(admin, 'vacuum analyze');
  const [bytes] = await query<{ n: number }>(admin, `select pg_total_relation_size('gulungan_padat') as n`);
  await admin.destroy();
  const bare = await timed(asked, () => query(deps.db, 'select 1'));
  console.log(
    `\n${size} laporan: roll-ups ${round((bytes?.n ?? 0) / 1e6)} MB, ${rebuilt}; select 1: p50 ${round(bare.p50, 1)} ms, p95 ${round(bare.p95, 1)} ms`,
  );
  if (asked.parts.includes('questions')) await measureQuestions(asked, ready, bare.p95);
  if (asked.parts.includes('pages')) await measurePages(asked, ready, bare.p95);
  if (asked.parts.includes('rebuild')) await measureRebuild(ready);
}

/** As many different officers of one role, each with a session and a key. */
async function makeOfficers(deps: Deps, count: number) {
  const people: { petugas: { cookie: string }; kunci: { key: string }; umum?: never }[] = [];
  for (let at = 0; at < count; at += 1) {
    // a folder that is used again has the people of earlier runs
    const { akunId, key } = await makePerson(deps, `bench.${Date.now()}.${at}`, 'admin_nasional', 'NAS');
    people.push({ petugas: { cookie: await signedIn(deps, akunId) }, kunci: { key } });
  }
  return people;
}

/** P7: what was folded, against what is built anew; then from nothing, as after a restore. */
async function measureRebuild({ size, appUrl }: Ready): Promise<void> {
  const db = openDatabase(appUrl.href, { poolSize: 4, statementTimeoutMs: LAMA_MS });
  try {
    while ((await foldDelta(db, { batch: 4_000, random: Math.random })).isMore);
    const before = await checksum(db);
    for (const from of ['over the kept ones', 'from nothing']) {
      if (from === 'from nothing') await query(db, 'delete from gulungan_padat');
      const cpu = process.cpuUsage();
      const startedAt = performance.now();
      await rebuildGulungan(db, { random: Math.random });
      const seconds = (performance.now() - startedAt) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      const isSame = before === (await checksum(db));
      console.log(
        `\nP7 at ${size} laporan: rebuilt ${from} in ${round(seconds, 1)} s, ${isSame ? 'equal to' : 'NOT equal to'} the kept ones; ` +
          `${round((user + system) / 1e6, 1)} s of the program's own processor time, at most ${round(process.resourceUsage().maxRSS / 1e3)} MB`,
      );
    }
  } finally {
    await db.destroy();
  }
}

async function checksum(db: Database): Promise<string> {
  const [row] = await query<{ n: string }>(
    db,
    `select count(*) || ' ' || sum(hashtextextended(g::text, 0)) as n from gulungan_padat g`,
  );
  return row?.n ?? '';
}

async function measureQuestions(
  asked: MonevMeasurement,
  { deps, size, appUrl }: Ready,
  bare: number,
): Promise<void> {
  const sampai = hariOf(deps.now(), 'WIT');
  const period = { dari: `${addHari(sampai, -360).slice(0, 7)}-01`, sampai };
  const rows: (string | number)[][] = [];
  for (const { name, ask } of QUESTIONS) {
    // a handle of its own has a memory of its own
    const fresh = openDatabase(appUrl.href, {
      poolSize: 8,
      acquireTimeoutMs: 120_000,
      statementTimeoutMs: 120_000,
    });
    await query(fresh, 'select 1');
    const startedAt = performance.now();
    await ask({ ...deps, db: fresh }, period, 0);
    const cold = performance.now() - startedAt;
    const own = { ...deps, db: fresh };
    for (let ke = 0; ke < asked.atOnce; ke += 1) await ask(own, period, ke);
    const warm = await timed(asked, (ke) => ask(own, period, ke));
    await fresh.destroy();
    rows.push([name, round(cold), round(warm.p50, 1), round(warm.p95, 1), round(warm.p95 / bare, 1)]);
  }
  printTable(
    `P5: figures of 12 months at ${size} laporan, ${asked.atOnce} at once`,
    ['question', 'cold, alone, ms', 'warm p50 ms', 'warm p95 ms', 'warm p95 ÷ select 1'],
    rows,
  );
}

async function measurePages(
  asked: MonevMeasurement,
  { deps, size, environment }: Ready,
  bare: number,
): Promise<void> {
  const people = await makeOfficers(deps, asked.atOnce);
  const server = await startServed(['dist/main.js', 'serve'], environment);
  try {
    await workAhead(deps, server.address, people[0]?.petugas ?? {});
    const rows: (string | number)[][] = [];
    for (const page of PAGES) {
      process.stderr.write(`${page.path}\n`);
      try {
        rows.push(await measurePage(asked, page, { address: server.address, people, bare, db: deps.db }));
      } catch (error) {
        // on a machine that does much else a connection may break; the others still tell something
        rows.push([page.path, page.siapa, error instanceof Error ? error.message : String(error)]);
      }
    }
    printTable(
      `Pages at ${size} laporan through HTTP, one process, ${asked.atOnce} at once`,
      [
        'page',
        'for',
        'kB',
        'first, ms',
        'alone p50 ms',
        'after a write p95 ms',
        'p50 ms',
        'p95 ms',
        'p95 ÷ select 1',
      ],
      rows,
    );
    console.log(`web process: ${round(server.memory().now)} MB`);
  } finally {
    await server.stop();
  }
}

/** What is asked of so many laporan that a work counts it ahead: asked once, then counted as the work does. */
async function workAhead(
  deps: Deps,
  address: Served['address'],
  petugas: { readonly cookie?: string },
): Promise<void> {
  const one = await KeptConnection.open(address);
  for (const { path, siapa } of PAGES) {
    if (siapa === 'petugas' && /sinyal|isu/.test(path)) await one.open(path, petugas);
  }
  one.close();
  const startedAt = performance.now();
  const { jumlah } = await perbaruiHitungan(deps);
  console.log(
    `${jumlah} questions worked out ahead in ${round((performance.now() - startedAt) / 1000, 1)} s`,
  );
}

interface Served {
  readonly address: Parameters<typeof KeptConnection.open>[0];
  readonly people: Awaited<ReturnType<typeof makeOfficers>>;
  readonly bare: number;
  readonly db: Database;
}

async function measurePage(
  asked: MonevMeasurement,
  { path, siapa }: Halaman,
  { address, people, bare, db }: Served,
): Promise<(string | number)[]> {
  let bytes = 0;
  const get = async (connection: KeptConnection | undefined, at: number): Promise<void> => {
    const answer = await connection?.open(path, (people[at] ?? {})[siapa]);
    if (answer?.status !== 200) throw new Error(`${path} answered ${answer?.status ?? 'nothing'}`);
    bytes = answer.body.length;
  };
  // opened for each page: the server closes those that wait
  const one = await KeptConnection.open(address);
  const startedAt = performance.now();
  await get(one, 0);
  const first = performance.now() - startedAt;
  const alone = await timed({ ...asked, atOnce: 1, rounds: 10 }, () => get(one, 0));
  one.close();
  const many = await Promise.all(Array.from({ length: asked.atOnce }, () => KeptConnection.open(address)));
  // whatever was kept is old now: all of them ask for a page that nobody has written yet
  await query(db, `insert into masuk_admin (instansi, pada) values ('NAS', now())`);
  const anew = await timed({ ...asked, rounds: 1 }, (at) => get(many[at], at));
  const busy = await timed(asked, (at) => get(many[at], at));
  for (const each of many) each.close();
  return [
    path,
    siapa,
    round(bytes / 1000),
    round(first),
    round(alone.p50, 1),
    round(anew.p95),
    round(busy.p50),
    round(busy.p95),
    round(busy.p95 / bare, 1),
  ];
}

async function timed(
  { atOnce, rounds }: MonevMeasurement,
  work: (at: number) => Promise<unknown>,
): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  const worker = async (at: number): Promise<void> => {
    for (let i = 0; i < rounds; i += 1) {
      const startedAt = performance.now();
      await work(at);
      times.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, at) => worker(at)));
  times.sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
