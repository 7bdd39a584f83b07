import { query, type Db } from '../connection/database.ts';

/** How the people behind some laporan can be reached; never who they are. */
export interface HitunganTerdampak {
  readonly laporan: number;
  /** Distinct accounts behind laporan in the open. */
  readonly akun: number;
  readonly email: number;
  readonly telepon: number;
  /** Sealed, with an address for answers that the program itself can open for a letter. */
  readonly tersegelBerbalas: number;
  readonly tersegel: number;
  /** Nothing was given: only a notice on the laporan itself reaches them. */
  readonly tanpaIdentitas: number;
}

export async function countTerdampak(db: Db, nomor: readonly string[]): Promise<HitunganTerdampak> {
  const [row] = await query<HitunganTerdampak>(
    db,
    `select count(*)::int as laporan, count(distinct i.akun_id)::int as akun,
            (count(*) filter (where i.email is not null))::int as email,
            (count(*) filter (where i.telepon is not null))::int as telepon,
            (count(*) filter (where i.balas is not null))::int as "tersegelBerbalas",
            (count(*) filter (where (i.segel is not null or i.segel_di is not null) and i.balas is null))::int as tersegel,
            (count(*) filter (where coalesce(num_nonnulls(i.akun_id, i.email, i.telepon, i.segel, i.segel_di, i.balas), 0) = 0))::int
              as "tanpaIdentitas"
       from laporan l left join identitas i on i.laporan_id = l.id where l.nomor = any($1)`,
    [nomor],
  );
  if (row === undefined) throw new Error('Broken invariant: a count always answers');
  return row;
}

export interface KontakTerdampak {
  readonly nama: string | null;
  readonly email: string | null;
  readonly telepon: string | null;
  /** Numbers of the laporan concerned; empty for an account alone. */
  readonly nomor: readonly string[];
}

/** Names and contacts that lie in the open, one row a person as far as that can be told; of anonim laporan none. */
export function listKontakTerdampak(
  db: Db,
  of: { readonly nomor: readonly string[]; readonly akun: readonly string[] },
): Promise<KontakTerdampak[]> {
  return query<KontakTerdampak>(
    db,
    `select max(nama) as nama, email, telepon, array_remove(array_agg(distinct nomor order by nomor), null) as nomor from (
       select coalesce(i.nama, a.nama) as nama, coalesce(i.email, a.email) as email, coalesce(i.telepon, a.telepon) as telepon,
              l.nomor
         from laporan l join identitas i on i.laporan_id = l.id left join akun a on a.id = i.akun_id
        where l.nomor = any($1) and not l.anonim
       union all
       select nama, email, telepon, null from akun where id = any($2::uuid[]) and nonaktif_pada is null) k
      where email is not null or telepon is not null group by email, telepon order by email, telepon`,
    [of.nomor, of.akun],
  );
}

/** Ids of these laporan, for what is written to their pelapor. */
export function findLaporanIds(
  db: Db,
  nomor: readonly string[],
): Promise<{ readonly id: string; readonly nomor: string }[]> {
  return query(db, 'select id, nomor from laporan where nomor = any($1) order by id', [nomor]);
}
