import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** A program of ours that serves, in a process of its own. */
export interface Served {
  readonly address: string;
  readonly pid: number;
  /** From the spawn to the `siap` line. */
  readonly startMs: number;
  readonly memory: () => Memory;
  /** As Ctrl-C does; resolves when it has ended. */
  readonly stop: () => Promise<void>;
}

/** Of the process, in MB: now, and the most it ever had. NaN where the system does not tell. */
export interface Memory {
  readonly now: number;
  readonly most: number;
}

/** Starts a program and waits for its `siap http://…` line. */
export async function startServed(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Served> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = await Promise.race([
    readyAddress(child),
    ended.then(([code]) => {
      throw new Error(`the program ended with ${String(code)} before it was ready`);
    }),
  ]);
  const pid = child.pid ?? 0;
  return {
    address,
    pid,
    startMs: performance.now() - startedAt,
    memory: () => memoryOf(pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function readyAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('Broken invariant: stdout is piped');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^siap (http\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      child.stdout.resume();
      return address;
    }
  }
  return new Promise(() => undefined);
}

/** NaN of a process that ended. */
export function memoryOf(pid: number): Memory {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1]) / 1024;
    return { now: of('VmRSS'), most: of('VmHWM') };
  } catch {
    return { now: Number.NaN, most: Number.NaN };
  }
}
