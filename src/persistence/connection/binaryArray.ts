/**
 * Columns of values as PostgreSQL's binary arrays: nothing is quoted here and nothing parsed there, which was a fifth of an import's
 * processor time. pg sends a Buffer as a binary parameter.
 */

/** The values as the parameter of a `type[]`; null when one of them is none that this can write (then pg's own text form serves). */
export function binaryArray(values: readonly unknown[], type: string): Buffer | null {
  const kind = KINDS.get(type);
  if (kind === undefined) return null;
  reserve(0, HEADER);
  let at = HEADER;
  let hasNull = 0;
  for (const value of values) {
    if (value === null || value === undefined) {
      reserve(at, LENGTH);
      room.writeInt32BE(-1, at);
      at += LENGTH;
      hasNull = 1;
      continue;
    }
    const size = kind.write(value, at + LENGTH);
    if (size < 0) return null;
    room.writeInt32BE(size, at);
    at += LENGTH + size;
  }
  const isEmpty = values.length === 0;
  room.writeInt32BE(isEmpty ? 0 : 1, 0);
  room.writeInt32BE(hasNull, 4);
  room.writeInt32BE(kind.oid, 8);
  if (isEmpty) return Buffer.from(room.subarray(0, EMPTY_HEADER));
  room.writeInt32BE(values.length, 12);
  room.writeInt32BE(1, 16);
  return Buffer.from(room.subarray(0, at));
}

interface Kind {
  /** Of the element's type in pg_type. */
  readonly oid: number;
  /** Writes the value at that place of `room` and says how many bytes it took; negative when it cannot. */
  readonly write: (value: unknown, at: number) => number;
}

/** Dimensions, whether there are nulls, type; then for one dimension its length and lower bound. */
const EMPTY_HEADER = 12;
const HEADER = 20;
const LENGTH = 4;
const NO = -1;

const MS_PER_DAY = 86_400_000;
/** PostgreSQL counts days and microseconds from here. */
const EPOCH = Date.UTC(2000, 0, 1);
/** Beyond it microseconds are no longer whole as a number: the year 2223. */
const MAX_MS = 8e12;

const KINDS = new Map<string, Kind>([
  ['uuid', { oid: 2950, write: writeUuid }],
  ['text', { oid: 25, write: writeText }],
  ['bytea', { oid: 17, write: writeBytes }],
  ['int', { oid: 23, write: writeInt }],
  ['bool', { oid: 16, write: writeBool }],
  ['float8', { oid: 701, write: writeFloat }],
  ['date', { oid: 1082, write: writeDay }],
  ['timestamptz', { oid: 1184, write: writeInstant }],
]);

/** Where an array is put together before its size is known; one after the other, nothing waits in between. */
let room = Buffer.allocUnsafeSlow(65_536);

function reserve(at: number, size: number): void {
  if (at + size <= room.length) return;
  const wider = Buffer.allocUnsafeSlow(Math.max(room.length * 2, at + size));
  room.copy(wider, 0, 0, at);
  room = wider;
}

/** A code unit takes at most three bytes. */
const UTF8_MOST = 3;

function writeText(value: unknown, at: number): number {
  if (typeof value !== 'string') return NO;
  reserve(at, value.length * UTF8_MOST);
  return room.write(value, at, 'utf8');
}

/** Bytes, or their text `\x…`. */
function writeBytes(value: unknown, at: number): number {
  if (Buffer.isBuffer(value)) {
    reserve(at, value.length);
    return value.copy(room, at);
  }
  if (typeof value !== 'string' || !value.startsWith('\\x') || value.length % 2 !== 0) return NO;
  const size = value.length / 2 - 1;
  reserve(at, size);
  return room.write(value.slice(2), at, 'hex') === size ? size : NO;
}

const UUID_BYTES = 16;
const UUID_TEXT = 36;

function writeUuid(value: unknown, at: number): number {
  if (typeof value !== 'string' || value.length !== UUID_TEXT) return NO;
  reserve(at, UUID_BYTES);
  return room.write(value.replaceAll('-', ''), at, 'hex') === UUID_BYTES ? UUID_BYTES : NO;
}

function writeInt(value: unknown, at: number): number {
  if (typeof value !== 'number' || (value | 0) !== value) return NO;
  reserve(at, 4);
  return room.writeInt32BE(value, at) - at;
}

function writeBool(value: unknown, at: number): number {
  if (typeof value !== 'boolean') return NO;
  reserve(at, 1);
  return room.writeUInt8(value ? 1 : 0, at) - at;
}

function writeFloat(value: unknown, at: number): number {
  if (typeof value !== 'number') return NO;
  reserve(at, 8);
  return room.writeDoubleBE(value, at) - at;
}

function writeDay(value: unknown, at: number): number {
  if (typeof value !== 'string') return NO;
  const day = dayOfText.get(value) ?? countDay(value);
  return day === null ? NO : writeInt(day, at);
}

/** The same few thousand days come in every column of days. */
const dayOfText = new Map<string, number>();
const DAYS_KEPT = 20_000;

/** Null for the 30th of February, which is not the 1st of March: what is no day is left to PostgreSQL to refuse. */
function countDay(text: string): number | null {
  const ms = text.length === 10 ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) return null;
  const day = (ms - EPOCH) / MS_PER_DAY;
  if (dayOfText.size >= DAYS_KEPT) dayOfText.clear();
  dayOfText.set(text, day);
  return day;
}

/** As `toISOString` writes it. */
const INSTANT_LENGTH = 24;

function writeInstant(value: unknown, at: number): number {
  if (typeof value !== 'string' || value.length !== INSTANT_LENGTH || !value.endsWith('Z')) return NO;
  const ms = Date.parse(value);
  const isDay = new Date(ms).getUTCDate() === Number(value.slice(8, 10));
  if (!isDay || !(Math.abs(ms) < MAX_MS)) return NO;
  const micros = (ms - EPOCH) * 1000;
  reserve(at, 8);
  room.writeInt32BE(Math.floor(micros / 4_294_967_296), at);
  return room.writeUInt32BE(micros >>> 0, at + 4) - at;
}
