import { sql } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
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
function counted({ instansi, dari, sampai, potong, buku, kata, awalan }: BukuAsked) {
  return sql`
    select d.laporan_id, u.kata, sum(d.n)::int as n
      from delta d cross join lateral unnest(d.ukuran) as u(kata)
     where d.instansi = ${instansi} and d.dibuat between ${dari}::date and ${sampai}::date
       and d.efektif <= ${potong}::date and d.id <= ${buku}
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

/** Of those laporan the ones that the reader may know by number, with the words that each was counted under. */
export async function listBuku(
  db: Db,
  asked: BukuAsked,
  scope: readonly ScopeClause[],
  page: { readonly sesudah: string; readonly limit: number },
): Promise<{ readonly baris: readonly LaporanBeku[]; readonly terlihat: number }> {
  const { rows } = await sql<LaporanBeku & { terlihat: number }>`
    with hitung as materialized (${counted(asked)}),
      terlihat as materialized (select l.id, l.nomor from laporan l
        where l.id in (select laporan_id from hitung) and ${scopeToWhere(scope, 'sendiri')})
    select t.id, t.nomor, array_agg(h.kata order by h.kata) as kata, array_agg(h.n order by h.kata) as n,
      (select count(*) from terlihat) as terlihat
      from terlihat t join hitung h on h.laporan_id = t.id
     group by t.id, t.nomor order by t.nomor`.execute(db);
  const after = rows.filter((row) => row.nomor > page.sesudah);
  return { baris: after.slice(0, page.limit), terlihat: rows[0]?.terlihat ?? 0 };
}
