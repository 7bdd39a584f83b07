import { existsSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { browsersOfRun, scratchFolder } from './scratch.ts';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing but the pages that the test opens: no updates, no background requests. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  // Shared memory lies in files of /tmp then: slower, but a container's /dev/shm is too small for it.
  ...(scratchFolder() === '/dev/shm' ? [] : ['--disable-dev-shm-usage']),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface TestBrowser {
  readonly browser: Browser;
  /** `system` is one that this machine has, `packaged` comes with the npm packages. */
  readonly kind: 'system' | 'packaged';
  readonly executablePath: string;
  close(): Promise<void>;
}

/**
 * A real browser on any machine: the one that comes with the packages, which has no windows and is twice as fast as a whole one; where
 * it cannot run, the system's (TEST_BROWSER=system asks for that one).
 */
export async function launchBrowser(): Promise<TestBrowser> {
  const system = SYSTEM_BROWSERS.find((file) => existsSync(file));
  const wantsSystem = process.env['TEST_BROWSER'] === 'system' && system !== undefined;
  const started = wantsSystem ? await launchSystem(system) : await launchEither(system);
  withoutWorkers(started.browser);
  console.log(`browser: ${started.kind}, ${started.executablePath}, version ${started.browser.version()}`);
  return started;
}

/** What a service worker fetches no test can hold up or count: only the tests of the app itself let one in. */
function withoutWorkers(browser: Browser): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = (options = {}) => open({ serviceWorkers: 'block', ...options });
}

async function launchEither(system: string | undefined): Promise<TestBrowser> {
  try {
    return await launchPackaged();
  } catch (error) {
    if (system === undefined) throw error;
    console.log(`the packaged browser does not run here: ${String(error).split('\n')[0] ?? ''}`);
    return launchSystem(system);
  }
}

async function launchSystem(executablePath: string): Promise<TestBrowser> {
  const browser = await chromium.launch({ executablePath, args: ARGS });
  return { browser, kind: 'system', executablePath, close: () => browser.close() };
}

async function launchPackaged(): Promise<TestBrowser> {
  const { executablePath, env } = await (unpacked ??= unpack());
  const browser = await chromium.launch({ executablePath, args: [...ARGS, '--no-zygote'], env });
  return { browser, kind: 'packaged', executablePath, close: () => browser.close() };
}

interface Unpacked {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Once for all test files of a worker: it takes two seconds. */
let unpacked: Promise<Unpacked> | undefined;

/**
 * The package unpacks into the temporary folder and decides by the environment whether to bring its own libraries, both
 * at import; so it gets a private folder and, where the system has no NSS, the environment in which it unpacks them.
 */
async function unpack(): Promise<Unpacked> {
  const folder = path.join(browsersOfRun(process.ppid), String(process.pid));
  await mkdir(folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const before = { ...process.env };
  try {
    process.env['TMPDIR'] = folder;
    if (!hasNss()) process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), env: definedOnly(process.env) };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function hasNss(): boolean {
  if (process.env['TEST_BROWSER_NSS'] === 'packaged') return false;
  const folders = [
    '/lib',
    '/usr/lib',
    '/usr/lib64',
    '/lib/x86_64-linux-gnu',
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
  ];
  return folders.some((folder) => existsSync(path.join(folder, 'libnss3.so')));
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
