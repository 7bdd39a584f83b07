import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface HeldDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly adminUrl: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly adopted: boolean;
}

export interface OtherProcess {
  readonly pid: number;
  readonly answer: HeldDatabase & { readonly refusal?: string; readonly code?: string };
  /** Lets it stop by itself, as Ctrl-C does. */
  finish(): Promise<void>;
  kill(): Promise<void>;
}

export interface OtherProcessOptions {
  readonly mode: 'serve' | 'join';
  readonly varFolder: string;
  readonly outsideFolders?: readonly string[];
  /** The checkout whose embedded server is used; else this one. */
  readonly checkout?: string;
  readonly uid?: number;
  readonly gid?: number;
}

const checkoutHere = fileURLToPath(new URL('../..', import.meta.url));
const running = new Set<ChildProcess>();

/** Starts another Node process that uses the embedded database, and waits until it does or is refused. */
export async function startOther(options: OtherProcessOptions): Promise<OtherProcess> {
  const checkout = options.checkout ?? checkoutHere;
  const program = `${checkout}/tests/support/holdDatabase.ts`;
  const module = `${checkout}/src/persistence/server/embedded.ts`;
  const child = spawn(
    process.execPath,
    [program, module, options.mode, options.varFolder, ...(options.outsideFolders ?? [])],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid ?? options.uid, cwd: '/' }),
    },
  );
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  let complaint = '';
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => null)]);
  if (first === null) throw new Error(`the other process ended: ${complaint}`);
  return {
    pid: child.pid ?? 0,
    answer: JSON.parse(String(first[0])) as OtherProcess['answer'],
    finish: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** For afterEach: ends those that a failed test left. */
export function killOthers(): void {
  for (const child of running) child.kill('SIGKILL');
}
