import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { killNow } from './embeddedFolder.ts';
import { scratchFolder } from './scratch.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** A whole system in a private folder: the built program in processes of its own, with its embedded database. */
export interface System {
  readonly folder: string;
  /** Starts the server with its worker; resolves at its `siap` line. `added` goes into the environment of this start alone. */
  start(added?: Readonly<Record<string, string>>): Promise<RunningProgram>;
  /** The command line: what it printed, and its exit code. */
  lapor(
    ...args: string[]
  ): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>;
  /** The process id of the embedded database; null without one. */
  databasePid(): number | null;
  /** Ends what still runs and removes the folder. */
  remove(): Promise<void>;
}

export interface RunningProgram {
  readonly address: string;
  readonly pid: number;
  /** What it wrote to stderr so far. */
  readonly said: () => string;
  /** As `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
  /** As Ctrl-C or a service manager does; gives the exit code. */
  terminate(): Promise<number | null>;
}

/** Builds the program when it is older than its sources, and prepares an empty folder. `added` goes into its environment. */
export async function makeSystem(added: Readonly<Record<string, string>> = {}): Promise<System> {
  await run(process.execPath, ['scripts/lapor.mjs', '--help'], { cwd: checkout, env: clean({}) });
  const folder = mkdtempSync(join(scratchFolder(), 'lapor-system-'));
  // As root the database runs under another account, which must be able to enter.
  chmodSync(folder, 0o755);
  const environment = clean({
    LAPOR_VAR: join(folder, 'var'),
    LAPOR_KEYS: join(folder, 'keys'),
    PORT: '0',
    DEMO: '0',
    LOG_LEVEL: 'warn',
    ...added,
  });
  const running = new Set<ChildProcess>();
  const databasePid = (): number | null => postmasterPid(join(folder, 'var'));
  return {
    folder,
    databasePid,
    start: (own = {}) => startProgram({ ...environment, ...own }, running),
    lapor: async (...args) => {
      try {
        const { stdout, stderr } = await run(process.execPath, ['dist/main.js', ...args], {
          cwd: checkout,
          env: environment,
        });
        return { code: 0, stdout, stderr };
      } catch (error) {
        const failed = error as { code?: unknown; stdout?: string; stderr?: string };
        if (typeof failed.code !== 'number') throw error;
        return { code: failed.code, stdout: failed.stdout ?? '', stderr: failed.stderr ?? '' };
      }
    },
    remove: async () => {
      for (const child of running) child.kill('SIGKILL');
      const pid = databasePid();
      if (pid !== null) await killNow(pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startProgram(
  environment: NodeJS.ProcessEnv,
  running: Set<ChildProcess>,
): Promise<RunningProgram> {
  const child = spawn(process.execPath, ['dist/main.js', 'serve', '--worker'], {
    cwd: checkout,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const address = await Promise.race([readyAddress(child), ended.then(() => null)]);
  if (address === null) throw new ProgramEnded(child.exitCode, said);
  return {
    address,
    pid: child.pid ?? 0,
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    terminate: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The program ended before it served; `said` is what it told the operator. */
export class ProgramEnded extends Error {
  readonly code: number | null;
  readonly said: string;

  constructor(code: number | null, said: string) {
    super(`the program ended with ${String(code)}: ${said}`);
    this.code = code;
    this.said = said;
  }
}

async function readyAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('stdout is piped');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^siap (http\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  return new Promise(() => undefined);
}

function postmasterPid(varFolder: string): number | null {
  const location = textOf(join(varFolder, 'postgres', 'LOCATION'));
  const data = /^data: (.+)$/m.exec(location)?.[1] ?? join(varFolder, 'postgres', 'data');
  const pid = Number(textOf(join(data, 'postmaster.pid')).split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What Vitest sets for itself is not the program's business. */
function clean(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const {
    NODE_ENV: _env,
    VITEST: _vitest,
    DATABASE_URL: _url,
    NODE_OPTIONS: _options,
    ...rest
  } = process.env;
  return { ...rest, ...added };
}
