import { readBinaryArray } from './binaryArray.ts';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { cpuSecondsOf, cpuSecondsOfTree } from '../measuring/cpu.ts';
import type { RecordedLife, Sent } from './recordLife.ts';

export interface BareRun {
  readonly url: string;
  readonly folder: string;
  readonly atOnce: number;
  readonly seconds: number;
  readonly databasePid: number;
}

export interface BareResult {
  readonly perSecond: number;
  /** Processor time in ms for one life: of the database, and of whoever sends. */
  readonly cpuMs: { readonly database: number; readonly client: number };
  /** `pgbench 15.4`, or `raw client` where no pgbench is installed. */
  readonly by: string;
}

/**
 * The statements of a recorded life, sent over and over by pgbench, the ids and the nomor made new each time: what the database
 * alone can do. Without pgbench by a plain client of ours, which pipelines nothing and so is a little slower.
 */
export async function runBare(
  run: BareRun,
  life: RecordedLife,
  part: 'filing' | 'whole',
): Promise<BareResult> {
  const pgbench = findPgbench();
  // A child that has ended counts to its parent.
  const cpuNow = () => ({ database: cpuSecondsOfTree(run.databasePid), client: cpuSecondsOf(process.pid) });
  const before = cpuNow();
  const { perSecond, by } = await (pgbench === null
    ? runRaw(run, life, part)
    : runPgbench(pgbench, run, life, part));
  const after = cpuNow();
  const each = (who: keyof typeof after): number =>
    ((after[who] - before[who]) * 1000) / (perSecond * run.seconds);
  return { perSecond, by, cpuMs: { database: each('database'), client: each('client') } };
}

type Rate = Omit<BareResult, 'cpuMs'>;

/** Each run numbers its lives from another place, so that runs after each other make no id twice. */
let runs = 0;
/** An odd factor modulo a power of two gives every count another nomor, all over its index as true ones are. */
const SCATTER = 387_420_489;
const NOMOR_SPACE = 536_870_912;

async function runPgbench(
  program: string,
  run: BareRun,
  life: RecordedLife,
  part: 'filing' | 'whole',
): Promise<Rate> {
  runs = (runs + 1) % 8;
  const file = path.join(run.folder, `${part}-${runs}.sql`);
  writeFileSync(file, scriptOf(life, life[part], runs));
  const told = await outputOf(program, [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(run.atOnce),
    '-j',
    '1',
    '-T',
    String(run.seconds),
    '-D',
    'i=0',
    '-f',
    file,
    run.url,
  ]);
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(told)?.[1]);
  if (!(perSecond > 0) || /aborted/.test(told)) throw new Error(`pgbench failed:\n${told.slice(-2000)}`);
  const version = /^pgbench \(PostgreSQL\) (\S+)/.exec(await outputOf(program, ['--version']))?.[1] ?? '';
  return { perSecond, by: `pgbench ${version}` };
}

function scriptOf(life: RecordedLife, sent: readonly Sent[], run: number): string {
  const head = [
    '\\set i :i + 1',
    `\\set nomor ((${run} * 64 + :client_id) * 1048576 + :i) * ${SCATTER} % ${NOMOR_SPACE}`,
    `\\set ekor ${run + 1} * 100000000000 + :client_id * 1000000000 + :i`,
  ];
  return [...head, ...sent.map((one) => `${inlined(one, (text) => expressionOf(text, life))};`), ''].join(
    '\n',
  );
}

/** Every parameter in its place, so that nothing but what varies is sent. */
function inlined({ text, values }: Sent, write: (text: string) => string): string {
  return text.replaceAll(/\$(\d+)/g, (_, place: string) => {
    const value = values[Number(place) - 1];
    return value === null || value === undefined ? 'null' : write(textOf(value));
  });
}

/** A value as the driver would send it. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.map((one: unknown) =>
      one === null ? 'NULL' : `"${textOf(one).replace(/[\\"]/g, '\\$&')}"`,
    );
    return `{${items.join(',')}}`;
  }
  if (Buffer.isBuffer(value)) {
    const values = readBinaryArray(value);
    return values === null ? `\\x${value.toString('hex')}` : textOf(values);
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The text with the recorded ids and nomor replaced by those of this life. */
function expressionOf(text: string, life: RecordedLife): string {
  const known = new Map(life.ids.map((id, index) => [id, `${prefixOf(index)}' || :ekor || E'`]));
  // No true nomor holds a letter, so none is met; the copy of the database allows it.
  known.set(life.nomor, `x' || :nomor || E'`);
  const pattern = new RegExp([...known.keys()].join('|'), 'g');
  let at = 0;
  let made = '';
  for (const match of text.matchAll(pattern)) {
    made += quoted(text.slice(at, match.index)) + (known.get(match[0]) ?? '');
    at = match.index + match[0].length;
  }
  const whole = `E'${made}${quoted(text.slice(at))}'`;
  // Alone, an expression is text and would not compare with a uuid; a plain literal is of no type yet.
  return at === 0 ? whole : `(${whole})${life.ids.includes(text) ? '::uuid' : ''}`;
}

/** Distinct for each id of a life; its last twelve digits come from the run, the client and the count. */
const prefixOf = (index: number): string => `0190${index.toString(16).padStart(4, '0')}-0000-7000-8000-`;

/** pgbench takes every `:name` for a variable, also within texts. */
function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a').replaceAll('\n', '\\n');
}

function findPgbench(): string | null {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base) : [];
  const places = [
    ...versions.toSorted((a, b) => Number(b) - Number(a)).map((one) => path.join(base, one, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  return places.map((folder) => path.join(folder, 'pgbench')).find((file) => existsSync(file)) ?? null;
}

function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    child.stdout.on('data', (part: Buffer) => (told += part.toString()));
    child.stderr.on('data', (part: Buffer) => (told += part.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(told) : reject(new Error(told.slice(-3000)))));
  });
}

async function runRaw(run: BareRun, life: RecordedLife, part: 'filing' | 'whole'): Promise<Rate> {
  runs = (runs + 1) % 8;
  const mine = runs;
  let done = 0;
  const endsAt = performance.now() + run.seconds * 1000;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: run.atOnce }, async (_, clientId) => {
      const client = new pg.Client({ connectionString: run.url });
      await client.connect();
      for (let count = 1; performance.now() < endsAt; count += 1) {
        const ekor = String((mine + 1) * 1e11 + clientId * 1e9 + count);
        const fresh = new Map(life.ids.map((id, index) => [id, prefixOf(index) + ekor]));
        const place = BigInt((mine * 64 + clientId) * 1_048_576 + count);
        fresh.set(life.nomor, `x${String((place * BigInt(SCATTER)) % BigInt(NOMOR_SPACE))}`);
        const pattern = new RegExp([...fresh.keys()].join('|'), 'g');
        for (const [index, one] of life[part].entries()) {
          const values = one.values.map((value) =>
            value === null || value === undefined
              ? null
              : textOf(value).replaceAll(pattern, (found) => fresh.get(found) ?? found),
          );
          await client.query(values.length === 0 ? one.text : { name: `s${index}`, text: one.text, values });
        }
        done += 1;
      }
      await client.end();
    }),
  );
  return { perSecond: (done * 1000) / (performance.now() - startedAt), by: 'raw client' };
}
