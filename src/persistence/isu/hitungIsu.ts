import { sql, type RawBuilder } from 'kysely';
import type { HitunganIsu, KeluargaIsu, Rentang, Sel, SelIsu, waktuIsu } from '../../domain/isu/naik.ts';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Hari } from '../../domain/shared/time.ts';
import type { Db } from '../connection/database.ts';
import { laporanWhere, type LaporanFilter } from '../laporan/filter.ts';
import { allOf, anyOf, scopeToWhere, type Condition, type Sight } from '../laporan/scope.ts';

/** Whose laporan are counted, by whom: only what the reader may list, so that every count has its list. */
export interface Pandang {
  readonly scope: readonly ScopeClause[];
  readonly filter: LaporanFilter;
  /** Places go down to the kecamatan that laporan name. */
  readonly isKecamatan?: true;
}

/** What a reader must know of a laporan to count it in a cell: the topic, or the place too. */
const sightOf = ({ wilayah }: Pick<Sel, 'wilayah'>): Sight => (wilayah === null ? 'ringkas' : 'penuh');

function whereOf({ scope, filter }: Pandang, sight: Sight): Condition {
  return allOf([scopeToWhere(scope, sight), laporanWhere(scope, filter)]);
}

const within = ({ dari, sampai }: Rentang): Condition =>
  sql`l.dibuat_hari between ${dari}::date and ${sampai}::date`;

const SUMS = sql`coalesce(sum(jendela), 0)::bigint as jendela, coalesce(sum(terakhir), 0)::bigint as terakhir,
  coalesce(sum(musim), 0)::bigint as musim`;

/** `topik` are topics of both levels, `tempat` kabupaten and kota (and kecamatan), each alone and with the upper topic. */
export interface Keluarga {
  readonly topik: KeluargaIsu;
  readonly tempat: KeluargaIsu;
}

/** All cells of both families in the three times, and all laporan that they are counted among: one walk, added up before anything else. */
export async function hitungKeluarga(
  db: Db,
  pandang: Pandang,
  waktu: ReturnType<typeof waktuIsu>,
): Promise<Keluarga> {
  const musim = anyOf(waktu.musim.map(within));
  const [jendela, terakhir] = [within(waktu.jendela), within(waktu.terakhir)];
  const panjang = pandang.isKecamatan === true ? 8 : 5;
  const places = (n: 5 | 8): RawBuilder<unknown> => {
    const [area, named] = [sql`left(wilayah, ${n}::int)`, sql`tempat and length(wilayah) >= ${n}::int`];
    return sql`union all select 'tempat', null, ${area}, ${SUMS} from sel where ${named} group by 3
      union all select 'tempat', induk, ${area}, ${SUMS} from sel where ${named} and induk is not null group by 2, 3`;
  };
  const { rows } = await sql<SelIsu & { keluarga: keyof Keluarga }>`
    with baris as materialized (
      select l.kategori as rinci, case when length(l.wilayah) >= 5 then left(l.wilayah, ${panjang}::int) end as wilayah,
        coalesce(${whereOf(pandang, 'penuh')}, false) as tempat, count(*) filter (where ${jendela}) as jendela,
        count(*) filter (where ${terakhir}) as terakhir, count(*) filter (where ${musim}) as musim
      from laporan l where ${whereOf(pandang, 'ringkas')} and (${jendela} or ${terakhir} or ${musim}) group by 1, 2, 3),
    sel as (select b.*, coalesce(k.induk, k.kode) as induk from baris b left join kategori k on k.kode = b.rinci)
    select 'topik' as keluarga, induk as kategori, null as wilayah, ${SUMS} from sel where induk is not null group by 2
    union all select 'topik', rinci, null, ${SUMS} from sel where rinci <> induk group by 2
    union all select 'topik', null, null, ${SUMS} from sel
    ${places(5)} ${panjang === 8 ? places(8) : sql``}
    union all select 'tempat', null, null, ${SUMS} from sel where tempat`.execute(db);
  const isAll = (row: SelIsu): boolean => row.kategori === null && row.wilayah === null;
  const familyOf = (name: keyof Keluarga): KeluargaIsu => {
    const own = rows.filter((row) => row.keluarga === name).map(({ keluarga: _name, ...row }): SelIsu => row);
    const semua: HitunganIsu = own.find(isAll) ?? { jendela: 0, terakhir: 0, musim: 0 };
    return { sel: own.filter((row) => !isAll(row)), semua };
  };
  return { topik: familyOf('topik'), tempat: familyOf('tempat') };
}

/** One cell in the three times. */
export async function hitungSel(
  db: Db,
  pandang: Pandang,
  waktu: ReturnType<typeof waktuIsu>,
  sel: Sel,
): Promise<HitunganIsu> {
  const musim = anyOf(waktu.musim.map(within));
  const [jendela, terakhir] = [within(waktu.jendela), within(waktu.terakhir)];
  const { rows } = await sql<HitunganIsu>`
    select count(*) filter (where ${jendela}) as jendela, count(*) filter (where ${terakhir}) as terakhir,
      count(*) filter (where ${musim}) as musim
      from laporan l where ${cellWhere(pandang, sel)} and (${jendela} or ${terakhir} or ${musim})`.execute(
    db,
  );
  return rows[0] ?? { jendela: 0, terakhir: 0, musim: 0 };
}

function inCell(sel: Sel): LaporanFilter {
  return {
    ...(sel.kategori === null ? {} : { kategori: [sel.kategori] }),
    ...(sel.wilayah === null ? {} : { wilayah: [sel.wilayah] }),
  };
}

const cellWhere = ({ scope, filter }: Pandang, sel: Sel): Condition =>
  whereOf({ scope, filter: { ...filter, ...inCell(sel) } }, sightOf(sel));

/** A cell, and the kabupaten or kota whose kecamatan are told apart in it; null for none. */
export interface SelDirinci extends Sel {
  readonly kabkota: string | null;
}

/** How a cell went by week, the oldest first, and where it stands in the window: laporan by area of the map, and by kecamatan. */
export interface Rinci {
  readonly mingguan: readonly number[];
  /** Empty for a cell of one place. */
  readonly daerah: Readonly<Record<string, number>>;
  readonly kecamatan: Readonly<Record<string, number>>;
}

export interface RinciAsked {
  readonly sampai: Hari;
  /** So many weeks; the map and the kecamatan are of the last `jendela` of them. */
  readonly minggu: number;
  readonly jendela: number;
  /** Provinces, or kabupaten and kota. */
  readonly panjang: 2 | 5;
}

interface RinciRow {
  readonly ke: number;
  readonly apa: 'minggu' | 'daerah' | 'kecamatan';
  readonly kunci: string;
  readonly n: number;
}

/**
 * Weeks and places of some cells in one walk: laporan are added up by topic, place and week before anything else, and each sum goes to the
 * cells that it belongs to (its topic, the upper one or any; its kabupaten, its kecamatan or anywhere).
 */
export async function hitungRinci(
  db: Db,
  pandang: Pandang,
  sel: readonly SelDirinci[],
  { sampai, minggu, jendela, panjang }: RinciAsked,
): Promise<readonly Rinci[]> {
  const [one, ...more] = sel;
  if (one === undefined) return [];
  // of a single cell its own laporan are walked through alone
  const where = more.length === 0 ? cellWhere(pandang, one) : whereOf(pandang, 'ringkas');
  const { rows } = await sql<RinciRow>`
    with baris as materialized (
      select l.kategori as rinci, left(l.wilayah, 8) as wilayah, coalesce(${whereOf(pandang, 'penuh')}, false) as tempat,
        (${sampai}::date - l.dibuat_hari) / 7 as ke_minggu, count(*)::int as n
      from laporan l
      where ${where} and l.dibuat_hari between ${sampai}::date - ${minggu * 7 - 1}::int and ${sampai}::date group by 1, 2, 3, 4),
    cocok as materialized (
      select d.ke, d.kabkota, d.di, b.ke_minggu, b.wilayah, b.tempat, b.n
        from baris b left join kategori k on k.kode = b.rinci
        cross join lateral (select distinct unnest(array['', coalesce(b.rinci, ''), coalesce(k.induk, b.rinci, '')]) as topik) t
        cross join lateral (select distinct unnest(array['',
          case when b.tempat and length(b.wilayah) >= 5 then left(b.wilayah, 5) else '' end,
          case when b.tempat and length(b.wilayah) >= 8 then b.wilayah else '' end]) as di) p
        join unnest(${sel.map((_, ke) => ke)}::int[], ${sel.map(({ kategori }) => kategori ?? '')}::text[],
          ${sel.map(({ wilayah }) => wilayah ?? '')}::text[], ${sel.map(({ kabkota }) => kabkota ?? '')}::text[])
          as d(ke, topik, di, kabkota) on d.topik = t.topik and d.di = p.di)
    select ke, 'minggu' as apa, ke_minggu::text as kunci, sum(n)::int as n from cocok group by 1, 3
    union all select ke, 'daerah', left(wilayah, ${panjang}::int), sum(n)::int from cocok
      where di = '' and tempat and ke_minggu < ${jendela}::int and length(wilayah) >= ${panjang}::int group by 1, 3
    union all select ke, 'kecamatan', wilayah, sum(n)::int from cocok
      where tempat and ke_minggu < ${jendela}::int and length(wilayah) >= 8 and left(wilayah, 5) = kabkota group by 1, 3`.execute(
    db,
  );
  const byCell = Map.groupBy(rows, (row) => row.ke);
  return sel.map((_, ke) => rinciOf(byCell.get(ke) ?? [], minggu));
}

function rinciOf(rows: readonly RinciRow[], minggu: number): Rinci {
  const found = (apa: RinciRow['apa']): Record<string, number> =>
    Object.fromEntries(rows.filter((row) => row.apa === apa).map(({ kunci, n }) => [kunci, n]));
  const weeks = found('minggu');
  return {
    mingguan: Array.from({ length: minggu }, (_, i) => weeks[String(minggu - 1 - i)] ?? 0),
    daerah: found('daerah'),
    kecamatan: found('kecamatan'),
  };
}

/** Laporan of a cell, and all that are counted by the same knowledge, in a time. */
export async function hitungBagian(
  db: Db,
  pandang: Pandang,
  sel: Sel,
  rentang: Rentang,
): Promise<{ readonly n: number; readonly semua: number }> {
  const { rows } = await sql<{ n: number; semua: number }>`
    select count(*) filter (where ${laporanWhere(pandang.scope, inCell(sel))}) as n, count(*) as semua from laporan l
     where ${whereOf(pandang, sightOf(sel))} and ${within(rentang)}`.execute(db);
  return rows[0] ?? { n: 0, semua: 0 };
}
