import { query, type Db } from '../connection/database.ts';
import { isTersegel, type Identitas, type IdentitasTersegel, type IdentitasTersimpan } from './tersimpan.ts';

interface StoredRow extends Identitas {
  readonly segel: Buffer | null;
  readonly segelKunci: string | null;
  readonly segelDi: string | null;
  readonly balas: Buffer | null;
}

const COLUMNS = `akun_id as "akunId", nama, email, telepon, nik, segel, segel_kunci as "segelKunci",
  segel_di as "segelDi", balas`;

/**
 * What is stored of one laporan's pelapor; null when nothing was given. Never part of a list: ask only after the view of this
 * laporan said that its reader may see them.
 */
export async function readStoredIdentitas(db: Db, laporanId: string): Promise<IdentitasTersimpan | null> {
  const [row] = await query<StoredRow>(db, `select ${COLUMNS} from identitas where laporan_id = $1`, [
    laporanId,
  ]);
  return row === undefined ? null : fromRow(row);
}

/** Name and contact as far as they lie in the open: null when none was given, or when they are sealed. */
export async function readIdentitas(db: Db, laporanId: string): Promise<Identitas | null> {
  const stored = await readStoredIdentitas(db, laporanId);
  return stored === null || isTersegel(stored) ? null : stored;
}

/** Puts the seal in the place of what lay in the open: from now on nothing here leads to the pelapor. */
export async function replaceBySeal(tx: Db, laporanId: string, sealed: IdentitasTersegel): Promise<void> {
  await query(
    tx,
    `update identitas set akun_id = null, nama = null, email = null, telepon = null, nik = null,
            segel = $2, segel_kunci = $3, segel_di = $4, balas = $5
      where laporan_id = $1`,
    [laporanId, sealed.segel?.isi ?? null, sealed.segel?.kunci ?? null, sealed.di, sealed.balas],
  );
}

/** Seals under another key than `kunci`, a page at a time by id: for turning to a new key. */
export async function readSealsBut(
  db: Db,
  kunci: string,
  after: string,
  limit: number,
): Promise<{ readonly laporanId: string; readonly segel: Buffer; readonly kunci: string }[]> {
  return query(
    db,
    `select laporan_id as "laporanId", segel, segel_kunci as kunci from identitas
      where segel_kunci <> $1 and laporan_id > $2 order by laporan_id limit $3`,
    [kunci, after, limit],
  );
}

/** Puts a new seal in the place of the former one, unless somebody else did meanwhile. */
export async function replaceSeal(
  db: Db,
  laporanId: string,
  from: Buffer,
  to: { readonly isi: Buffer; readonly kunci: string },
): Promise<void> {
  await query(db, `update identitas set segel = $3, segel_kunci = $4 where laporan_id = $1 and segel = $2`, [
    laporanId,
    from,
    to.isi,
    to.kunci,
  ]);
}

/** Names of the keys under which something is sealed, with how much. */
export async function countSeals(db: Db): Promise<{ readonly kunci: string; readonly jumlah: number }[]> {
  return query(
    db,
    `select segel_kunci as kunci, count(*)::int as jumlah from identitas where segel_kunci is not null
      group by segel_kunci order by segel_kunci`,
  );
}

/** Anonim laporan whose pelapor lies in the open: there must be none. */
export async function findUnsealed(
  db: Db,
  limit: number,
): Promise<{ readonly id: string; readonly nomor: string }[]> {
  return query(
    db,
    `select l.id, l.nomor from laporan l join identitas i on i.laporan_id = l.id
      where l.anonim and num_nonnulls(i.akun_id, i.nama, i.email, i.telepon, i.nik) > 0 order by l.id limit $1`,
    [limit],
  );
}

function fromRow(row: StoredRow): IdentitasTersimpan {
  const { segel, segelKunci, segelDi, balas, akunId, nama, email, telepon, nik } = row;
  if (segel !== null && segelKunci !== null)
    return { segel: { isi: segel, kunci: segelKunci }, di: null, balas };
  if (segelDi !== null || balas !== null) return { segel: null, di: segelDi, balas };
  return { akunId, nama, email, telepon, nik };
}
