import { cpuSecondsOf, cpuSecondsOfTree } from '../measuring/cpu.ts';
import { KeptConnection } from '../measuring/httpClient.ts';
import { quantile } from '../measuring/table.ts';
import type { Office, People, Person } from './people.ts';
import { pick } from './population.ts';
import { ANSWERS, textsFor } from './words.ts';

export interface Load {
  readonly address: string;
  readonly people: People;
  readonly atOnce: number;
  readonly seconds: number;
  /** Whose processor time is counted. */
  readonly webPid: number;
  readonly databasePid: number;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Of a whole life, and of one call, in ms. */
  readonly life: { readonly p50: number; readonly p95: number };
  readonly call: { readonly p50: number; readonly p95: number };
  /** Processor time in ms for one life (or filing): unlike the rate it hardly depends on what else the machine does. */
  readonly cpuMs: { readonly web: number; readonly database: number; readonly client: number };
}

type Way = (connection: KeptConnection, people: People, took: (ms: number) => void) => Promise<void>;

/** Whole lives, `atOnce` of them at a time: each caller begins the next when its last is over. */
export function runLives(load: Load): Promise<LoadResult> {
  return run(load, liveOne);
}

/** Only the filing (P3). */
export function runFilings(load: Load): Promise<LoadResult> {
  return run(load, async (connection, people, took) => {
    const { pelapor, office } = whoever(people);
    await file(connection, pelapor, office, took);
  });
}

async function run(load: Load, way: Way): Promise<LoadResult> {
  const { address, people, atOnce, seconds } = load;
  const lives: number[] = [];
  const calls: number[] = [];
  const cpuBefore = cpuNow(load);
  const startedAt = performance.now();
  let endsAt = startedAt + seconds * 1000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const connection = await KeptConnection.open(address);
      while (performance.now() < endsAt) {
        const begunAt = performance.now();
        await way(connection, people, (ms) => calls.push(ms)).catch((error: unknown) => {
          // The others have nothing left to measure.
          endsAt = 0;
          throw error;
        });
        lives.push(performance.now() - begunAt);
      }
      connection.close();
    }),
  );
  const tookSeconds = (performance.now() - startedAt) / 1000;
  const cpu = cpuNow(load);
  const each = (part: keyof typeof cpu): number => ((cpu[part] - cpuBefore[part]) * 1000) / lives.length;
  return {
    perSecond: lives.length / tookSeconds,
    life: spread(lives),
    call: spread(calls),
    cpuMs: { web: each('web'), database: each('database'), client: each('client') },
  };
}

function cpuNow({ webPid, databasePid }: Load): LoadResult['cpuMs'] {
  const { user, system } = process.cpuUsage();
  return {
    web: cpuSecondsOf(webPid),
    database: cpuSecondsOfTree(databasePid),
    client: (user + system) / 1_000_000,
  };
}

function spread(all: number[]): { p50: number; p95: number } {
  const sorted = all.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

const int = (below: number): number => Math.floor(Math.random() * below);

function whoever(people: People): { pelapor: Person; office: Office } {
  return { pelapor: pick(int, people.pelapor), office: pick(int, people.offices) };
}

/** Five calls, four durable transactions: file, verify and forward, answer, confirm, read. */
const liveOne: Way = async (connection, people, took) => {
  const { pelapor, office } = whoever(people);
  const nomor = await file(connection, pelapor, office, took);
  const at = `/api/v1/laporan/${nomor}`;
  await call(connection, took, 200, 'POST', `${at}/verifikasi`, office.admin, { unit: [office.unit] });
  const answer = { isi: pick(int, ANSWERS), akhir: true };
  await call(connection, took, 200, 'POST', `${at}/tindak-lanjut`, office.penghubung, answer);
  await call(connection, took, 200, 'POST', `${at}/tanggapan`, pelapor, { isi: '', selesai: true });
  const read = await call(connection, took, 200, 'GET', at, pelapor);
  if (!read.includes('"status":"selesai"')) throw new Error(`the life of ${nomor} did not end: ${read}`);
};

async function file(
  connection: KeptConnection,
  pelapor: Person,
  office: Office,
  took: (ms: number) => void,
): Promise<string> {
  const body = { klasifikasi: 'pengaduan', ...textsFor(int), instansi: office.instansi };
  const text = await call(connection, took, 201, 'POST', '/api/v1/laporan', pelapor, body);
  const nomor = /"nomor":"(\d{9})"/.exec(text)?.[1];
  if (nomor === undefined) throw new Error(`no nomor in ${text}`);
  return nomor;
}

async function call(
  connection: KeptConnection,
  took: (ms: number) => void,
  expected: number,
  method: 'GET' | 'POST',
  path: string,
  person: Person,
  body?: unknown,
): Promise<string> {
  const begunAt = performance.now();
  const answer = await connection.send(method, path, person.key, body);
  took(performance.now() - begunAt);
  const text = answer.body.toString();
  if (answer.status !== expected) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return text;
}
