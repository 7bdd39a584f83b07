import { query, type Db } from '../../connection/database.ts';

/** A snapshot of the database (`pg_snapshot`): which transactions it sees. */
export interface Potret {
  readonly teks: string;
  readonly xmin: number;
  readonly xmax: number;
  readonly berjalan: ReadonlySet<number>;
}

/** Which ledger lines the roll-ups hold; `putaran` grows when they are built anew. */
export interface Tanda {
  readonly potret: Potret;
  readonly putaran: number;
}

/** Reads the text of a `pg_snapshot`. A transaction number fits a number for some thousand years. */
export function readPotret(teks: string): Potret {
  const [xmin, xmax, xip = ''] = teks.split(':');
  const berjalan = new Set(xip === '' ? [] : xip.split(',').map(Number));
  return { teks, xmin: Number(xmin), xmax: Number(xmax), berjalan };
}

/** Whether the snapshot sees what that transaction wrote. */
export function isTerlihat({ xmin, xmax, berjalan }: Potret, xid: number): boolean {
  return xid < xmin || (xid < xmax && !berjalan.has(xid));
}

export async function readTanda(db: Db): Promise<Tanda> {
  const [row] = await query<{ potret: string; putaran: number }>(
    db,
    'select potret::text as potret, putaran from gulungan_potret',
  );
  if (row === undefined) throw new Error('gulungan_potret has no row: the database is not migrated');
  return { potret: readPotret(row.potret), putaran: row.putaran };
}

/** Ledger lines `d` that a snapshot does not see, by the values of `notSeen`; the first condition is the index's. */
export const notSeenText = (first: number): string =>
  `d.xid >= $${first}::xid8 and not pg_visible_in_snapshot(d.xid, $${first + 1}::pg_snapshot)`;

export function notSeen({ xmin, teks }: Potret): readonly [string, string] {
  return [String(xmin), teks];
}
