import { GELOMBANG, PERTANYAAN, type JawabanTerkumpul } from '../../domain/survei/survei.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Whether a laporan was answered for. */
export async function isTerjawab(db: Db, laporanId: string): Promise<boolean> {
  const rows = await query(db, 'select 1 as n from survei_terjawab where laporan_id = $1', [laporanId]);
  return rows.length > 0;
}

/** Notes that a laporan was answered for; false when it was before. */
export async function addTerjawab(tx: Db, laporanId: string): Promise<boolean> {
  const rows = await query(
    tx,
    'insert into survei_terjawab (laporan_id) values ($1) on conflict do nothing returning 1 as n',
    [laporanId],
  );
  return rows.length > 0;
}

/**
 * Keeps an answer under a name of chance: nothing of the laporan but its body and year. Which whole of answers it belongs to is told,
 * not its place in it.
 */
export async function addJawaban(
  tx: Db,
  one: {
    readonly kode: Buffer;
    readonly instansi: string;
    readonly tahun: number;
    readonly versi: number;
    readonly jawaban: readonly number[];
  },
): Promise<void> {
  await query(tx, 'select pg_advisory_xact_lock($1, hashtext($2))', [LOCK, `${one.instansi} ${one.tahun}`]);
  await query(
    tx,
    `insert into survei_jawaban (kode, instansi, tahun, versi, jawaban, gelombang)
     select $1, $2, $3, $4, $5::smallint[], count(*) / ${GELOMBANG} from survei_jawaban where instansi = $2 and tahun = $3`,
    [one.kode, one.instansi, one.tahun, one.versi, [...one.jawaban]],
  );
}

const LOCK = 762_450;

/** A closed laporan whose pelapor was not asked by mail yet. */
export interface BelumDitanya {
  readonly id: string;
  readonly nomor: string;
}

/**
 * Closed laporan of these hours that were neither answered for nor asked about, the first closed first. Anonim ones are left alone:
 * their pelapor chose not to be written to.
 */
export function listBelumDitanya(
  db: Db,
  { sejak, sampai }: { readonly sejak: Instant; readonly sampai: Instant },
  limit: number,
): Promise<BelumDitanya[]> {
  return query<BelumDitanya>(
    db,
    `select l.id, l.nomor from laporan l
      where l.status = 'selesai' and not l.anonim and l.selesai_pada >= $1 and l.selesai_pada < $2
        and l.pemilik is not null
        and not exists (select from survei_terjawab t where t.laporan_id = l.id)
        and not exists (select from pesan p where p.kunci = 'survei:' || l.id)
      order by l.selesai_pada, l.id limit $3`,
    [toTimestamptz(sejak), toTimestamptz(sampai), limit],
  );
}

/** Answers of a year by body: the sums of whole waves, and how many came at all, which only the edition of the year may use. */
export async function sumJawaban(
  db: Db,
  instansi: readonly string[],
  tahun: number,
): Promise<ReadonlyMap<string, JawabanTerkumpul & { readonly menjawab: number }>> {
  const sums = PERTANYAAN.map((_, i) => `coalesce(sum(jawaban[${i + 1}]) filter (where utuh), 0)::int`);
  const total = PERTANYAAN.map((_, i) => `jawaban[${i + 1}]`).join(' + ');
  const rows = await query<JawabanTerkumpul & { instansi: string; menjawab: number }>(
    db,
    `select instansi, count(*) as menjawab, count(*) filter (where utuh) as dihitung, array[${sums.join(', ')}] as jumlah,
            coalesce(sum((${total}) * (${total})) filter (where utuh), 0)::int as kuadrat
       from (select *, count(*) over (partition by instansi, gelombang) >= ${GELOMBANG} as utuh
               from survei_jawaban where tahun = $2 and instansi = any($1::text[])) as j group by instansi`,
    [instansi, tahun],
  );
  return new Map(rows.map(({ instansi: kode, ...rest }) => [kode, rest]));
}

/** Laporan `l` closed in the year of this parameter, by the clock of their zone, whose pelapor has an account or a receipt. */
export const DIUNDANG_TAHUN = (tahun: '$1' | '$2'): string => `l.status = 'selesai'
  and l.selesai_pada >= make_timestamptz(${tahun}, 1, 1, 0, 0, 0, 'Asia/Jayapura')
  and l.selesai_pada < make_timestamptz(${tahun} + 1, 1, 1, 0, 0, 0, 'Asia/Jakarta')
  and extract(year from l.selesai_pada at time zone
    case l.zona when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end) = ${tahun}
  and (l.pemilik is not null or exists (select from resi r where r.laporan_id = l.id))`;

/** Closed laporan of a year by body whose pelapor has an account or a receipt: those who are asked. */
export async function countDiundang(
  db: Db,
  instansi: readonly string[],
  tahun: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await query<{ instansi: string; n: number }>(
    db,
    `select l.instansi, count(*) as n from laporan l where l.instansi = any($1::text[]) and ${DIUNDANG_TAHUN('$2')} group by 1`,
    [instansi, tahun],
  );
  return new Map(rows.map(({ instansi: kode, n }) => [kode, n]));
}
