import { query, type Db } from '../../connection/database.ts';
import type { Padat } from './padat.ts';
import type { BarisGulungan } from './tumpukan.ts';

export type KunciGulungan = Omit<BarisGulungan, 'jumlah'>;
export interface BarisPadat extends KunciGulungan, Padat {}

/** The packed sums of those rows that are there, by place (from 1). */
export async function findRows(tx: Db, rows: readonly KunciGulungan[]): Promise<ReadonlyMap<number, Padat>> {
  const found = await query<Padat & { urut: number }>(tx, FIND_TEXT, keysOf(rows));
  return new Map(found.map((row) => [row.urut, row]));
}

export async function upsertRows(tx: Db, rows: readonly BarisPadat[]): Promise<void> {
  await query(tx, `${INSERT_TEXT} ${ON_CONFLICT}`, [...keysOf(rows), ...valuesOf(rows)]);
}

export async function deleteRows(tx: Db, rows: readonly KunciGulungan[]): Promise<void> {
  await query(tx, DELETE_TEXT, keysOf(rows));
}

const KEY = 'dimensi, rentang, instansi, dibuat, nilai';

/** One text for each column, a line for each row: an array would be escaped element by element. */
const column = (n: number): string => `string_to_array($${n}, chr(10))`;
const UNNESTED = `${column(1)}, ${column(2)}, ${column(3)}, ${column(4)}::date[], ${column(5)}`;
/** A text of one empty line is no line at all, so empty values may be missing. */
const KEYS = `
  (select dimensi, rentang, instansi, dibuat, coalesce(nilai, '') as nilai, urut::int as urut
  from unnest(${UNNESTED}) with ordinality as u(${KEY}, urut)) as k`;

const FIND_TEXT = `select k.urut, g.pokok, g.hari, g.lama from ${KEYS} join gulungan_padat g using (${KEY})`;
const INSERT_TEXT = `
  insert into gulungan_padat (${KEY}, pokok, hari, lama)
  select dimensi, rentang, instansi, dibuat, coalesce(nilai, ''), coalesce(pokok, ''), coalesce(hari, ''), coalesce(lama, '')
  from unnest(${UNNESTED}, ${column(6)}, ${column(7)}, ${column(8)}) as u(${KEY}, pokok, hari, lama)`;
const ON_CONFLICT = `
  on conflict (${KEY}) do update set pokok = excluded.pokok, hari = excluded.hari, lama = excluded.lama`;
const DELETE_TEXT = `
  delete from gulungan_padat g using ${KEYS}
  where (g.dimensi, g.rentang, g.instansi, g.dibuat, g.nilai) = (k.dimensi, k.rentang, k.instansi, k.dibuat, k.nilai)`;

function keysOf(rows: readonly KunciGulungan[]): string[] {
  return (['dimensi', 'rentang', 'instansi', 'dibuat', 'nilai'] as const).map((one) =>
    rows.map((row) => row[one]).join('\n'),
  );
}

function valuesOf(rows: readonly BarisPadat[]): string[] {
  return (['pokok', 'hari', 'lama'] as const).map((one) => rows.map((row) => row[one]).join('\n'));
}
