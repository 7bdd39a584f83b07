import type { CakupanHapus } from '../../domain/laporan/penghapusan/penghapusan.ts';
import type { SebabHapus } from '../../domain/laporan/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A granted erasure whose bytes, mails and journal line are still to be done. */
export interface Sisa {
  readonly id: string;
  readonly laporanId: string | null;
  readonly nomor: string | null;
  readonly akunId: string | null;
  readonly cakupan: CakupanHapus | 'akun';
  readonly sebab: SebabHapus;
  readonly dasar: string;
  readonly pada: Instant;
  readonly juga: readonly number[];
  readonly berkas: readonly string[];
  readonly surat: readonly string[];
  /** Of an account that closed: what opens its laporan from then on, sealed. */
  readonly resi: string | null;
}

/** Keeps the sealed receipt of a closed account until the journal has it. */
export async function noteResi(tx: Db, id: string, resi: string): Promise<void> {
  await query(tx, 'update penghapusan set resi = $2 where id = $1', [id, resi]);
}

export async function noteSisa(
  tx: Db,
  id: string,
  sisa: { readonly berkas: readonly string[]; readonly surat: readonly string[] },
): Promise<void> {
  await query(tx, 'update penghapusan set berkas = $2, surat = $3 where id = $1', [
    id,
    sisa.berkas,
    sisa.surat,
  ]);
}

export function listSisa(db: Db, limit: number): Promise<Sisa[]> {
  return query<Sisa>(
    db,
    `select p.id, p.laporan_id as "laporanId", l.nomor, p.akun_id as "akunId", p.cakupan, p.sebab, p.dasar,
            p.diputus_pada as pada, p.juga, p.berkas, p.surat, p.resi
       from penghapusan p left join laporan l on l.id = p.laporan_id
      where p.status = 'dikabulkan' and p.selesai_pada is null order by p.diputus_pada, p.id limit $1`,
    [limit],
  );
}

/** Nothing is left to be removed, and the places are forgotten. */
export async function endSisa(db: Db, id: string, pada: Instant): Promise<void> {
  await query(
    db,
    `update penghapusan set selesai_pada = $2, berkas = '{}', surat = '{}', resi = null where id = $1`,
    [id, toTimestamptz(pada)],
  );
}

/** Whether this very erasure was done in this database. */
export async function isDone(db: Db, id: string): Promise<boolean> {
  const rows = await query(db, `select from penghapusan where id = $1 and status = 'dikabulkan'`, [id]);
  return rows.length > 0;
}

/** Places of erased files of finished erasures that no living file shares: nothing may lie there. */
export function listErasedKunci(
  db: Db,
  after: string,
  limit: number,
): Promise<{ readonly id: string; readonly kunci: string; readonly laporanId: string }[]> {
  return query(
    db,
    `select e.id, e.kunci, e.laporan_id as "laporanId" from lampiran e
      where e.dihapus_pada is not null and e.id > $1
        and not exists (select from lampiran h where h.dihapus_pada is null and (h.kunci = e.kunci or h.thumbnail_kunci = e.kunci))
        and not exists (select from penghapusan p where p.laporan_id = e.laporan_id and p.status = 'dikabulkan'
                          and p.selesai_pada is null)
      order by e.id limit $2`,
    [after, limit],
  );
}
