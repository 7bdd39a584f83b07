import { ConfigError } from '../config.ts';
import { makeCorrelationId } from '../telemetry/correlation.ts';
import { type CommandEntry, type CommandIo, type ExitCode, UsageError } from './command.ts';

/**
 * Finds the command, runs it, and turns whatever comes out into an exit code and a sentence.
 * Nothing below prints a stack trace at a person: the trace shows with LOG_LEVEL=debug.
 */
export async function dispatch(
  args: readonly string[],
  io: CommandIo,
  registry: readonly CommandEntry[],
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.report(describeAll(registry));
    return 2;
  }
  if (['help', '--help', '-h'].includes(name)) {
    io.print(describeAll(registry));
    return 0;
  }
  const entry = registry.find((candidate) => candidate.name === name);
  if (entry === undefined) {
    io.report(`There is no command "${name}".\n\n${describeAll(registry)}`);
    return 2;
  }
  if (asksForHelp(rest)) {
    io.print(describeOne(entry));
    return 0;
  }
  return runEntry(entry, rest, io);
}

async function runEntry(entry: CommandEntry, args: readonly string[], io: CommandIo): Promise<ExitCode> {
  try {
    const command = await entry.load();
    return await command.run(args, io);
  } catch (error) {
    return reportError(error, entry, io);
  }
}

function reportError(error: unknown, entry: CommandEntry, io: CommandIo): ExitCode {
  if (isUsageError(error)) {
    io.report(`${error.message}\n\n${describeOne(entry)}`);
    return 2;
  }
  if (error instanceof ConfigError) {
    io.report(`${error.message}\nNothing was done. "lapor config" explains every variable.`);
    return 1;
  }
  io.report(`"${entry.name}" failed: ${error instanceof Error ? error.message : String(error)}`);
  if (io.environment['LOG_LEVEL'] === 'debug' && error instanceof Error) io.report(error.stack ?? '');
  else io.report(`Run it again with LOG_LEVEL=debug to see where (${makeCorrelationId()}).`);
  return 1;
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/** Text after "--" is an argument even when it looks like an option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function describeAll(registry: readonly CommandEntry[]): string {
  const width = Math.max(...registry.map(({ name }) => name.length));
  const lines = registry.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return ['Usage: npm run lapor -- COMMAND [options]', '', ...lines, '', 'COMMAND --help explains one.'].join(
    '\n',
  );
}

function describeOne({ name, summary, usage }: CommandEntry): string {
  return `Usage: npm run lapor -- ${name} ${usage}\n\n${name}: ${summary}`;
}
