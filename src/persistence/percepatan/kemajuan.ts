import { sql, type RawBuilder } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Hasil, Status } from '../../domain/laporan/types.ts';
import { PERBUATAN_MAJU, type Perubahan } from '../../domain/percepatan/kemajuan.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { addHari, startOfHari, type Hari, type Zona } from '../../domain/shared/time.ts';
import type { Db } from '../connection/database.ts';
import { scopeToWhere } from '../laporan/scope.ts';

/** Which list, as known at the end of which day in each zone; of one instansi or unit at the start alone, when given. */
export interface KemajuanAsked {
  readonly id: string;
  readonly hari: Hari;
  readonly instansi?: KodeBadan;
  readonly badan?: KodeBadan;
}

/** How many laporan of one unit stand alike. */
export interface Kelompok {
  readonly instansi: KodeBadan;
  readonly badan: KodeBadan;
  readonly status: Status;
  readonly hasil: Hasil | null;
  readonly maju: boolean;
  readonly pernah: boolean;
  /** The body that holds it then. */
  readonly kini: KodeBadan;
  readonly n: number;
  /** Day on which the oldest of them was made. */
  readonly tertua: Hari;
}

const ZONA: readonly Zona[] = ['WIB', 'WITA', 'WIT'];

/** The end of the day in each zone, and how far it lies ahead of UTC. */
function akhirHari(hari: Hari): RawBuilder<unknown> {
  const rows = ZONA.map(
    (zona) => sql`(${zona}, ${new Date(startOfHari(addHari(hari, 1), zona)).toISOString()}::timestamptz)`,
  );
  return sql`(values ${sql.join(rows)}) as z (zona, akhir)`;
}

const hariDi = sql`case p.zona when 'WIB' then interval '7 hours' when 'WITA' then interval '8 hours' else interval '9 hours' end`;

/** The laporan of the list with what their own histories say after the start, up to the end of the day. */
function keadaan({ id, hari, instansi, badan }: KemajuanAsked): RawBuilder<unknown> {
  return sql`
    select p.laporan_id, p.instansi, p.badan, l.nomor,
      ((l.dibuat_pada at time zone 'UTC') + ${hariDi})::date as dibuat,
      coalesce(e.status, p.status) as status, e.hasil, coalesce(e.maju, false) as maju,
      coalesce(e.pernah, false) as pernah, coalesce(e.kini, p.badan) as kini
      from percepatan_laporan p
      join laporan l on l.id = p.laporan_id
      join ${akhirHari(hari)} on z.zona = p.zona
      cross join lateral (
        select bool_or(r.jenis = any(${[...PERBUATAN_MAJU]}::text[])) as maju,
          bool_or(f.ubah ->> 'status' = 'selesai') as pernah,
          (array_agg(f.ubah ->> 'status' order by r.urut desc) filter (where f.ubah ->> 'status' is not null))[1] as status,
          (array_agg(f.ubah ->> 'hasil' order by r.urut desc) filter (where f.ubah ->> 'status' is not null))[1] as hasil,
          (array_agg(f.ubah -> 'badan' ->> 0 order by r.urut desc) filter (where f.ubah -> 'badan' ->> 0 is not null))[1] as kini
          from riwayat r join riwayat_isi i using (laporan_id, urut)
          cross join lateral (select i.fakta::json -> 'ubah' as ubah) f
         where r.laporan_id = p.laporan_id and r.urut > p.urut and r.pada < z.akhir
      ) e
     where p.percepatan_id = ${id}::uuid
       and (${instansi ?? null}::text is null or p.instansi = ${instansi ?? null})
       and (${badan ?? null}::text is null or p.badan = ${badan ?? null})`;
}

/** The list counted by unit and by how its laporan stand. */
export async function countKemajuan(db: Db, asked: KemajuanAsked): Promise<readonly Kelompok[]> {
  const { rows } = await sql<Kelompok>`
    select instansi, badan, status, hasil, maju, pernah, kini, count(*) as n, min(dibuat) as tertua
      from (${keadaan(asked)}) k
     group by instansi, badan, status, hasil, maju, pernah, kini
     order by instansi, badan`.execute(db);
  return rows;
}

/** By how much settled and archived ones grew, day by day in the zone of the body at the start. */
export async function countPerubahan(
  db: Db,
  { id, hari, instansi, badan }: KemajuanAsked,
): Promise<readonly Perubahan[]> {
  const { rows } = await sql<Perubahan>`
    with kejadian as (
      select distinct on (p.laporan_id, d.hari) p.laporan_id, d.hari, p.status as mula, f.status
        from percepatan_laporan p
        join ${akhirHari(hari)} on z.zona = p.zona
        join riwayat r on r.laporan_id = p.laporan_id and r.urut > p.urut and r.pada < z.akhir
        join riwayat_isi i on i.laporan_id = r.laporan_id and i.urut = r.urut
        cross join lateral (select i.fakta::json -> 'ubah' ->> 'status' as status) f
        cross join lateral (select ((r.pada at time zone 'UTC') + ${hariDi})::date as hari) d
       where p.percepatan_id = ${id}::uuid and f.status is not null
         and (${instansi ?? null}::text is null or p.instansi = ${instansi ?? null})
         and (${badan ?? null}::text is null or p.badan = ${badan ?? null})
       order by p.laporan_id, d.hari, r.urut desc
    ), langkah as (
      select hari, status, lag(status, 1, mula) over (partition by laporan_id order by hari) as dulu from kejadian
    )
    select hari, sum((status = 'selesai')::int - (dulu = 'selesai')::int)::int as selesai,
      sum((status = 'diarsipkan')::int - (dulu = 'diarsipkan')::int)::int as arsip
      from langkah group by hari order by hari`.execute(db);
  return rows;
}

/** How many settled laporan of each instansi at the start bear any of these signs now. */
export async function countBertanda(
  db: Db,
  asked: KemajuanAsked,
  tanda: readonly string[],
): Promise<ReadonlyMap<KodeBadan, number>> {
  const { rows } = await sql<{ instansi: KodeBadan; n: number }>`
    select k.instansi, count(*) as n from (${keadaan(asked)}) k join sinyal s on s.laporan_id = k.laporan_id
     where k.status = 'selesai' and s.tanda && ${[...tanda]}::text[] group by 1`.execute(db);
  return new Map(rows.map((one) => [one.instansi, one.n]));
}

/** One laporan of the list, for whoever may know its state. */
export interface LaporanPercepatan {
  readonly nomor: string;
  /** Null for whoever may not read its words. */
  readonly judul: string | null;
  readonly instansi: KodeBadan;
  readonly badan: KodeBadan;
  readonly dibuat: Hari;
  readonly status: Status;
  readonly hasil: Hasil | null;
  readonly maju: boolean;
  readonly pernah: boolean;
  readonly kini: KodeBadan;
}

export interface DaftarAsked extends KemajuanAsked {
  /** Laporan of these groups, as `countKemajuan` gave them: so a figure and its list are the same laporan. */
  readonly kelompok: readonly Kelompok[];
  /** Only those that bear one of these signs; null for all. */
  readonly tanda: readonly string[] | null;
  /** The last one of the page before; null for the first page. */
  readonly sesudah: { readonly dibuat: Hari; readonly nomor: string } | null;
  readonly limit: number;
}

/** A page of the laporan of some groups that the reader may know the state of, the oldest first, and how many there are for them. */
export async function listKemajuan(
  db: Db,
  asked: DaftarAsked,
  scope: readonly ScopeClause[],
): Promise<{ readonly baris: readonly LaporanPercepatan[]; readonly terlihat: number }> {
  const { kelompok, tanda } = asked;
  const { sesudah } = asked;
  const after =
    sesudah === null ? sql`true` : sql`(d.dibuat, d.nomor) > (${sesudah.dibuat}::date, ${sesudah.nomor})`;
  const column = (of: (one: Kelompok) => unknown): RawBuilder<unknown> =>
    sql`${kelompok.map((one) => String(of(one)))}::text[]`;
  const { rows } = await sql<LaporanPercepatan & { terlihat: number }>`
    with daftar as materialized (
      select k.nomor, case when ${scopeToWhere(scope, 'teks')} then l.judul end as judul, k.instansi, k.badan, k.dibuat,
        k.status, k.hasil, k.maju, k.pernah, k.kini
        from (${keadaan(asked)}) k
        join unnest(${column((one) => one.instansi)}, ${column((one) => one.badan)}, ${column((one) => one.status)},
          ${column((one) => one.hasil ?? '')}, ${column((one) => one.maju)}, ${column((one) => one.pernah)},
          ${column((one) => one.kini)}) as g (instansi, badan, status, hasil, maju, pernah, kini)
          on (g.instansi, g.badan, g.status, g.hasil, g.maju, g.pernah, g.kini)
           = (k.instansi, k.badan, k.status, coalesce(k.hasil, ''), k.maju::text, k.pernah::text, k.kini)
        join laporan l on l.id = k.laporan_id
       where ${scopeToWhere(scope, 'ringkas')}
         and (${tanda}::text[] is null or exists (
           select from sinyal s where s.laporan_id = k.laporan_id and s.tanda && ${tanda}::text[]))
    )
    select d.*, (select count(*) from daftar) as terlihat from daftar d
     where ${after} order by d.dibuat, d.nomor limit ${asked.limit}`.execute(db);
  return { baris: rows.map(({ terlihat: _terlihat, ...row }) => row), terlihat: rows[0]?.terlihat ?? 0 };
}

/** Of these numbers those that stand in the list of one of these drives. */
export async function findTanda(
  db: Db,
  id: readonly string[],
  nomor: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ nomor: string }>`
    select distinct l.nomor from laporan l join percepatan_laporan p on p.laporan_id = l.id
     where l.nomor = any(${[...nomor]}::text[]) and p.percepatan_id = any(${[...id]}::uuid[])`.execute(db);
  return new Set(rows.map((one) => one.nomor));
}
