const HEADER = 20;
/** PostgreSQL counts days and microseconds from here. */
const EPOCH = Date.UTC(2000, 0, 1);

/** How one value reads, by its type's oid in pg_type. */
const READ = new Map<number, (at: Buffer) => unknown>([
  [2950, (at) => at.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')],
  [25, (at) => at.toString('utf8')],
  [17, (at) => Buffer.from(at)],
  [23, (at) => at.readInt32BE()],
  [16, (at) => at[0] === 1],
  [701, (at) => at.readDoubleBE()],
  [1082, (at) => new Date(EPOCH + at.readInt32BE() * 86_400_000).toISOString().slice(0, 10)],
  [1184, (at) => new Date(EPOCH + Number(at.readBigInt64BE() / 1000n)).toISOString()],
]);

/** The values of an array in PostgreSQL's binary form, as the store sends its columns; null for bytes that are none. */
export function readBinaryArray(bytes: Buffer): readonly unknown[] | null {
  const read = bytes.length < 12 ? undefined : READ.get(bytes.readInt32BE(8));
  if (read === undefined || bytes.readInt32BE(4) > 1) return null;
  if (bytes.readInt32BE(0) === 0) return bytes.length === 12 ? [] : null;
  if (bytes.readInt32BE(0) !== 1 || bytes.length < HEADER || bytes.readInt32BE(16) !== 1) return null;
  const values: unknown[] = [];
  let at = HEADER;
  while (at + 4 <= bytes.length) {
    const size = bytes.readInt32BE(at);
    at += 4;
    values.push(size < 0 ? null : read(bytes.subarray(at, at + size)));
    at += Math.max(size, 0);
  }
  return at === bytes.length && values.length === bytes.readInt32BE(12) ? values : null;
}
