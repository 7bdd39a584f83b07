import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Debian's gateway, its tools that play a phone network, and the libraries that a small machine lacks. */
const PACKAGES = ['kannel', 'kannel-extras', 'libmariadb3', 'libpcre3', 'libhiredis0.14', 'libct4'];
const PASSWORD = 'kannel-uji';

export interface Kannel {
  /** Template for `SMS_HTTP_URL`. */
  readonly sendUrl: string;
  /** Lets a phone send a text; answers what comes back to phones meanwhile, as `from to words`. */
  readonly phoneSends: (from: string, text: string) => Promise<void>;
  /** What the phone network got to carry, a line a message. */
  readonly received: () => string;
  readonly close: () => Promise<void>;
}

/**
 * Where Kannel's programs lie: `TEST_KANNEL` names a folder into which its packages were unpacked, or says `apt`, which fetches and unpacks them
 * without installing anything. Null: not permitted, or not to be had.
 */
async function kannelRoot(folder: string): Promise<string | null> {
  const wanted = process.env['TEST_KANNEL'];
  if (wanted === undefined || wanted === '') return existsSync('/usr/lib/kannel/test/fakesmsc') ? '/' : null;
  if (wanted !== 'apt') return wanted;
  const debs = path.join(folder, 'deb');
  await mkdir(debs);
  await run('apt-get', ['download', ...PACKAGES], { cwd: debs });
  for (const deb of await readdir(debs))
    await run('dpkg-deb', ['-x', deb, path.join(folder, 'akar')], { cwd: debs });
  return path.join(folder, 'akar');
}

/** A real Kannel between a phone network that it brings along for tests and our web; null when there is none. */
export async function startKannel(hook: {
  readonly origin: string;
  readonly token: string;
}): Promise<Kannel | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lapor-kannel-'));
  const root = await kannelRoot(folder);
  if (root === null) {
    await rm(folder, { recursive: true, force: true });
    return null;
  }
  const [admin, boxes, network, send] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const config = path.join(folder, 'kannel.conf');
  await writeFile(config, configOf({ admin, boxes, network, send }, hook, folder));
  const libraries = ['lib', 'usr/lib'].map((at) => path.join(root, at, 'x86_64-linux-gnu')).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  const running: ChildProcess[] = [];
  const start = (program: string, ...args: string[]): ChildProcess => {
    const child = spawn(path.join(root, program), args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: folder,
    });
    running.push(child);
    return child;
  };
  start('usr/sbin/bearerbox', '-v', '1', config);
  await listening(network);
  await listening(boxes);
  let received = '';
  const phone = (...args: string[]): void => {
    const child = start('usr/lib/kannel/test/fakesmsc', '-H', '127.0.0.1', '-r', String(network), ...args);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (received += chunk.toString()));
  };
  start('usr/sbin/smsbox', '-v', '1', config);
  await listening(send);
  return {
    sendUrl:
      `http://127.0.0.1:${send}/cgi-bin/sendsms?username=uji&password=${PASSWORD}&charset=UTF-8&coding=0&to={to}&text={text}` +
      `&dlr-mask=3&dlr-url=${encodeURIComponent(`${hook.origin}/hook/sms/tanda?token=${hook.token}&status=%d&id=`)}{id}`,
    phoneSends: async (from, text) => {
      phone('-i', '1', '-m', '1', `${from} 1708 data ${encodeURIComponent(text).replaceAll('%20', '+')}`);
      await sleep(1);
    },
    received: () => received,
    close: async () => {
      for (const child of running.toReversed()) child.kill('SIGKILL');
      await sleep(100);
      if (process.env['TEST_KANNEL_LOG'] === '1')
        console.log(await readFile(path.join(folder, 'bb.log'), 'utf8'));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Ports {
  readonly admin: number;
  readonly boxes: number;
  readonly network: number;
  readonly send: number;
}

function configOf(
  ports: Ports,
  hook: { readonly origin: string; readonly token: string },
  folder: string,
): string {
  const url = `${hook.origin}/hook/sms?token=${hook.token}&from=%p&to=%P&text=%a&id=%I`;
  return `
group = core
admin-port = ${ports.admin}
admin-password = ${PASSWORD}
smsbox-port = ${ports.boxes}
box-allow-ip = "127.0.0.1"
log-file = "${folder}/bb.log"
log-level = 1

group = smsc
smsc = fake
smsc-id = jaringan
port = ${ports.network}
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = ${ports.send}
global-sender = 1708
log-file = "${folder}/sms.log"
log-level = 0

group = sendsms-user
username = uji
password = ${PASSWORD}
concatenation = true
max-messages = 10

group = sms-service
keyword = default
catch-all = true
omit-empty = true
max-messages = 3
concatenation = true
get-url = "${url}"
`;
}

async function listening(port: number): Promise<void> {
  for (let n = 0; n < 100; n += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(300) }).then(() => true, isOpen)
    )
      return;
    await sleep(50);
  }
  throw new Error(`nothing listens on ${port}`);
}

/** Whoever is there and speaks no HTTP breaks off; nobody there refuses. */
function isOpen(error: unknown): boolean {
  return (error as { cause?: { code?: string } }).cause?.code !== 'ECONNREFUSED';
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
