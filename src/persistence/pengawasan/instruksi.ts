import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { StatusInstruksi } from '../../domain/pengawasan/instruksi.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export interface Instruksi {
  readonly id: string;
  /** In whose name it is on record. */
  readonly badan: KodeBadan;
  readonly dari: string;
  readonly nomor: string;
  readonly perihal: string;
  readonly tanggal: Hari;
}

export interface ButirInstruksi {
  readonly urut: number;
  readonly isi: string;
  readonly tenggat: Hari;
}

/** What an owner told of a point. */
export interface KabarInstruksi {
  readonly id: string;
  readonly urut: number;
  readonly badan: KodeBadan;
  readonly status: StatusInstruksi;
  readonly isi: string;
  readonly pada: Instant;
  readonly nama: string;
}

/** Puts an instruction on record with its points and owners, once by its id; false when it is there. */
export async function addInstruksi(
  tx: Db,
  one: Instruksi & { readonly oleh: string; readonly pada: Instant },
  butir: readonly ButirInstruksi[],
  pemilik: readonly KodeBadan[],
): Promise<boolean> {
  const { id, badan, dari, nomor, perihal, tanggal, oleh } = one;
  const rows = await query(
    tx,
    `insert into instruksi (id, badan, dari, nomor, perihal, tanggal, pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning 1 as n`,
    [id, badan, dari, nomor, perihal, tanggal, toTimestamptz(one.pada), oleh],
  );
  if (rows.length === 0) return false;
  await query(
    tx,
    `insert into instruksi_butir (instruksi_id, urut, isi, tenggat)
     select $1::uuid, * from unnest($2::smallint[], $3::text[], $4::date[])`,
    [id, butir.map((each) => each.urut), butir.map((each) => each.isi), butir.map((each) => each.tenggat)],
  );
  await query(tx, 'insert into instruksi_pemilik (instruksi_id, badan) select $1::uuid, unnest($2::text[])', [
    id,
    pemilik,
  ]);
  return true;
}

const SELECT = 'select i.id, i.badan, i.dari, i.nomor, i.perihal, i.tanggal from instruksi i';

export async function findInstruksi(db: Db, id: string): Promise<Instruksi | null> {
  const [one] = await query<Instruksi>(db, `${SELECT} where i.id = $1::uuid`, [id]);
  return one ?? null;
}

export function listButir(db: Db, id: string): Promise<ButirInstruksi[]> {
  return query<ButirInstruksi>(
    db,
    'select urut, isi, tenggat from instruksi_butir where instruksi_id = $1::uuid order by urut',
    [id],
  );
}

export async function listPemilik(db: Db, id: string): Promise<readonly KodeBadan[]> {
  const rows = await query<{ badan: KodeBadan }>(
    db,
    'select badan from instruksi_pemilik where instruksi_id = $1::uuid order by badan',
    [id],
  );
  return rows.map((row) => row.badan);
}

/** All news of an instruction, the latest first. */
export function listKabar(db: Db, id: string): Promise<KabarInstruksi[]> {
  return query<KabarInstruksi>(
    db,
    `select k.id, k.urut, k.badan, k.status, k.isi, k.pada, a.nama
       from instruksi_kabar k join akun a on a.id = k.oleh
      where k.instruksi_id = $1::uuid order by k.pada desc, k.id desc`,
    [id],
  );
}

/** Adds news once by its id; false when it is there. */
export async function addKabar(
  tx: Db,
  one: Omit<KabarInstruksi, 'nama'> & { readonly instruksiId: string; readonly oleh: string },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into instruksi_kabar (id, instruksi_id, urut, badan, status, isi, pada, oleh)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning 1 as n`,
    [one.id, one.instruksiId, one.urut, one.badan, one.status, one.isi, toTimestamptz(one.pada), one.oleh],
  );
  return rows.length > 0;
}

/** An instruction with how many of its points (for each owner that counts) are done and late on a day. */
export interface InstruksiBaris extends Instruksi {
  readonly semua: number;
  readonly selesai: number;
  readonly terlambat: number;
  /** The next due date, today or to come, of a point that is not done; those that are over count as `terlambat`. */
  readonly tenggat: Hari | null;
}

/** Instructions of these recorders with all owners, and those in which these owners have a part, with their part alone. */
export function listInstruksi(
  db: Db,
  asked: {
    readonly pencatat: readonly KodeBadan[];
    readonly pemilik: readonly KodeBadan[];
    readonly hari: Hari;
  },
  limit: number,
): Promise<InstruksiBaris[]> {
  return query<InstruksiBaris>(
    db,
    `with bagian as (
       select p.instruksi_id, p.badan, b.urut, b.tenggat,
         coalesce((select k.status from instruksi_kabar k
            where k.instruksi_id = p.instruksi_id and k.urut = b.urut and k.badan = p.badan
            order by k.pada desc, k.id desc limit 1), '') = 'selesai' as beres
         from instruksi_pemilik p join instruksi_butir b on b.instruksi_id = p.instruksi_id
         join instruksi i on i.id = p.instruksi_id
        where i.badan = any($1) or p.badan = any($2))
     select i.id, i.badan, i.dari, i.nomor, i.perihal, i.tanggal, count(*) as semua,
       count(*) filter (where g.beres) as selesai, count(*) filter (where not g.beres and g.tenggat < $3) as terlambat,
       min(g.tenggat) filter (where not g.beres and g.tenggat >= $3) as tenggat
       from bagian g join instruksi i on i.id = g.instruksi_id
      group by i.id order by terlambat desc, i.tanggal desc, i.id desc limit $4`,
    [asked.pencatat, asked.pemilik, asked.hari, limit],
  );
}
