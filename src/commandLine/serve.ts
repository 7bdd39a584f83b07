import { parseArgs } from 'node:util';
import { serve, ServeRefusal, type Serving } from '../composition/serve.ts';
import { readConfig } from '../config.ts';
import type { CommandIo, ExitCode } from './command.ts';

/** `lapor serve`: the web alone; with --worker also the background work. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { worker: { type: 'boolean' } }, strict: true });
  const config = readConfig(io.environment);
  return runUntilStopped(io, () => serve(config, { web: true, worker: values.worker === true }));
}

/** Serves until Ctrl-C or SIGTERM; both may come twice (npm forwards them), a second one does not hurry the first. */
export async function runUntilStopped(io: CommandIo, begin: () => Promise<Serving>): Promise<ExitCode> {
  const stopped = untilSignal();
  let serving: Serving;
  try {
    serving = await begin();
  } catch (error) {
    if (!(error instanceof ServeRefusal)) throw error;
    io.report(error.message);
    return 1;
  }
  if (serving.address !== null) io.print(`siap ${serving.address}`);
  else io.print('siap (pekerja latar)');
  await stopped;
  io.report('berhenti …');
  await serving.stop();
  io.report('selesai.');
  return 0;
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
