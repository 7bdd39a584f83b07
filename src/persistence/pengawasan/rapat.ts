import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { DraftPutusan, IsiRapat, JawabanUndangan } from '../../domain/pengawasan/rapat.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';

/** A session with its plan and the draft of its minutes. */
export interface Rapat extends Omit<IsiRapat, 'undangan'> {
  readonly id: string;
  readonly pengawas: KodeBadan;
  readonly notulen: string;
  readonly putusan: readonly DraftPutusan[];
  readonly batalPada: Instant | null;
  readonly batalAlasan: string | null;
  readonly versi: number;
  /** Of the minutes; null while they are not issued. */
  readonly nomor: string | null;
}

const SELECT = `select r.id, r.pengawas, r.judul, r.jenis, r.angkatan, r.kawasan, r.tanggal, r.mulai, r.selesai, r.tempat, r.tautan,
    r.agenda, r.narasumber, r.dari, r.sampai, r.notulen, r.putusan, r.batal_pada as "batalPada", r.batal_alasan as "batalAlasan",
    r.versi, n.nomor
  from rapat r left join rapat_notulen n on n.rapat_id = r.id`;

/** Plans a session with its guests, once by its id; false when it is there. */
export async function addRapat(
  tx: Db,
  one: IsiRapat & {
    readonly id: string;
    readonly pengawas: KodeBadan;
    readonly oleh: string;
    readonly pada: Instant;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into rapat (id, pengawas, judul, jenis, angkatan, kawasan, tanggal, mulai, selesai, tempat, tautan, agenda, narasumber,
       dari, sampai, dibuat_pada, diubah_pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17)
     on conflict (id) do nothing returning 1 as n`,
    [one.id, one.pengawas, ...planOf(one), toTimestamptz(one.pada), one.oleh],
  );
  if (rows.length === 0) return false;
  await invite(tx, one.id, one.undangan);
  return true;
}

function planOf(one: IsiRapat): readonly string[] {
  return [
    one.judul,
    one.jenis,
    one.angkatan,
    one.kawasan,
    one.tanggal,
    one.mulai,
    one.selesai,
    one.tempat,
    one.tautan,
    one.agenda,
    one.narasumber,
    one.dari,
    one.sampai,
  ];
}

async function invite(tx: Db, id: string, undangan: readonly KodeBadan[]): Promise<void> {
  await query(
    tx,
    'insert into rapat_undangan (rapat_id, badan) select $1::uuid, unnest($2::text[]) on conflict do nothing',
    [id, undangan],
  );
}

/** Changes the plan: who is no longer invited falls out, answers of the others stay. The lock of `findRapat` is held. */
export async function changeRapat(
  tx: Db,
  id: string,
  one: IsiRapat & { readonly pada: Instant },
): Promise<void> {
  await query(
    tx,
    `update rapat set judul = $2, jenis = $3, angkatan = $4, kawasan = $5, tanggal = $6, mulai = $7, selesai = $8, tempat = $9,
       tautan = $10, agenda = $11, narasumber = $12, dari = $13, sampai = $14, diubah_pada = $15, versi = versi + 1
     where id = $1::uuid`,
    [id, ...planOf(one), toTimestamptz(one.pada)],
  );
  await query(tx, 'delete from rapat_undangan where rapat_id = $1::uuid and badan <> all($2::text[])', [
    id,
    one.undangan,
  ]);
  await invite(tx, id, one.undangan);
}

export async function cancelRapat(tx: Db, id: string, alasan: string, pada: Instant): Promise<void> {
  await query(
    tx,
    'update rapat set batal_pada = $2, batal_alasan = $3, diubah_pada = $2, versi = versi + 1 where id = $1::uuid',
    [id, toTimestamptz(pada), alasan],
  );
}

/** Keeps the draft of the minutes and who came. The lock of `findRapat` is held. */
export async function saveKonsepNotulen(
  tx: Db,
  id: string,
  draft: {
    readonly notulen: string;
    readonly putusan: readonly DraftPutusan[];
    readonly hadir: readonly KodeBadan[];
    readonly pada: Instant;
  },
): Promise<void> {
  await query(
    tx,
    'update rapat set notulen = $2, putusan = $3, diubah_pada = $4, versi = versi + 1 where id = $1::uuid',
    [id, draft.notulen, toJson(draft.putusan), toTimestamptz(draft.pada)],
  );
  await query(
    tx,
    `update rapat_undangan set hadir = (badan = any($2::text[])) where rapat_id = $1::uuid and hadir <> (badan = any($2::text[]))`,
    [id, draft.hadir],
  );
}

/** One session; null for an id that is none. Locked for whoever is about to change it, as it stands once the lock is held. */
export async function findRapat(db: Db, id: string, lock = false): Promise<Rapat | null> {
  // A statement of its own: one that waited for the lock would still see no minutes of the one before it.
  if (lock) await query(db, 'select from rapat where id = $1::uuid for update', [id]);
  const [one] = await query<Rapat>(db, `${SELECT} where r.id = $1::uuid`, [id]);
  return one ?? null;
}

/** A session in a list, with how many were invited, said that they come, and came. */
export interface RapatBaris extends Rapat {
  readonly undangan: number;
  readonly datang: number;
  readonly hadir: number;
}

/** Sessions of these bodies, and those to which these are invited; the latest days first. */
export function listRapat(
  db: Db,
  asked: { readonly pengawas: readonly KodeBadan[]; readonly undangan: readonly KodeBadan[] },
  limit: number,
): Promise<RapatBaris[]> {
  return query<RapatBaris>(
    db,
    `select r.*, u.* from (${SELECT}) r
       cross join lateral (select count(*) as undangan, count(*) filter (where jawaban in ('hadir', 'diwakili')) as datang,
         count(*) filter (where hadir) as hadir from rapat_undangan where rapat_id = r.id) u
      where r.pengawas = any($1) or exists (
        select from rapat_undangan e where e.rapat_id = r.id and e.badan = any($2))
      order by r.tanggal desc, r.mulai desc, r.id limit $3`,
    [asked.pengawas, asked.undangan, limit],
  );
}

export interface Undangan {
  readonly badan: KodeBadan;
  readonly jawaban: JawabanUndangan | null;
  readonly nama: string;
  readonly dijawabPada: Instant | null;
  readonly hadir: boolean;
}

export function listUndangan(db: Db, id: string): Promise<Undangan[]> {
  return query<Undangan>(
    db,
    `select badan, jawaban, nama, dijawab_pada as "dijawabPada", hadir from rapat_undangan
      where rapat_id = $1::uuid order by badan`,
    [id],
  );
}

/** What an invited body answers; it may change its mind until the day is over. */
export async function answerUndangan(
  tx: Db,
  one: {
    readonly rapatId: string;
    readonly badan: KodeBadan;
    readonly jawaban: JawabanUndangan;
    readonly nama: string;
    readonly pada: Instant;
    readonly oleh: string;
  },
): Promise<void> {
  await query(
    tx,
    `update rapat_undangan set jawaban = $3, nama = $4, dijawab_pada = $5, dijawab_oleh = $6
      where rapat_id = $1::uuid and badan = $2`,
    [one.rapatId, one.badan, one.jawaban, one.nama, toTimestamptz(one.pada), one.oleh],
  );
}
