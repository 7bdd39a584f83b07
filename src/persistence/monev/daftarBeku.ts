import { sql } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import { KATA_TOTAL } from '../../domain/monev/kata.ts';
import type { Hari } from '../../domain/shared/time.ts';
import type { Db } from '../connection/database.ts';
import { scopeToWhere } from '../laporan/scope.ts';

/** What a frozen ranking counted of one body: the ledger up to a line, as it held on a day. */
export interface BukuAsked {
  readonly instansi: string;
  readonly dari: Hari;
  readonly sampai: Hari;
  /** The last day that counted there. */
  readonly potong: Hari;
  /** The last ledger line that counted. */
  readonly buku: number;
  /** Words, and beginnings of words (`hari:respons:`), that matter. */
  readonly kata: readonly string[];
  readonly awalan: string | null;
}

export interface LaporanBeku {
  readonly id: string;
  readonly nomor: string;
  readonly kata: readonly string[];
  readonly n: readonly number[];
}

/** Lines of the ledger only ever come behind the last one, so what held then can be added up again from it at any time. */
function within({ instansi, dari, sampai, potong, buku }: BukuAsked) {
  return sql`d.instansi = ${instansi} and d.dibuat between ${dari}::date and ${sampai}::date
    and d.efektif <= ${potong}::date and d.id <= ${buku}`;
}

function counted(asked: BukuAsked, which = sql`true`) {
  const { kata, awalan } = asked;
  return sql`
    select d.laporan_id, u.kata, sum(d.n)::int as n
      from delta d cross join lateral unnest(d.ukuran) as u(kata)
     where ${within(asked)} and ${which}
       and (u.kata = any(${[...kata]}::text[]) or starts_with(u.kata, ${awalan}::text))
     group by 1, 2 having sum(d.n) <> 0`;
}

/** How often each word was counted, and of how many laporan. */
export async function sumBuku(
  db: Db,
  asked: BukuAsked,
): Promise<{ readonly kata: ReadonlyMap<string, number>; readonly laporan: number }> {
  const { rows } = await sql<{ kata: string | null; n: number }>`
    with hitung as materialized (${counted(asked)})
    select kata, sum(n)::int as n from hitung group by 1
    union all select null, count(distinct laporan_id)::int from hitung`.execute(db);
  const words = rows.flatMap(({ kata, n }) => (kata === null ? [] : [[kata, n] as const]));
  return { kata: new Map(words), laporan: rows.find((row) => row.kata === null)?.n ?? 0 };
}

/**
 * Of those laporan the ones that the reader may know by number, page by page, with the words that each was counted under. The words
 * are read of the page's laporan alone: a body may have hundreds of thousands.
 */
export async function listBuku(
  db: Db,
  asked: BukuAsked,
  scope: readonly ScopeClause[],
  page: { readonly sesudah: string; readonly limit: number },
): Promise<{ readonly baris: readonly LaporanBeku[]; readonly terlihat: number }> {
  const { rows } = await sql<Omit<LaporanBeku, 'id'> & { id: string | null; terlihat: number }>`
    with dihitung as materialized (
        select d.laporan_id from delta d
         where ${within(asked)} and ${KATA_TOTAL} = any(d.ukuran)
         group by 1 having sum(d.n) <> 0),
      terlihat as materialized (select l.id, l.nomor from laporan l
        where l.id in (select laporan_id from dihitung) and ${scopeToWhere(scope, 'sendiri')}),
      halaman as materialized (select id, nomor from terlihat
        where nomor > ${page.sesudah} order by nomor limit ${page.limit}),
      hitung as (${counted(asked, sql`d.laporan_id in (select id from halaman)`)})
    select p.id, p.nomor, array_agg(h.kata order by h.kata) as kata, array_agg(h.n order by h.kata) as n,
      (select count(*)::int from terlihat) as terlihat
      from halaman p join hitung h on h.laporan_id = p.id
     group by p.id, p.nomor
    union all select null, '', '{}', '{}', (select count(*)::int from terlihat)
     order by nomor`.execute(db);
  const baris = rows.flatMap(({ id, nomor, kata, n }) => (id === null ? [] : [{ id, nomor, kata, n }]));
  return { baris, terlihat: rows[0]?.terlihat ?? 0 };
}
