/**
 * P10 (quality): the import of another system's history as an operator runs it, its memory over time, and `check` after it.
 * `npm run bench -- impor [--rows 1000000] [--seed 1] [--folder DIR] [--check 1] [--profile DIR]`. What is written is removed at the end.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { build } from '../src/composition.ts';
import { readConfig } from '../src/config.ts';
import { joinOrStartEmbedded } from '../src/persistence/server/embedded.ts';
import { writeRiwayat } from './impor/riwayat.ts';
import { memoryOf } from './measuring/child.ts';
import { cpuSecondsOf, cpuSecondsOfTree } from './measuring/cpu.ts';
import { printTable, round } from './measuring/table.ts';
import { environmentIn } from './measuring/installation.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: tmpdir() },
    check: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
});
const rows = Number(values.rows);
const folder = mkdtempSync(path.join(values.folder, 'lapor-bench-'));
chmodSync(folder, 0o755);
const environment = environmentIn(folder);
const quiet = { info: () => undefined, warn: console.error, error: console.error };
const cluster = await joinOrStartEmbedded({ varFolder: environment.LAPOR_VAR, log: quiet });
try {
  const built = await build(readConfig({ ...process.env, ...environment }), { isServing: false });
  const rujukan = await built.deps.rujukan();
  await built.close();
  const file = path.join(folder, 'riwayat.csv');
  const written = await writeRiwayat(file, rows, rujukan, Number(values.seed));
  console.log(
    `${written.rows} rows, ${round(statSync(file).size / 1e6)} MB, ${written.salah} wrong, ${written.dua} twice`,
  );
  const report = path.join(folder, 'laporan.csv');
  const first = await lapor(['import', file, '--report', report]);
  const again = await lapor(['import', file, '--report', `${report}.2`]);
  const checked = values.check === '1' ? await lapor(['check']) : null;
  const all = [
    ['import', first] as const,
    ['the same file again', again] as const,
    ...(checked === null ? [] : [['check', checked] as const]),
  ];
  printTable(
    `P10: import of ${rows} rows`,
    [
      'what',
      'exit',
      's',
      'rows a second',
      'CPU ms a row: program',
      'database',
      'MB at a tenth',
      'MB at half',
      'MB at the end',
      'MB most',
      'says',
    ],
    all.map(([name, one]) => [
      name,
      one.exit,
      round(one.seconds, 1),
      round(rows / one.seconds),
      round((one.cpu.program / rows) * 1000, 2),
      round((one.cpu.database / rows) * 1000, 2),
      ...[0.1, 0.5, 0.98].map((share) =>
        round(one.memory[Math.floor(one.memory.length * share)] ?? Number.NaN),
      ),
      round(Math.max(...one.memory)),
      one.last,
    ]),
  );
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

interface Ran {
  readonly exit: number;
  readonly seconds: number;
  /** MB of the process, every quarter of a second. */
  readonly memory: readonly number[];
  readonly last: string;
  /** Seconds of processor. */
  readonly cpu: { readonly program: number; readonly database: number };
}

/** A command of the product in a process of its own, watched from outside. */
async function lapor(args: readonly string[]): Promise<Ran> {
  const startedAt = performance.now();
  const databaseBefore = cpuSecondsOfTree(postmaster());
  const profile =
    values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(values.profile)}`];
  const child = spawn(process.execPath, [...profile, 'dist/main.js', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memory: number[] = [];
  let program = 0;
  const timer = setInterval(() => {
    memory.push(memoryOf(child.pid ?? 0).now);
    program = cpuSecondsOf(child.pid ?? 0) || program;
  }, 250);
  let last = '';
  let told = 0;
  const watch = async (stream: NodeJS.ReadableStream): Promise<void> => {
    for await (const line of createInterface({ input: stream })) {
      last = line;
      if (performance.now() - told < 30_000) continue;
      told = performance.now();
      console.log(`${args[0] ?? ''}: ${line} (${round(memory.at(-1) ?? 0)} MB)`);
    }
  };
  const ended = once(child, 'exit') as Promise<[number]>;
  await Promise.all([watch(child.stdout), watch(child.stderr)]);
  const [exit] = await ended;
  clearInterval(timer);
  const known = memory.filter((mb) => !Number.isNaN(mb));
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    exit,
    seconds,
    memory: known,
    last,
    cpu: { program, database: cpuSecondsOfTree(postmaster()) - databaseBefore },
  };
}

function postmaster(): number {
  return Number(readFileSync(path.join(cluster.dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}
