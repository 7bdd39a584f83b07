import type { Badan, KodeBadan, Penugasan } from '../../domain/instansi/types.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { namaUrut } from './namaUrut.ts';

export type NewBadan = Omit<Badan, 'berlakuSampai'>;

/** Adds a body to the tree; false when its code is taken. */
export async function insertBadan(
  tx: Db,
  badan: NewBadan,
  why: { readonly sebab: string; readonly pada: Instant },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into badan (kode, nama, induk, wilayah, zona, urusan, berlaku_sejak, nama_urut, jenis, pembina, sumber, sebab,
       diubah_pada)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'aplikasi', $11, $12) on conflict (kode) do nothing returning kode`,
    [
      badan.kode,
      badan.nama,
      badan.induk,
      badan.wilayah,
      badan.zona,
      badan.urusan,
      badan.berlakuSejak,
      namaUrut(badan.nama),
      badan.jenis,
      badan.pembina,
      why.sebab,
      toTimestamptz(why.pada),
    ],
  );
  return rows.length > 0;
}

/** A change of one body that somebody decided, for now or for a day to come. */
export interface RencanaBadan {
  readonly id: string;
  readonly kode: KodeBadan;
  readonly perbuatan: 'ubah' | 'tutup' | 'gabung' | 'pindah';
  readonly nama: string | null;
  readonly penerus: KodeBadan | null;
  /** The new supervisor, of one that moves. */
  readonly pembina: KodeBadan | null;
  readonly berlaku: Hari;
  readonly alasan: string;
  readonly akunId: string;
  readonly peran: Penugasan['peran'];
  /** The body at which that role was held. */
  readonly badan: KodeBadan;
}

export interface RencanaTercatat extends RencanaBadan {
  readonly hasil: 'terlaksana' | 'batal' | 'gagal' | null;
  readonly galat: string | null;
}

const COLUMNS = `id, kode, perbuatan, nama, penerus, pembina, berlaku, alasan, akun_id as "akunId", peran, badan, hasil, galat`;

/** Notes a change for its day; false when one waits for that body already. */
export async function insertRencana(tx: Db, one: RencanaBadan, pada: Instant): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into rencana_badan (id, kode, perbuatan, nama, penerus, berlaku, alasan, akun_id, peran, badan, dibuat_pada, pembina)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id`,
    [
      one.id,
      one.kode,
      one.perbuatan,
      one.nama,
      one.penerus,
      one.berlaku,
      one.alasan,
      one.akunId,
      one.peran,
      one.badan,
      toTimestamptz(pada),
      one.pembina,
    ],
  );
  return rows.length > 0;
}

/** What waits for a body, and what could not be done, the latest first. */
export function listRencana(db: Db, kode: KodeBadan): Promise<RencanaTercatat[]> {
  return query<RencanaTercatat>(
    db,
    `select ${COLUMNS} from rencana_badan where kode = $1 and hasil is distinct from 'terlaksana'
      order by dibuat_pada desc limit 20`,
    [kode],
  );
}

/** Changes whose day has come on `hari` (the latest of the country), locked for this work. */
export function takeDueRencana(tx: Db, hari: Hari): Promise<RencanaTercatat[]> {
  return query<RencanaTercatat>(
    tx,
    `select ${COLUMNS} from rencana_badan where hasil is null and berlaku <= $1 order by berlaku, id for update skip locked`,
    [hari],
  );
}

/** Ends a plan; false when it has ended before. */
export async function endRencana(
  tx: Db,
  id: string,
  end: {
    readonly hasil: 'terlaksana' | 'batal' | 'gagal';
    readonly galat: string | null;
    readonly pada: Instant;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `update rencana_badan set hasil = $2, galat = $3, selesai_pada = $4 where id = $1 and hasil is null returning id`,
    [id, end.hasil, end.galat, toTimestamptz(end.pada)],
  );
  return rows.length > 0;
}

/** What hangs on a body: open laporan that it handles, alone or with others, and roles held there now. */
export interface Tanggungan {
  readonly laporan: number;
  readonly tertunda: number;
  readonly petugas: number;
}

export async function countTanggungan(db: Db, kode: KodeBadan, now: Instant): Promise<Tanggungan> {
  const [row] = await query<Tanggungan>(
    db,
    `select
       (select count(*)::int from laporan where badan @> array[$1::text]
          and status in ('menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses')) as laporan,
       (select count(*)::int from laporan where badan @> array[$1::text] and status = 'tertunda') as tertunda,
       (select count(distinct p.akun_id)::int from penugasan p join akun a on a.id = p.akun_id
          where p.badan = $1 and p.dari <= $2 and (p.sampai is null or p.sampai > $2) and a.nonaktif_pada is null) as petugas`,
    [kode, toTimestamptz(now)],
  );
  return row ?? { laporan: 0, tertunda: 0, petugas: 0 };
}

/** Open laporan that lie with one of these instansi. */
export async function countTerbukaDi(db: Db, instansi: readonly KodeBadan[]): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    `select count(*)::int as n from laporan where instansi = any($1::text[])
       and status in ('menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses')`,
    [instansi],
  );
  return row?.n ?? 0;
}

/** Nomor of laporan that a unit follows up now, for handing them to its successor. */
export async function listFollowedUp(
  db: Db,
  kode: KodeBadan,
  limit: number,
): Promise<{ nomor: string; badan: string[] }[]> {
  return query<{ nomor: string; badan: string[] }>(
    db,
    `select nomor, badan from laporan where badan @> array[$1::text] and status in ('diteruskan', 'diproses') order by id limit $2`,
    [kode, limit],
  );
}

/** Ends every role at a body; answers how many. */
export async function endRolesAt(
  tx: Db,
  kode: KodeBadan,
  { pada, oleh }: { readonly pada: Instant; readonly oleh: string },
): Promise<number> {
  const rows = await query(
    tx,
    `update penugasan set sampai = greatest(dari, $2), diakhiri_oleh = $3
      where badan = $1 and (sampai is null or sampai > $2) returning id`,
    [kode, toTimestamptz(pada), oleh],
  );
  return rows.length;
}
