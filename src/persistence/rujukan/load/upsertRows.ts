import { query } from '../../connection/database.ts';
import type { Db } from '../../connection/database.ts';
import { toTimestamptz } from '../../connection/values.ts';
import type { Instant } from '../../../domain/shared/time.ts';

/** How rows of one table are written: its key, its other columns, and whether people may have changed rows by hand. */
export interface TableSpec {
  readonly tabel: string;
  readonly kunci: readonly ColumnSpec[];
  readonly kolom: readonly ColumnSpec[];
  /** Rows with `sumber` 'aplikasi' are left as people made them. */
  readonly hasSumber: boolean;
}

export type ColumnSpec = readonly [name: string, type: string];

export interface UpsertCount {
  readonly ditambah: number;
  readonly diubah: number;
  /** Rows that differ from the file because people changed them in the application. */
  readonly dibiarkan: number;
}

const CHUNK = 20_000;

/** Adds what is missing and changes what differs (the table's trigger keeps the former version); equal rows stay untouched. */
export async function upsertRows(
  db: Db,
  spec: TableSpec,
  rows: readonly Readonly<Record<string, unknown>>[],
  pada: Instant,
): Promise<UpsertCount> {
  const text = statements(spec);
  const total = { ditambah: 0, diubah: 0, dibiarkan: 0 };
  for (let start = 0; start < rows.length; start += CHUNK) {
    const columns = columnsOf(spec, rows.slice(start, start + CHUNK));
    const at = toTimestamptz(pada);
    // First the differing rows, then the missing ones: the other way round the new ones would be compared for nothing.
    const [kept] = spec.hasSumber ? await query<{ n: number }>(db, text.dibiarkan, columns) : [];
    const [changed] = await query<{ n: number }>(db, text.diubah, [...columns, at]);
    const [added] = await query<{ n: number }>(db, text.ditambah, [...columns, at]);
    total.dibiarkan += kept?.n ?? 0;
    total.diubah += changed?.n ?? 0;
    total.ditambah += added?.n ?? 0;
  }
  return total;
}

/** One array a column: the planner sees how many rows come, which it cannot with JSON. */
function columnsOf(spec: TableSpec, rows: readonly Readonly<Record<string, unknown>>[]): readonly unknown[] {
  return [...spec.kunci, ...spec.kolom].map(([name, type]) =>
    rows.map((row) => {
      const value = row[name] ?? null;
      return type === 'text[]' && Array.isArray(value) ? value.join(LIST_SEPARATOR) : value;
    }),
  );
}

/** Lists travel as one text, for unnest would take arrays of arrays apart. */
const LIST_SEPARATOR = '\u001f';

/** Table and column names are constants of this folder, never input. */
function statements(spec: TableSpec): { ditambah: string; diubah: string; dibiarkan: string } {
  const all = [...spec.kunci, ...spec.kolom];
  const names = all.map(([name]) => name).join(', ');
  const at = `$${all.length + 1}::timestamptz`;
  const source = sourceOf(all);
  const same = spec.kunci.map(([name]) => `t.${name} = b.${name}`).join(' and ');
  // Why a row changed is no difference by itself.
  const compared = spec.kolom.filter(([name]) => name !== 'sebab');
  const of = (alias: string) => compared.map(([name]) => `${alias}.${name}`).join(', ');
  const differs = `(${of('t')}) is distinct from (${of('b')})`;
  const own = spec.hasSumber ? ` and t.sumber = 'berkas'` : '';
  // No anti-join before the insert: planned on an empty table it would walk the growing one for every row.
  return {
    dibiarkan: `select count(*) as n from ${spec.tabel} t join ${source} on ${same}
      where t.sumber = 'aplikasi' and ${differs}`,
    diubah: `with ubah as (
        update ${spec.tabel} t set ${spec.kolom.map(([name]) => `${name} = b.${name}`).join(', ')}, diubah_pada = ${at}
        from ${source} where ${same}${own} and ${differs} returning 1)
      select count(*) as n from ubah`,
    ditambah: `with tambah as (
        insert into ${spec.tabel} (${names}, diubah_pada)
        select ${names}, ${at} from ${source}
        on conflict do nothing returning 1)
      select count(*) as n from tambah`,
  };
}

function sourceOf(columns: readonly ColumnSpec[]): string {
  const arrays = columns.map(([, type], i) => `$${i + 1}::${type === 'text[]' ? 'text' : type}[]`);
  const picked = columns.map(([name, type]) =>
    type === 'text[]' ? `string_to_array(${name}, '${LIST_SEPARATOR}') as ${name}` : name,
  );
  const names = columns.map(([name]) => name).join(', ');
  return `(select ${picked.join(', ')} from unnest(${arrays.join(', ')}) as u(${names})) as b`;
}
