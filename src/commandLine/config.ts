import { parseArgs } from 'node:util';
import { ConfigError, type ConfigRow, listConfig, readConfig } from '../config.ts';
import type { CommandIo, ExitCode } from './command.ts';

/** Prints the table even when the environment is wrong: that is when one needs it most. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, strict: true });
  const rows = listConfig(io.environment);
  if (values.json === true) io.print(JSON.stringify(rows, null, 2));
  else for (const row of rows) io.print(describeRow(row));
  return reportProblems(io);
}

function describeRow({ name, meaning, value, fallback, isPlanned }: ConfigRow): string {
  const unset = fallback === null ? '(unset)' : `(unset: ${fallback.replace(/^\(|\)$/g, '')})`;
  return `${name}=${value ?? unset}\n    ${meaning}${isPlanned ? ' [not used by this release]' : ''}`;
}

function reportProblems(io: CommandIo): ExitCode {
  try {
    readConfig(io.environment);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    io.report(error.message);
    return 1;
  }
}
