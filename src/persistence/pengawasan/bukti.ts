import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** What a file of supervision stands beside. */
export type MilikBukti =
  'jawaban' | 'instruksi' | 'kabar_instruksi' | 'kabar_perbaikan' | 'rapat' | 'tindakan';

export interface Bukti {
  readonly milik: MilikBukti;
  readonly milikId: string;
  readonly lampiran: string;
  /** The file's name, as it was uploaded. */
  readonly nama: string;
}

/** Puts files beside one thing, behind those that are there; a file that is there already stays once. */
export async function addBukti(
  tx: Db,
  of: { readonly milik: MilikBukti; readonly milikId: string; readonly lampiran: readonly string[] },
  by: { readonly oleh: string; readonly pada: Instant },
): Promise<void> {
  if (of.lampiran.length === 0) return;
  // two who add papers at the same moment wait for each other
  await query(tx, 'select pg_advisory_xact_lock($1, hashtext($2))', [LOCK, of.milikId]);
  await query(
    tx,
    `insert into bukti_pengawasan (milik, milik_id, urut, lampiran, pada, oleh)
     select $1, $2::uuid, row_number() over (order by b.ke)
         + (select coalesce(max(urut), 0) from bukti_pengawasan where milik = $1 and milik_id = $2::uuid), b.lampiran, $4, $5
       from unnest($3::uuid[]) with ordinality as b (lampiran, ke)
      where not exists (select from bukti_pengawasan p
             where p.milik = $1 and p.milik_id = $2::uuid and p.lampiran = b.lampiran)`,
    [of.milik, of.milikId, [...new Set(of.lampiran)], toTimestamptz(by.pada), by.oleh],
  );
}

const LOCK = 762_451;

/** The files beside these things, in the order in which they came. */
export function listBukti(db: Db, milik: MilikBukti, ids: readonly string[]): Promise<Bukti[]> {
  return query<Bukti>(
    db,
    `select b.milik, b.milik_id as "milikId", b.lampiran, l.nama from bukti_pengawasan b join lampiran l on l.id = b.lampiran
      where b.milik = $1 and b.milik_id = any($2::uuid[]) order by b.milik_id, b.urut`,
    [milik, ids],
  );
}

/**
 * Everything that a file stands beside; an upload can be ticked again in another form of the same person. The first file of an answer
 * stands in its own row.
 */
export function findBukti(db: Db, lampiran: string): Promise<Bukti[]> {
  return query<Bukti>(
    db,
    `select b.milik, b."milikId", b.lampiran, l.nama
       from (select milik, milik_id as "milikId", lampiran from bukti_pengawasan
             union select 'jawaban', id, lampiran from rekomendasi_jawaban) b join lampiran l on l.id = b.lampiran
      where b.lampiran = $1::uuid order by b.milik, b."milikId"`,
    [lampiran],
  );
}

/** Of a piece of news the instruction or the improvement to which it belongs; null when there is none. */
export async function findIndukKabar(
  db: Db,
  milik: 'kabar_instruksi' | 'kabar_perbaikan',
  id: string,
): Promise<string | null> {
  const text =
    milik === 'kabar_instruksi'
      ? 'select instruksi_id as induk from instruksi_kabar where id = $1::uuid'
      : 'select perbaikan_id as induk from perbaikan_kabar where id = $1::uuid';
  const [row] = await query<{ induk: string }>(db, text, [id]);
  return row?.induk ?? null;
}
