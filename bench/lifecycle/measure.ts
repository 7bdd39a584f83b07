import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../src/composition.ts';
import { readConfig } from '../../src/config.ts';
import { joinOrStartEmbedded } from '../../src/persistence/server/embedded.ts';
import { checkSystem } from '../../src/useCases/check/checkSystem.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { startServed, type Memory } from '../measuring/child.ts';
import { printTable, round } from '../measuring/table.ts';
import { runBare, type BareResult } from './bareSql.ts';
import { makeCopy, settle, untilWorked, type Queue } from './copies.ts';
import { runFilings, runLives, type LoadResult } from './load.ts';
import { makePeople, type People } from './people.ts';
import { growTo } from './population.ts';
import { forgetStatements, printStatements, STATEMENT_SETTINGS } from './statements.ts';
import { recordLife, type RecordedLife } from './recordLife.ts';
import { environmentIn } from '../measuring/installation.ts';

export interface Measurement {
  readonly folder: string;
  readonly sizes: readonly number[];
  readonly seconds: number;
  readonly atOnce: number;
  /** Folder for a CPU profile; then nothing but HTTP is measured. */
  readonly profile: string | null;
}

/** One size: through HTTP, and the bare SQL beside it. */
interface Measured {
  readonly size: number;
  readonly lives: LoadResult;
  readonly filings: LoadResult;
  readonly memory: Memory;
  readonly bare: Readonly<Record<Queue, BareResult>>;
  readonly bareFilings: BareResult;
  readonly livesByJobs: LoadResult;
}

const quiet = { info: () => undefined, warn: console.error, error: console.error };

/** Grows one embedded database to each size in turn, measures there, and prints the tables. */
export async function measureSizes(asked: Measurement): Promise<void> {
  // The database of a run as root belongs to another account, which must be able to enter.
  chmodSync(asked.folder, 0o755);
  const environment = environmentIn(asked.folder);
  const cluster = await joinOrStartEmbedded({
    varFolder: path.join(asked.folder, 'var'),
    log: quiet,
    ...(asked.profile === null ? {} : { settings: STATEMENT_SETTINGS }),
  });
  try {
    const measured: Measured[] = [];
    let people: People | null = null;
    for (const size of asked.sizes) {
      const built = await build(readConfig({ ...process.env, ...environment }), { isServing: false });
      let life: RecordedLife;
      try {
        people ??= await makePeople(built.deps);
        say(`growing to ${size} laporan`);
        await growTo(built.deps, people, size);
        await assertClean(built.deps);
        life = await recordLife(built.deps, people);
      } finally {
        await built.close();
      }
      const ready = { size, people, life, environment, cluster };
      say('first work of the worker');
      const server = await startServed(['dist/main.js', 'serve', '--worker'], environment);
      await untilWorked(cluster.adminUrl);
      await server.stop();
      await settle(cluster.adminUrl);
      if (asked.profile === null) measured.push(await measureOne(asked, ready));
      else await profileOne(asked, ready);
    }
    if (asked.profile === null) printAll(asked, measured);
  } finally {
    await cluster.stop();
  }
}

interface Ready {
  readonly size: number;
  readonly people: People;
  readonly life: RecordedLife;
  readonly environment: Readonly<Record<string, string>>;
  readonly cluster: { readonly adminUrl: string; readonly appUrl: string; readonly dataFolder: string };
}

async function measureOne(asked: Measurement, ready: Ready): Promise<Measured> {
  const { size, cluster } = ready;
  const bare: Partial<Record<Queue, BareResult>> = {};
  let bareFilings: BareResult | null = null;
  let livesByJobs: LoadResult | null = null;
  for (const queue of ['none', 'add_job', 'outbox'] as const) {
    say(`bare SQL, queue ${queue}`);
    const copy = await makeCopy(cluster, 'bench_copy', queue);
    const run = {
      url: copy.appUrl,
      folder: asked.folder,
      atOnce: asked.atOnce,
      seconds: asked.seconds,
      databasePid: postmasterOf(cluster.dataFolder),
    };
    if (queue === 'add_job') livesByJobs = (await throughHttp(asked, ready, copy.appUrl)).lives;
    bare[queue] = await runBare(run, ready.life, 'whole');
    if (queue === 'outbox') bareFilings = await runBare(run, ready.life, 'filing');
    await copy.drop();
  }
  say('through HTTP');
  const { lives, memory, filings } = await throughHttp(asked, ready);
  if (bareFilings === null || livesByJobs === null) throw new Error('Broken invariant: all was measured');
  return { size, lives, filings, memory, bare: bare as Measured['bare'], bareFilings, livesByJobs };
}

async function profileOne(asked: Measurement, ready: Ready): Promise<void> {
  const url = new URL(ready.cluster.adminUrl);
  url.pathname = '/lapor';
  await forgetStatements(url.href);
  const { lives, filings, memory } = await throughHttp(asked, ready);
  console.log(JSON.stringify({ size: ready.size, lives, filings, memory }, null, 1));
  await printStatements(url.href, lives.perSecond * asked.seconds);
}

async function throughHttp(
  asked: Measurement,
  { environment, people, cluster: { dataFolder } }: Ready,
  url?: string,
): Promise<{ lives: LoadResult; filings: LoadResult; memory: Memory }> {
  const profiling = asked.profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${asked.profile}`];
  const server = await startServed([...profiling, 'dist/main.js', 'serve', '--worker'], {
    ...environment,
    ...(url === undefined ? {} : { DATABASE_URL: url }),
  });
  try {
    const load = {
      address: server.address,
      people,
      atOnce: asked.atOnce,
      seconds: asked.seconds,
      webPid: server.pid,
      databasePid: postmasterOf(dataFolder),
    };
    // Compiled code, prepared statements, full pools: a server that has just been started is another machine.
    await runLives({ ...load, seconds: Math.min(5, asked.seconds) });
    const lives = await runLives(load);
    // A profile is of whole lives alone.
    const filings = asked.profile === null ? await runFilings(load) : lives;
    return { lives, filings, memory: server.memory() };
  } finally {
    await server.stop();
  }
}

function postmasterOf(dataFolder: string): number {
  return Number(readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** What was grown must be as true as what people made (interfaces §1). */
async function assertClean(deps: Deps): Promise<void> {
  for await (const finding of checkSystem(deps)) {
    throw new Error(`check found a fault in the grown data: ${JSON.stringify(finding)}`);
  }
}

function printAll({ atOnce, seconds }: Measurement, measured: readonly Measured[]): void {
  printTable(
    `P1: whole lives a second (5 calls, 4 durable transactions), ${atOnce} at once, ${seconds} s each; baseline: the bare SQL of the same lives`,
    [
      'laporan',
      'HTTP /s',
      'bare SQL /s',
      'ratio',
      'life p50 ms',
      'life p95 ms',
      'call p50 ms',
      'call p95 ms',
      'web MB now/most',
      'CPU ms a life: web + database + client',
      'the same, bare: database + client',
      'ratio by CPU',
    ],
    measured.map(({ size, lives, bare, memory }) => [
      size,
      round(lives.perSecond, 1),
      `${round(bare.outbox.perSecond, 1)} (${bare.outbox.by})`,
      round(lives.perSecond / bare.outbox.perSecond, 3),
      round(lives.life.p50),
      round(lives.life.p95),
      round(lives.call.p50),
      round(lives.call.p95),
      `${round(memory.now)}/${round(memory.most)}`,
      cpuOf(lives),
      [bare.outbox.cpuMs.database, bare.outbox.cpuMs.client].map((ms) => round(ms, 2)).join(' + '),
      round(sumOf(bare.outbox.cpuMs) / sumOf(lives.cpuMs), 3),
    ]),
  );
  printTable(
    'P3: laporan filed a second; baseline: the same SQL',
    ['laporan', 'HTTP /s', 'bare SQL /s', 'ratio', 'p50 ms', 'p95 ms', 'CPU ms: web + database + client'],
    measured.map(({ size, filings, bareFilings }) => [
      size,
      round(filings.perSecond, 1),
      `${round(bareFilings.perSecond, 1)} (${bareFilings.by})`,
      round(filings.perSecond / bareFilings.perSecond, 3),
      round(filings.call.p50),
      round(filings.call.p95),
      cpuOf(filings),
    ]),
  );
  printTable(
    'The queue: lives a second with messages as outbox rows, as one graphile-worker add_job a transaction, and without any; ratios to outbox',
    ['laporan', 'bare, outbox', 'bare, add_job', 'bare, none', 'HTTP, add_job'],
    measured.map(({ size, bare, lives, livesByJobs }) => [
      size,
      `${round(bare.outbox.perSecond, 1)} (1)`,
      ratioOf(bare.add_job.perSecond, bare.outbox.perSecond),
      ratioOf(bare.none.perSecond, bare.outbox.perSecond),
      ratioOf(livesByJobs.perSecond, lives.perSecond),
    ]),
  );
}

function cpuOf({ cpuMs }: LoadResult): string {
  return [cpuMs.web, cpuMs.database, cpuMs.client].map((ms) => round(ms, 2)).join(' + ');
}

function sumOf(cpuMs: Readonly<Record<string, number>>): number {
  return Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0);
}

function ratioOf(value: number, baseline: number): string {
  return `${round(value, 1)} (${round(value / baseline, 2)})`;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
