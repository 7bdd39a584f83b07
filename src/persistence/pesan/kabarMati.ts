import { query, type Db } from '../connection/database.ts';

/** One kind of news that is not wanted by one channel. */
export interface KabarMati {
  readonly saluran: string;
  readonly kelompok: string;
}

export function readKabarMati(db: Db, akunId: string): Promise<KabarMati[]> {
  return query<KabarMati>(
    db,
    'select saluran, kelompok from kabar_mati where akun_id = $1 order by saluran, kelompok',
    [akunId],
  );
}

/** Puts a new choice in the place of the old one. */
export async function replaceKabarMati(tx: Db, akunId: string, mati: readonly KabarMati[]): Promise<void> {
  await query(tx, 'delete from kabar_mati where akun_id = $1', [akunId]);
  await query(
    tx,
    `insert into kabar_mati (akun_id, saluran, kelompok)
     select $1, saluran, kelompok from json_to_recordset($2::json) as k (saluran text, kelompok text)
     on conflict do nothing`,
    [akunId, JSON.stringify(mati)],
  );
}

/** Switches one kind off by one channel and leaves the others as they are. */
export async function addKabarMati(db: Db, akunId: string, { saluran, kelompok }: KabarMati): Promise<void> {
  await query(
    db,
    'insert into kabar_mati (akun_id, saluran, kelompok) values ($1, $2, $3) on conflict do nothing',
    [akunId, saluran, kelompok],
  );
}
