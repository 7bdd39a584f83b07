import { parseArgs } from 'node:util';
import { withDeps } from '../composition.ts';
import { migrateSchema } from '../composition/migrate.ts';
import { readConfig } from '../config.ts';
import type { CommandIo, ExitCode } from './command.ts';

/** `lapor migrate`: brings the schema forward, as the owner of the database. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  parseArgs({ args: [...args], options: {}, strict: true });
  const config = readConfig(io.environment);
  const names = await withDeps(config, { isPrepared: false }, (_deps, built) => migrateSchema(built));
  for (const name of names) io.print(`dijalankan ${name}`);
  io.print(names.length === 0 ? 'Skema sudah terbaru.' : `${names.length} migrasi dijalankan.`);
  return 0;
}
