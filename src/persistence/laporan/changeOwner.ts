import { query, type Db } from '../connection/database.ts';
import { LOADED_COLUMNS, toLoaded, type Loaded, type LoadedRow } from './loadLaporan.ts';
import { meteraiOf } from './row.ts';

/** The laporan that share this owner, locked. */
export async function lockOwned(tx: Db, pemilik: string): Promise<Loaded[]> {
  const rows = await query<LoadedRow>(
    tx,
    `select ${LOADED_COLUMNS} from laporan l where l.pemilik = $1 order by l.id limit 100 for no key update of l`,
    [pemilik],
  );
  return rows.map(toLoaded);
}

/**
 * Gives a laporan to an account: the keyed mark of its owner, and beside it the account for what is written to its pelapor. One that was
 * anonim before keeps its seal, and so its own address for answers.
 */
export async function setOwner(
  tx: Db,
  { id, milik, nomorAsal, turunan }: Loaded,
  to: { readonly pemilik: string; readonly akunId: string },
): Promise<void> {
  const meterai = meteraiOf({ id, nomorAsal, milik: { ...milik, pemilik: to.pemilik } }, turunan.sapuPada);
  await query(
    tx,
    `with milik as (update laporan set pemilik = $2, meterai = $3 where id = $1)
     insert into identitas (laporan_id, akun_id) values ($1, $4)
     on conflict (laporan_id) do update set akun_id = excluded.akun_id
       where num_nonnulls(identitas.segel, identitas.segel_di, identitas.balas) = 0`,
    [id, to.pemilik, meterai, to.akunId],
  );
}

/** Cuts a laporan loose from its account: the mark of a receipt instead, and no account, name or contact in the open. */
export async function releaseOwner(
  tx: Db,
  { id, milik, nomorAsal, turunan }: Loaded,
  pemilik: string,
): Promise<void> {
  const meterai = meteraiOf({ id, nomorAsal, milik: { ...milik, pemilik } }, turunan.sapuPada);
  await query(
    tx,
    `with milik as (update laporan set pemilik = $2, meterai = $3 where id = $1)
     update identitas set akun_id = null, nama = null, email = null, telepon = null, nik = null
      where laporan_id = $1 and num_nonnulls(segel, segel_di, balas) = 0`,
    [id, pemilik, meterai],
  );
}
