import { parseArgs } from 'node:util';
import { serve } from '../composition/serve.ts';
import { readConfig } from '../config.ts';
import type { CommandIo, ExitCode } from './command.ts';
import { runUntilStopped } from './serve.ts';

/** `lapor work`: the background work alone, beside web processes on the same database. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {}, strict: true });
  const config = readConfig(io.environment);
  return runUntilStopped(io, () => serve(config, { web: false, worker: true }));
}
