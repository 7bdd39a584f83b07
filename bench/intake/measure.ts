import { chmodSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { build } from '../../src/composition.ts';
import { readConfig } from '../../src/config.ts';
import { joinOrStartEmbedded } from '../../src/persistence/server/embedded.ts';
import { platformPeer } from '../../tests/support/platformPeer.ts';
import { startSmscPeer } from '../../tests/support/smscPeer.ts';
import { runBare } from '../lifecycle/bareSql.ts';
import { makeCopy, settle, untilWorked } from '../lifecycle/copies.ts';
import { makePeople, type People } from '../lifecycle/people.ts';
import { recordLife } from '../lifecycle/recordLife.ts';
import { textsFor } from '../lifecycle/words.ts';
import { startServed } from '../measuring/child.ts';
import { cpuSecondsOf, cpuSecondsOfTree } from '../measuring/cpu.ts';
import { quantile } from '../measuring/table.ts';
import { webForm } from './formulir.ts';
import {
  mail,
  open311,
  RAHASIA,
  restApi,
  smpp,
  smsHttp,
  telegram,
  whatsapp,
  x,
  type Jalan,
} from './saluran.ts';
import { environmentIn } from '../measuring/installation.ts';

interface Intake {
  readonly folder: string;
  readonly messages: number;
  readonly atOnce: number;
  /** Seconds of bare SQL. */
  readonly seconds: number;
  /** Names of ways, or none for all. */
  readonly only: readonly string[];
  readonly profile: string | null;
}

interface Terukur {
  readonly nama: string;
  /** From the first byte sent until the last laporan is committed. */
  readonly perSecond: number;
  /** Until the sender hears that it is kept. */
  readonly ackPerSecond: number;
  readonly ack: { readonly p50: number; readonly p95: number };
  readonly cpuMs: { readonly program: number; readonly database: number };
}

interface Hasil {
  readonly jalan: readonly Terukur[];
  readonly bareSql: { readonly perSecond: number; readonly by: string };
}

/** Every way in, one after the other, into one program with its worker and one database. */
export async function measureIntake(asked: Intake): Promise<Hasil> {
  chmodSync(asked.folder, 0o755);
  const quiet = { info: () => undefined, warn: console.error, error: console.error };
  const environment = environmentIn(asked.folder);
  const cluster = await joinOrStartEmbedded({ varFolder: environment.LAPOR_VAR, log: quiet });
  const centre = await startSmscPeer();
  const platform = await platformPeer(() => ({ json: { result: { message_id: 1 } } }));
  try {
    const prepared = await prepare({ ...process.env, ...environment });
    const mailPort = await freePort();
    const profiling = asked.profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${asked.profile}`];
    const server = await startServed([...profiling, 'dist/main.js', 'serve', '--worker'], {
      ...environment,
      ...channelSettings(centre.port, mailPort, platform.origin),
    });
    const databasePid = postmasterOf(cluster.dataFolder);
    const client = new pg.Client({ connectionString: inLapor(cluster.adminUrl) });
    await client.connect();
    const jalan: Terukur[] = [];
    try {
      await untilWorked(cluster.adminUrl);
      await settle(cluster.adminUrl);
      const ways = waysOf(asked, server.address, prepared, { mailPort, centre });
      for (const [name, open] of ways) {
        if (asked.only.length > 0 && !asked.only.includes(name)) continue;
        const way = await open();
        // Compiled code and prepared statements, as after the first minute of a day.
        await run(way, client, { ...asked, messages: Math.min(50, asked.messages) }, server.pid, databasePid);
        const terukur = await run(way, client, asked, server.pid, databasePid);
        // A long run that breaks off has said what it found until then.
        console.error(JSON.stringify(terukur));
        jalan.push(terukur);
        await way.close();
      }
    } finally {
      await client.end();
      await server.stop();
    }
    const bareSql = await bareOf(asked, cluster, prepared.life, databasePid);
    return { jalan, bareSql };
  } finally {
    await platform.close();
    await centre.close();
    await cluster.stop();
  }
}

function channelSettings(centrePort: number, mailPort: number, platform: string): Record<string, string> {
  const secret = RAHASIA.obrolan;
  return {
    SMS_HOOK_TOKEN: RAHASIA.smsToken,
    SMS_SMPP_URL: `smpp://a:b@127.0.0.1:${centrePort}`,
    MAIL_IN_PORT: String(mailPort),
    WHATSAPP_BASE_URL: platform,
    WHATSAPP_TOKEN: 't',
    WHATSAPP_PHONE_ID: RAHASIA.phoneId,
    WHATSAPP_APP_SECRET: secret,
    WHATSAPP_VERIFY_TOKEN: secret,
    WHATSAPP_TEMPLATE: 'kabar_laporan',
    TELEGRAM_BASE_URL: platform,
    TELEGRAM_TOKEN: '1:t',
    TELEGRAM_HOOK_SECRET: secret,
    X_BASE_URL: platform,
    X_BEARER_TOKEN: 't',
    X_CONSUMER_SECRET: secret,
  };
}

interface Prepared {
  readonly people: People;
  readonly life: Awaited<ReturnType<typeof recordLife>>;
}

async function prepare(environment: Record<string, string | undefined>): Promise<Prepared> {
  const built = await build(readConfig(environment), { isServing: false });
  try {
    const people = await makePeople(built.deps);
    return { people, life: await recordLife(built.deps, people) };
  } finally {
    await built.close();
  }
}

function waysOf(
  { atOnce }: Intake,
  address: string,
  { people }: Prepared,
  { mailPort, centre }: { readonly mailPort: number; readonly centre: Parameters<typeof smpp>[0] },
): readonly (readonly [string, () => Promise<Jalan>])[] {
  const keyOf = (n: number): string => people.pelapor[n % people.pelapor.length]?.key ?? '';
  const instansi = people.offices[0]?.instansi ?? '';
  return [
    ['api', () => restApi(address, atOnce, keyOf, instansi)],
    ['open311', () => open311(address, atOnce, keyOf)],
    ['sms', () => smsHttp(address, atOnce)],
    ['smpp', () => Promise.resolve(smpp(centre))],
    // As many mails at once as the listener holds in memory.
    ['email', () => Promise.resolve(mail(mailPort, 4))],
    ['whatsapp', () => whatsapp(address, atOnce)],
    ['telegram', () => telegram(address, atOnce)],
    ['x', () => x(address, atOnce)],
    ['web', () => Promise.resolve(webForm(address))],
  ];
}

let sent = 0;

/** Sends so many messages, so many at once, and waits until as many laporan are there. */
async function run(
  way: Jalan,
  client: pg.Client,
  asked: Intake,
  programPid: number,
  databasePid: number,
): Promise<Terukur> {
  const { messages, atOnce } = asked;
  const before = await countOf(client, way.kanal);
  const cpuBefore = { program: cpuSecondsOf(programPid), database: cpuSecondsOfTree(databasePid) };
  const times: number[] = [];
  const startedAt = performance.now();
  let left = messages;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        const begunAt = performance.now();
        await way.kirim({ n: (sent += 1), ...textsFor((below) => Math.floor(Math.random() * below)) });
        times.push(performance.now() - begunAt);
      }
    }),
  );
  const ackSeconds = (performance.now() - startedAt) / 1000;
  await untilThere(client, way.kanal, before + messages);
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = { program: cpuSecondsOf(programPid), database: cpuSecondsOfTree(databasePid) };
  const sorted = times.toSorted((a, b) => a - b);
  return {
    nama: way.nama,
    perSecond: messages / seconds,
    ackPerSecond: messages / ackSeconds,
    ack: { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) },
    cpuMs: {
      program: ((cpu.program - cpuBefore.program) * 1000) / messages,
      database: ((cpu.database - cpuBefore.database) * 1000) / messages,
    },
  };
}

const PATIENCE_MS = 60_000;

async function untilThere(client: pg.Client, kanal: string, wanted: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let there = 0; there < wanted;) {
    there = await countOf(client, kanal);
    if (performance.now() > until) throw new Error(`${kanal}: only ${there} of ${wanted} laporan came`);
    if (there < wanted) await sleep(50);
  }
}

async function countOf(client: pg.Client, kanal: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from laporan where kanal = $1',
    [kanal],
  );
  return rows[0]?.n ?? 0;
}

async function bareOf(
  asked: Intake,
  cluster: { readonly adminUrl: string; readonly appUrl: string },
  life: Prepared['life'],
  databasePid: number,
): Promise<Hasil['bareSql']> {
  const copy = await makeCopy(cluster, 'bench_copy', 'outbox');
  const { folder, atOnce, seconds } = asked;
  const bare = await runBare({ url: copy.appUrl, folder, atOnce, seconds, databasePid }, life, 'filing');
  await copy.drop();
  return bare;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function postmasterOf(dataFolder: string): number {
  return Number(readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function inLapor(url: string): string {
  const changed = new URL(url);
  changed.pathname = '/lapor';
  return changed.href;
}
