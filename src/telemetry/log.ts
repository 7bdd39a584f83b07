import process from 'node:process';
import { correlationId } from './correlation.ts';

export type LogLevel = keyof typeof ranks;

const ranks = { debug: 0, info: 1, warn: 2, error: 3 } as const;

/**
 * The only fields that a log line may have. None of them can hold what a person wrote or who they are:
 * texts are codes chosen in the source (`code`, `route`, `job`), never input (UU 27/2022).
 */
export interface LogFields {
  /** Word with dots, as of a refusal: `laporan.transition_not_allowed`. */
  readonly code?: string;
  /** Route pattern, never the address: `/laporan/:nomor`. */
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly job?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly bytes?: number;
  readonly port?: number;
  readonly pid?: number;
  readonly version?: string;
  /** Command of the life of a laporan or of the command line. */
  readonly command?: string;
  readonly channel?: string;
  /** Pseudonym of an account that only our keys make. */
  readonly account?: string;
  /** Name and place of a fault; its message may quote input, so it is left out but for our own assertions. */
  readonly error?: unknown;
}

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** For people: one readable line instead of JSON. */
  readonly isReadable: boolean;
  readonly now: () => Date;
  readonly write: (line: string) => void;
}

/** Writes JSON lines to stderr, or readable ones when stderr is a terminal. */
export function createLog(options: Partial<LogOptions> & Pick<LogOptions, 'level'>): Log {
  const complete: LogOptions = {
    isReadable: process.stderr.isTTY,
    now: () => new Date(),
    write: (line) => void process.stderr.write(`${line}\n`),
    ...options,
  };
  const at = (level: LogLevel) => (event: string, fields?: LogFields) => {
    if (ranks[level] >= ranks[complete.level]) writeLine(complete, level, event, fields ?? {});
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Each allowed field with the shape that its value must have; anything else is dropped and counted. */
const shapes: Record<keyof LogFields, (value: unknown) => unknown> = {
  code: pattern(/^[a-z\d_.]{1,80}$/),
  route: pattern(/^[\w/:.{}*-]{1,120}$/),
  method: pattern(/^[A-Z]{1,10}$/),
  status: numeric,
  durationMs: (value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : undefined),
  job: pattern(/^[\w.:-]{1,80}$/),
  attempt: numeric,
  count: numeric,
  bytes: numeric,
  port: numeric,
  pid: numeric,
  version: pattern(/^[\w.+-]{1,40}$/),
  command: pattern(/^[\w.-]{1,60}$/),
  channel: pattern(/^[\w-]{1,40}$/),
  account: pattern(/^[\da-f]{20}$/),
  error: describeError,
};

function pattern(allowed: RegExp) {
  return (value: unknown) => (typeof value === 'string' && allowed.test(value) ? value : undefined);
}

function numeric(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Name, code and our own places in the source: enough to find the fault, nothing of what was entered. */
function describeError(value: unknown): object | undefined {
  if (!(value instanceof Error)) return value === undefined ? undefined : { name: typeof value };
  const code = 'code' in value && typeof value.code === 'string' ? { code: value.code } : {};
  const cause = value.cause instanceof Error ? { cause: value.cause.name } : {};
  return { name: value.name, ...code, ...cause, at: placesOf(value) };
}

const ownPlace = /^\s+at (?:.*[/\\])?((?:src|dist)[/\\][^()]+:\d+:\d+)\)?$/;

/**
 * Our own lines of the trace, without this machine's folders. The trace begins with the message, which may
 * look like a trace itself, so all that the message says is cut off first.
 */
function placesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  if (start === -1) return [];
  return stack
    .slice(start + message.length)
    .split('\n')
    .filter((line) => !line.includes('node_modules'))
    .flatMap((line) => ownPlace.exec(line)?.[1] ?? [])
    .slice(0, 8);
}

function writeLine(options: LogOptions, level: LogLevel, event: string, fields: LogFields): void {
  const { kept, dropped } = sift(fields);
  const id = correlationId();
  const entry = {
    at: options.now().toISOString(),
    level,
    event,
    ...(id === undefined ? {} : { correlationId: id }),
    ...kept,
    ...(dropped === 0 ? {} : { droppedFields: dropped }),
  };
  options.write(options.isReadable ? readable(entry) : JSON.stringify(entry));
}

function sift(fields: LogFields): { kept: Record<string, unknown>; dropped: number } {
  const kept: Record<string, unknown> = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const shape = Object.hasOwn(shapes, name) ? shapes[name as keyof LogFields] : undefined;
    const safe = shape?.(value);
    if (safe === undefined) dropped += 1;
    else kept[name] = safe;
  }
  return { kept, dropped };
}

function readable({ at, level, event, ...rest }: { at: string; level: LogLevel; event: string }): string {
  const details = Object.entries(rest).map(([name, value]) => `${name}=${plain(value)}`);
  return [at.slice(11, 19), level.padEnd(5), event, ...details].join(' ');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
