import { KATA_TOTAL } from '../../domain/monev/kata.ts';
import { penjumlah } from '../../domain/monev/jumlahan.ts';
import { query, type Db } from '../connection/database.ts';
import { NEGERI } from './gulungan/dimensi.ts';
import { addPadat } from './gulungan/padat.ts';

/**
 * How many laporan each topic has ('' for those without), from the figures: what is folded and what is not yet, out of one snapshot.
 * The laporan themselves are not counted: a page would walk through all of the country.
 */
export async function countByKategori(db: Db): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  const add = (kode: string, n: number): void => void sums.set(kode, (sums.get(kode) ?? 0) + n);
  for (const { kode, pokok, n } of await query<PartRow>(
    db,
    partsOf('kategori', `coalesce(d.kategori, '')`),
  )) {
    if (pokok === null) {
      add(kode, n);
      continue;
    }
    addPadat(pokok, penjumlah);
    add(kode, penjumlah.take().get(KATA_TOTAL) ?? 0);
  }
  return sums;
}

/** How many laporan there are at all, the same way. */
export async function countAllLaporan(db: Db): Promise<number> {
  let sum = 0;
  for (const { pokok, n } of await query<PartRow>(db, partsOf('semua', `''`))) {
    if (pokok !== null) addPadat(pokok, penjumlah);
    else sum += n;
  }
  return sum + (penjumlah.take().get(KATA_TOTAL) ?? 0);
}

interface PartRow {
  readonly kode: string;
  /** Packed sums; null for lines that are not folded. */
  readonly pokok: string | null;
  readonly n: number;
}

function partsOf(dimensi: 'semua' | 'kategori', key: string): string {
  return `
    select g.nilai as kode, g.pokok, 0::bigint as n from gulungan_padat g
     where g.dimensi = '${dimensi}' and g.rentang = 'bulan' and g.instansi in ('${NEGERI}WIB', '${NEGERI}WITA', '${NEGERI}WIT')
    union all
    select ${key}, null, sum(d.n)::bigint from gulungan_potret p
      join delta d on d.xid >= pg_snapshot_xmin(p.potret) and not pg_visible_in_snapshot(d.xid, p.potret)
     where '${KATA_TOTAL}' = any(d.ukuran) group by 1`;
}
