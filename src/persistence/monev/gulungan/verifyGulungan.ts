import { kataOf } from '../../../domain/monev/kode.ts';
import { penjumlah } from '../../../domain/monev/jumlahan.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import { rangesOf } from '../../check/readChunk.ts';
import { query, type Database, type Db } from '../../connection/database.ts';
import { withTransaction, type TransactionOptions } from '../../connection/transaction.ts';
import { BARIS_KATA_TEXT, readBaris } from './barisBuku.ts';
import { firstOfBulan } from './dimensi.ts';
import { addPadat, packJumlahan, type Padat } from './padat.ts';
import { perBulan, REBUILD_TIMEOUT_MS } from './rebuildGulungan.ts';
import type { BarisPadat, KunciGulungan } from './tulisGulungan.ts';
import { Tumpukan } from './tumpukan.ts';

export interface GulunganDifference {
  /** `gulungan`: kept sums against the ledger; `buku`: the ledger against the rows of laporan. */
  readonly antara: 'gulungan' | 'buku';
  readonly kunci: string;
  readonly disimpan: number;
  readonly seharusnya: number;
}

/** Compares the kept sums with the ledger and the ledger with the laporan; the first `limit` differences, none when whole. */
export async function verifyGulungan(
  db: Database,
  options: Pick<TransactionOptions, 'random'> & { readonly limit: number },
): Promise<GulunganDifference[]> {
  const { random, limit } = options;
  const settings = {
    random,
    isolation: 'repeatable read',
    isReadOnly: true,
    statementTimeoutMs: REBUILD_TIMEOUT_MS,
  } as const;
  return withTransaction(db, settings, async (tx) => [
    ...(await compareGulungan(tx, limit)),
    ...(await compareBuku(tx, limit)),
  ]);
}

/** Range by range: over a million laporan at once the server would sort gigabytes on disk. */
async function compareBuku(tx: Db, limit: number): Promise<GulunganDifference[]> {
  const found: GulunganDifference[] = [];
  for await (const { after, upTo } of rangesOf(tx, BUKU_RANGE)) {
    found.push(...(await query<GulunganDifference>(tx, BUKU_TEXT, [limit, after, upTo])));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

const BUKU_RANGE = 5_000;

async function compareGulungan(tx: Db, limit: number): Promise<GulunganDifference[]> {
  const found: GulunganDifference[] = [];
  const months = new Set<Hari>();
  for await (const days of perBulan(tx, (bulan) => query<{ teks: string }>(tx, LINES_TEXT, [bulan]))) {
    const lines = new Tumpukan();
    for (const { teks } of days) for (const one of teks.split('\n')) lines.add(readBaris(one));
    const wanted = new Map<string, Padat>();
    let month: Hari | null = null;
    for (const row of lines.rows()) {
      month = firstOfBulan(row.dibuat);
      if (row.jumlah.kode.length > 0) wanted.set(nameOf(row), packJumlahan(row.jumlah));
    }
    if (month === null) continue;
    months.add(month);
    found.push(...differences(await query<BarisPadat>(tx, KEPT_TEXT, [month]), wanted));
    if (found.length >= limit) return found.slice(0, limit);
  }
  found.push(...differences(await query<BarisPadat>(tx, OTHER_TEXT, [[...months]]), new Map()));
  return found.slice(0, limit);
}

/** By the words themselves: what `padat` says of them is judged too. */
const LINES_TEXT = `
  select string_agg(${BARIS_KATA_TEXT}, chr(10)) as teks from delta d
  where d.dibuat >= $1::date and d.dibuat < $1::date + interval '1 month'
    and pg_visible_in_snapshot(d.xid, (select potret from gulungan_potret))
  group by d.dibuat`;

function differences(kept: readonly BarisPadat[], wanted: Map<string, Padat>): GulunganDifference[] {
  const found: GulunganDifference[] = [];
  for (const row of kept) {
    const name = nameOf(row);
    found.push(...wordsThatDiffer(name, row, wanted.get(name)));
    wanted.delete(name);
  }
  for (const [name, padat] of wanted) found.push(...wordsThatDiffer(name, undefined, padat));
  return found;
}

function wordsThatDiffer(
  name: string,
  kept: Padat | undefined,
  wanted: Padat | undefined,
): GulunganDifference[] {
  if (kept?.pokok === wanted?.pokok && kept?.hari === wanted?.hari && kept?.lama === wanted?.lama) return [];
  const [a, b] = [sumsOf(kept), sumsOf(wanted)];
  const differ = [...new Set([...a.keys(), ...b.keys()])].filter((kata) => a.get(kata) !== b.get(kata));
  // a row of nothing, or one packed in another way, has no word that differs
  const words = differ.length === 0 ? ['-'] : differ;
  return words.map((kata) => ({
    antara: 'gulungan',
    kunci: `${name} ${kata}`,
    disimpan: a.get(kata) ?? 0,
    seharusnya: b.get(kata) ?? 0,
  }));
}

function sumsOf(padat: Padat | undefined): Map<string, number> {
  if (padat === undefined) return new Map();
  for (const text of [padat.pokok, padat.hari, padat.lama]) addPadat(text, penjumlah);
  const { kode, banyak } = penjumlah.take();
  return new Map([...kode].map((one, i) => [kataOf(one), banyak[i] ?? 0]));
}

function nameOf({ dimensi, rentang, instansi, dibuat, nilai }: KunciGulungan): string {
  return [dimensi, rentang, instansi, dibuat, nilai].join(' ');
}

const COLUMNS = 'select dimensi, rentang, instansi, dibuat, nilai, pokok, hari, lama from gulungan_padat';
const KEPT_TEXT = `${COLUMNS} where dibuat >= $1::date and dibuat < $1::date + interval '1 month'`;
/** Rows of months in which no laporan was made. */
const OTHER_TEXT = `
  ${COLUMNS} where date_trunc('month', dibuat) <> all ($1::date[])`;

// A word of the future has other days in the ledger once it was carried over, so words alone are compared.
const BUKU_TEXT = `
  with buku as (
    select d.laporan_id as id, d.instansi, d.unit, coalesce(d.kategori, '') as kategori, d.klasifikasi, d.kanal,
      coalesce(d.wilayah, '') as wilayah, d.dibuat, u.kata, sum(d.n)::bigint as n
    from delta d cross join lateral unnest(d.ukuran) as u(kata)
    where d.laporan_id > $2 and d.laporan_id <= $3
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(d.n) <> 0),
  baris as (
    select l.id, l.instansi, l.badan[1] as unit, coalesce(l.kategori, '') as kategori, l.klasifikasi, l.kanal,
      coalesce(l.wilayah, '') as wilayah, l.dibuat_hari as dibuat, split_part(u.kata, '@', 1) as kata, count(*) as n
    from laporan l cross join lateral unnest(l.ukuran) as u(kata)
    where l.id > $2 and l.id <= $3
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
  select 'buku' as antara, coalesce(b.n, 0) as disimpan, coalesce(l.n, 0) as seharusnya,
    concat_ws(' ', id, unit, dibuat, kata) as kunci
  from buku b
  full join baris l using (id, instansi, unit, kategori, klasifikasi, kanal, wilayah, dibuat, kata)
  where b.n is distinct from l.n
  order by kunci limit $1`;
