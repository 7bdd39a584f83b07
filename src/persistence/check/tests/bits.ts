import { query, type Database } from '../../connection/database.ts';

/** A column in which bits can be turned over. */
export interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

export const TABLES = ['laporan', 'riwayat', 'riwayat_isi', 'lampiran'] as const;

/** Takes away what would refuse a damaged value: a disk asks no constraint. Keeps a copy of every table. */
export async function openForDamage(ownerDb: Database): Promise<void> {
  const constraints = await query<{ table: string; name: string }>(
    ownerDb,
    `select conrelid::regclass::text as table, conname as name from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f') and (conrelid::regclass::text = any($1)
         or confrelid::regclass::text = any($1))`,
    [TABLES],
  );
  for (const { table, name } of constraints)
    await query(ownerDb, `alter table ${table} drop constraint ${name}`);
  await query(ownerDb, 'alter table lampiran disable trigger user');
  for (const table of TABLES) await query(ownerDb, `create table utuh_${table} as table ${table}`);
}

export async function restoreAll(ownerDb: Database): Promise<void> {
  for (const table of TABLES) {
    await query(ownerDb, `truncate ${table}`);
    await query(ownerDb, `insert into ${table} table utuh_${table}`);
  }
}

export async function columnsOf(ownerDb: Database): Promise<Column[]> {
  return query<Column>(
    ownerDb,
    `select attrelid::regclass::text as table, attname as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = any($1::regclass[]) and attnum > 0 and not attisdropped order by 1, attnum`,
    [TABLES],
  );
}

/**
 * Turns over one bit of the column's value in one of the rows of a laporan; false when the laporan has no such value, or when
 * no bit of it could be turned into another value of the type.
 */
export async function flipBit(
  ownerDb: Database,
  column: Column,
  laporanId: string,
  chance: () => number,
): Promise<boolean> {
  const { table, name, type } = column;
  const owner = table === 'laporan' ? 'id' : 'laporan_id';
  const asHex =
    type === 'bytea' ? `encode(${name}, 'hex')` : `encode(convert_to(${name}::text, 'UTF8'), 'hex')`;
  const rows = await query<{ place: string; hex: string }>(
    ownerDb,
    `select ctid::text as place, ${asHex} as hex from ${table} where ${owner} = $1 and ${name} is not null`,
    [laporanId],
  );
  const row = rows[Math.floor(chance() * rows.length)];
  if (row === undefined || row.hex === '') return false;
  const asValue = type === 'bytea' ? `decode($1, 'hex')` : `convert_from(decode($1, 'hex'), 'UTF8')::${type}`;
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const bytes = type === 'boolean' ? flipBoolean(row.hex) : flipOne(Buffer.from(row.hex, 'hex'), chance);
    try {
      const changed = await query(
        ownerDb,
        `update ${table} set ${name} = ${asValue} where ctid = $2::tid and ${name} is distinct from ${asValue} returning 1`,
        [bytes.toString('hex'), row.place],
      );
      if (changed.length === 1) return true;
    } catch {
      // no value of this type: another bit
    }
  }
  return false;
}

function flipOne(bytes: Buffer, chance: () => number): Buffer {
  const at = Math.floor(chance() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  return bytes;
}

/** A boolean lies on disk as one bit; its text does not. */
function flipBoolean(hex: string): Buffer {
  return Buffer.from(Buffer.from(hex, 'hex').toString() === 'true' ? 'false' : 'true');
}
