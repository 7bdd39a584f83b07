import { parseArgs } from 'node:util';
import { serve } from '../composition/serve.ts';
import { readConfig } from '../config.ts';
import { seedDemo } from '../composition/seed.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../useCases/akun/demoAccounts.ts';
import type { CommandIo, ExitCode } from './command.ts';
import { runUntilStopped } from './serve.ts';

/** `npm start`: everything from nothing. The demo comes on a first start with an empty database, unless DEMO=0. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {}, strict: true });
  const config = readConfig(io.environment);
  return runUntilStopped(io, async () => {
    const serving = await serve(config, {
      web: true,
      worker: true,
      beforeServing: async (deps) => {
        if (config.isDemo) await seedDemo(deps, { report: (line) => io.report(line) });
      },
    });
    if (config.isDemo) tellAccounts(io);
    return serving;
  });
}

function tellAccounts(io: CommandIo): void {
  io.print(`Akun contoh (kata sandi ${DEMO_PASSWORD}):`);
  for (const { email, sebagai } of DEMO_ACCOUNTS) io.print(`  ${email.padEnd(24)} ${sebagai}`);
}
