import type { Instant } from '../../domain/shared/time.ts';
import { query, type Database, type Db } from '../connection/database.ts';
import { quietly } from '../connection/snapshot.ts';
import { toTimestamptz } from '../connection/values.ts';

/** The state of one recurring work, for the operator. */
export interface Pekerjaan {
  readonly nama: string;
  readonly berikutPada: Instant;
  /** Until when somebody holds it; null while nobody does. */
  readonly disewaSampai: Instant | null;
  readonly selesaiPada: Instant | null;
  readonly galat: string | null;
  readonly gagalBeruntun: number;
}

/** Makes sure that every work has its row; a new one is due at once. */
export async function ensurePekerjaan(db: Db, nama: readonly string[], now: Instant): Promise<void> {
  await query(
    db,
    `insert into pekerjaan (nama, berikut_pada) select unnest($1::text[]), $2 on conflict (nama) do nothing`,
    [nama, toTimestamptz(now)],
  );
}

/**
 * Takes one work that is due, for this worker alone until the lease ends; null when none is. What ended, or is leased until, a time that has
 * not come yet was written by a clock that ran ahead: it is due.
 */
export async function takePekerjaan(
  db: Database,
  asked: {
    readonly nama: readonly string[];
    readonly pekerja: string;
    readonly now: Instant;
    readonly leaseUntil: Instant;
  },
): Promise<{ readonly nama: string; readonly gagalBeruntun: number; readonly batas: string | null } | null> {
  const [row] = await quietly<{ nama: string; gagalBeruntun: number; batas: string | null }>(
    db,
    `update pekerjaan p set pekerja = $2, disewa_sampai = $4, mulai_pada = $3
      where nama = (select nama from pekerjaan
                     where nama = any($1) and (berikut_pada <= $3 or selesai_pada > $3::timestamptz + interval '1 minute')
                       and (disewa_sampai is null or disewa_sampai <= $3 or disewa_sampai > $4::timestamptz + interval '1 minute')
                     order by berikut_pada limit 1 for update skip locked)
      returning nama, gagal_beruntun as "gagalBeruntun", batas`,
    [asked.nama, asked.pekerja, toTimestamptz(asked.now), toTimestamptz(asked.leaseUntil)],
  );
  return row ?? null;
}

/** A worker that lost its lease renews nothing. */
export async function renewPekerjaan(
  db: Database,
  held: { readonly nama: string; readonly pekerja: string; readonly leaseUntil: Instant },
): Promise<void> {
  await quietly(
    db,
    'update pekerjaan set disewa_sampai = $3 where nama = $1 and pekerja = $2 returning 1 as n',
    [held.nama, held.pekerja, toTimestamptz(held.leaseUntil)],
  );
}

/** Ends a run: `galat` is a code, never what a person wrote. A worker that lost its lease changes nothing. */
export async function endPekerjaan(
  db: Database,
  end: {
    readonly nama: string;
    readonly pekerja: string;
    readonly pada: Instant;
    readonly berikutPada: Instant;
    readonly galat: string | null;
    readonly batas?: string | null;
  },
): Promise<void> {
  await quietly(
    db,
    `update pekerjaan set pekerja = null, disewa_sampai = null, selesai_pada = $3, berikut_pada = $4, galat = $5,
       gagal_beruntun = case when $5::text is null then 0 else gagal_beruntun + 1 end, batas = coalesce($6, batas)
      where nama = $1 and pekerja = $2 returning 1 as n`,
    [
      end.nama,
      end.pekerja,
      toTimestamptz(end.pada),
      toTimestamptz(end.berikutPada),
      end.galat,
      end.batas ?? null,
    ],
  );
}

export async function listPekerjaan(db: Db): Promise<Pekerjaan[]> {
  return query<Pekerjaan>(
    db,
    `select nama, berikut_pada as "berikutPada", disewa_sampai as "disewaSampai", selesai_pada as "selesaiPada", galat, gagal_beruntun as "gagalBeruntun"
       from pekerjaan order by nama`,
  );
}

/** Makes a work due at once; false when there is none of that name. One that runs now runs once more after it. */
export async function makeDue(tx: Db, nama: string, now: Instant): Promise<boolean> {
  const rows = await query(tx, 'update pekerjaan set berikut_pada = $2 where nama = $1 returning nama', [
    nama,
    toTimestamptz(now),
  ]);
  return rows.length > 0;
}
