import { query, type Db } from '../connection/database.ts';
import { cariText, ROW_COLUMNS, WORD_COLUMNS } from '../laporan/storeStatements.ts';
import { unfoldText, unfoldValues, type Columns, type Row } from '../laporan/unfold.ts';

/** One column that differs. */
export interface RowDifference {
  readonly id: string;
  readonly kolom: string;
}

/** Holds rows against what they must be, in the database: no value is rounded on its way to us. */
export async function compareRows(tx: Db, expected: readonly Row[]): Promise<RowDifference[]> {
  if (expected.length === 0) return [];
  return query<RowDifference>(tx, COMPARE, unfoldValues(columns, expected));
}

const columns: Columns = { ...ROW_COLUMNS, ...WORD_COLUMNS };
const compared = Object.keys(ROW_COLUMNS).filter((name) => name !== 'id');
const listOf = (alias: string): string => compared.map((name) => `${alias}.${name}`).join(', ');
const words = cariText('b.kata_judul', 'b.kata_isi');

// Whole rows are compared first: only for the few that differ is each column looked at.
const COMPARE = `
  select l.id, beda.kolom
    from ${unfoldText(columns, 1)} as b
    join laporan l on l.id = b.id
    cross join lateral (values
      ${compared.map((name) => `('${name}', l.${name} is distinct from b.${name})`).join(', ')},
      ('cari', l.cari is distinct from (${words}))) as beda (kolom, is_lain)
   where (row(${listOf('l')}) is distinct from row(${listOf('b')}) or l.cari is distinct from (${words}))
     and beda.is_lain`;
