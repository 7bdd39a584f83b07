import pg from 'pg';

/**
 * How PostgreSQL's values look in the program. Given to each connection, never set globally, because the queue's own
 * connections expect pg's defaults.
 * timestamptz: epoch milliseconds; date: 'YYYY-MM-DD'; int8 and numeric: number (refused beyond 2^53, where a number
 * would lie: such a column is read with ::text); json and jsonb: parsed; timestamp without zone: its text.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    return parserOfOid.get(oid) ?? pg.types.getTypeParser(oid, 'text');
  }) as typeof pg.types.getTypeParser,
};

/** An instant in epoch milliseconds as a parameter for a timestamptz column. */
export function toTimestamptz(epochMs: number): string {
  if (epochMs === Infinity) return 'infinity';
  if (epochMs === -Infinity) return '-infinity';
  return new Date(epochMs).toISOString();
}

/** A value as a parameter for a json or jsonb column; needed for arrays, which pg would send as a PostgreSQL array. */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

const parseTextArray = pg.types.getTypeParser(1009 as number) as (text: string) => (string | null)[];

function arrayOf<T>(parse: (text: string) => T): (text: string) => (T | null)[] {
  return (text) => parseTextArray(text).map((item) => (item === null ? null : parse(item)));
}

function parseInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`the integer ${text} does not fit a number; read the column with ::text`);
}

function parseNumeric(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RangeError(`the numeric ${text} does not fit a number; read the column with ::text`);
  }
  return value;
}

// The session's TimeZone is UTC (database.ts), so the offset is nearly always +00; another one is read too.
const timestamptzPattern =
  /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::?(\d\d))?$/;

function parseTimestamptz(text: string): number {
  const match = timestamptzPattern.exec(text);
  if (match === null) {
    if (text === 'infinity') return Infinity;
    if (text === '-infinity') return -Infinity;
    throw new RangeError(`unreadable timestamptz ${text}`);
  }
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = match;
  const millisecond = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3));
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    millisecond,
  );
  const offsetMs = (Number(offsetHour) * 60 + Number(offsetMinute ?? 0)) * 60_000;
  return sign === '-' ? local + offsetMs : local - offsetMs;
}

const asText = (text: string): string => text;

const parserOfOid = new Map<number, (text: string) => unknown>([
  [20, parseInteger],
  [1016, arrayOf(parseInteger)],
  [1700, parseNumeric],
  [1231, arrayOf(parseNumeric)],
  [1184, parseTimestamptz],
  [1185, arrayOf(parseTimestamptz)],
  [1082, asText],
  [1182, arrayOf(asText)],
  [1114, asText],
]);
