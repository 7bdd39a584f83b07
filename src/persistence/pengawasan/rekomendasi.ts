import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { HitunganButir } from '../../domain/pengawasan/rekomendasi.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Recommendations of one occasion, to one or many bodies. */
export interface Rekomendasi {
  readonly id: string;
  readonly pengawas: KodeBadan;
  readonly perihal: string;
  readonly tanggal: Hari;
  /** The session or the periodic report in which they were given. */
  readonly rapatId: string | null;
  readonly berkalaId: string | null;
}

export interface ButirRekomendasi {
  readonly urut: number;
  readonly indikator: string | null;
  readonly isi: string;
  readonly tenggat: Hari;
}

/** Adds recommendations with their points and receivers, once by the id; false when they are there. */
export async function addRekomendasi(
  tx: Db,
  one: Rekomendasi & { readonly oleh: string; readonly pada: Instant },
  butir: readonly ButirRekomendasi[],
  penerima: readonly KodeBadan[],
): Promise<boolean> {
  const { id, pengawas, perihal, tanggal, rapatId, berkalaId, oleh } = one;
  const rows = await query(
    tx,
    `insert into rekomendasi (id, pengawas, perihal, tanggal, rapat_id, berkala_id, pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning 1 as n`,
    [id, pengawas, perihal, tanggal, rapatId, berkalaId, toTimestamptz(one.pada), oleh],
  );
  if (rows.length === 0) return false;
  await query(
    tx,
    `insert into rekomendasi_butir (rekomendasi_id, urut, indikator, isi, tenggat)
     select $1::uuid, * from unnest($2::smallint[], $3::text[], $4::text[], $5::date[])`,
    [
      id,
      butir.map((each) => each.urut),
      butir.map((each) => each.indikator),
      butir.map((each) => each.isi),
      butir.map((each) => each.tenggat),
    ],
  );
  await query(
    tx,
    'insert into rekomendasi_penerima (rekomendasi_id, badan) select $1::uuid, unnest($2::text[])',
    [id, penerima],
  );
  return true;
}

const SELECT = `select r.id, r.pengawas, r.perihal, r.tanggal, r.rapat_id as "rapatId", r.berkala_id as "berkalaId"
  from rekomendasi r`;

export async function findRekomendasi(db: Db, id: string): Promise<Rekomendasi | null> {
  const [one] = await query<Rekomendasi>(db, `${SELECT} where r.id = $1::uuid`, [id]);
  return one ?? null;
}

export function listButirRekomendasi(db: Db, id: string): Promise<ButirRekomendasi[]> {
  return query<ButirRekomendasi>(
    db,
    'select urut, indikator, isi, tenggat from rekomendasi_butir where rekomendasi_id = $1::uuid order by urut',
    [id],
  );
}

/** Those of these givers and those to these receivers, the latest first. */
export function listRekomendasi(
  db: Db,
  asked: { readonly pengawas: readonly KodeBadan[]; readonly penerima: readonly KodeBadan[] },
  limit: number,
): Promise<Rekomendasi[]> {
  return query<Rekomendasi>(
    db,
    `${SELECT} where r.pengawas = any($1) or exists (
        select from rekomendasi_penerima p where p.rekomendasi_id = r.id and p.badan = any($2))
      order by r.tanggal desc, r.id desc limit $3`,
    [asked.pengawas, asked.penerima, limit],
  );
}

/** Recommendations given in a session. */
export function listRekomendasiRapat(db: Db, rapatId: string): Promise<Rekomendasi[]> {
  return query<Rekomendasi>(db, `${SELECT} where r.rapat_id = $1::uuid order by r.tanggal, r.id`, [rapatId]);
}

/** One receiver's part, counted. */
export interface BagianRekomendasi extends HitunganButir {
  readonly id: string;
  readonly badan: KodeBadan;
  /** Points without an answer that counts, whose day is over. */
  readonly lewat: number;
  /** The next due date, today or to come, among the points that are not handed in; those that are over count as `lewat`. */
  readonly tenggat: Hari | null;
}

// Of several answers to a point the latest that was not taken back tells how it stands; what came after the moment asked about is not known yet.
const KEADAAN = `coalesce((
    select case when v.jawaban_id is null then 'menunggu' when v.diterima then 'diterima' else 'dikembalikan' end
      from rekomendasi_jawaban j left join rekomendasi_putusan v on v.jawaban_id = j.id and v.pada <= p.akhir
     where j.rekomendasi_id = p.rekomendasi_id and j.badan = p.badan and j.urut = b.urut and j.pada <= p.akhir
       and not exists (select from rekomendasi_tarik t where t.jawaban_id = j.id and t.pada <= p.akhir)
     order by j.ke desc limit 1), 'belum')`;
const HITUNGAN = `count(*) as semua, count(*) filter (where k.keadaan = 'menunggu') as menunggu,
    count(*) filter (where k.keadaan = 'dikembalikan') as dikembalikan, count(*) filter (where k.keadaan = 'diterima') as diterima`;

/** How the parts of these recommendations stand; `hari` is today. */
export function countBagian(
  db: Db,
  asked: { readonly id: readonly string[]; readonly hari: Hari },
): Promise<BagianRekomendasi[]> {
  return query<BagianRekomendasi>(
    db,
    `with p as (select rekomendasi_id, badan, 'infinity'::timestamptz as akhir from rekomendasi_penerima
                 where rekomendasi_id = any($1::uuid[])),
       k as (select p.rekomendasi_id, p.badan, b.tenggat, ${KEADAAN} as keadaan
               from p join rekomendasi_butir b on b.rekomendasi_id = p.rekomendasi_id)
     select k.rekomendasi_id as id, k.badan, ${HITUNGAN},
       count(*) filter (where k.keadaan in ('belum', 'dikembalikan') and k.tenggat < $2) as lewat,
       min(k.tenggat) filter (where k.keadaan in ('belum', 'dikembalikan') and k.tenggat >= $2) as tenggat
       from k group by 1, 2 order by k.badan collate "C"`,
    [asked.id, asked.hari],
  );
}

export interface HitunganBadan extends HitunganButir {
  readonly badan: KodeBadan;
}

/** All points given to each of these bodies on these days, as they stood at `akhir`; bodies without any have no row. */
export function countButirBadan(
  db: Db,
  badan: readonly { readonly badan: KodeBadan; readonly akhir: Instant }[],
  periode: { readonly dari: Hari; readonly sampai: Hari },
): Promise<HitunganBadan[]> {
  return query<HitunganBadan>(
    db,
    `with p as (select e.rekomendasi_id, e.badan, a.akhir
                  from unnest($1::text[], $2::timestamptz[]) as a(badan, akhir)
                  join rekomendasi_penerima e on e.badan = a.badan
                  join rekomendasi r on r.id = e.rekomendasi_id and r.tanggal between $3 and $4 and r.pada <= a.akhir),
       k as (select p.badan, ${KEADAAN} as keadaan from p join rekomendasi_butir b on b.rekomendasi_id = p.rekomendasi_id)
     select k.badan, ${HITUNGAN} from k group by 1`,
    [
      badan.map((one) => one.badan),
      badan.map((one) => toTimestamptz(one.akhir)),
      periode.dari,
      periode.sampai,
    ],
  );
}

/** Points of these bodies that nobody answered, or that went back, though their day is over. */
export function countLewat(
  db: Db,
  badan: readonly KodeBadan[],
  hari: Hari,
): Promise<{ readonly badan: KodeBadan; readonly n: number; readonly tenggat: Hari }[]> {
  return query(
    db,
    `with p as (select rekomendasi_id, badan, 'infinity'::timestamptz as akhir from rekomendasi_penerima where badan = any($1)),
       k as (select p.badan, b.tenggat, ${KEADAAN} as keadaan
               from p join rekomendasi_butir b on b.rekomendasi_id = p.rekomendasi_id and b.tenggat < $2)
     select k.badan, count(*) as n, min(k.tenggat) as tenggat from k where k.keadaan in ('belum', 'dikembalikan') group by 1`,
    [badan, hari],
  );
}
