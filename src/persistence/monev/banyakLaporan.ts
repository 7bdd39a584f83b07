import { KATA_TOTAL } from '../../domain/monev/kata.ts';
import { query, type Db } from '../connection/database.ts';

/**
 * How many laporan each topic has ('' for those without), from the figures: what is folded and what is not yet, out of one snapshot.
 * The laporan themselves are not counted: a page would walk through all of the country.
 */
export async function countByKategori(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await query<{ kode: string; n: number }>(db, PER_KATEGORI);
  return new Map(rows.map(({ kode, n }) => [kode, n]));
}

/** How many laporan there are at all, the same way. */
export async function countAllLaporan(db: Db): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    `select coalesce(sum(n), 0)::bigint as n from (${partsOf('semua', `''`)}) as s`,
  );
  return row?.n ?? 0;
}

function partsOf(dimensi: 'semua' | 'kategori', key: string): string {
  return `
    select g.nilai as kode, u.n from gulungan g cross join lateral unnest(g.kata, g.jumlah) as u(kata, n)
     where g.dimensi = '${dimensi}' and g.rentang = 'bulan' and u.kata = '${KATA_TOTAL}'
    union all
    select ${key}, d.n from delta d
     where d.xid >= (select xid from gulungan_batas) and '${KATA_TOTAL}' = any(d.ukuran)`;
}

const PER_KATEGORI = `select kode, sum(n)::bigint as n from (${partsOf('kategori', `coalesce(d.kategori, '')`)}) as s group by 1`;
