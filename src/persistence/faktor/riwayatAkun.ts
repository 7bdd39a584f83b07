import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** What can happen to the safety of an account. */
export type JenisRiwayatAkun =
  | 'faktor_dipasang'
  | 'faktor_dilepas'
  | 'faktor_direset'
  | 'pemulihan_baru'
  | 'pemulihan_dipakai'
  | 'sesi_diakhiri';

export interface RiwayatAkunBaris {
  readonly pada: Instant;
  readonly jenis: JenisRiwayatAkun;
  readonly oleh: string | null;
  /** Name of whoever did it; null: the operator. */
  readonly namaOleh: string | null;
  readonly alasan: string | null;
}

/** Notes who did what to an account, in the transaction that does it. */
export async function recordRiwayatAkun(
  tx: Db,
  one: {
    readonly akunId: string;
    readonly jenis: JenisRiwayatAkun;
    readonly oleh: string | null;
    readonly alasan?: string | null;
    readonly pada: Instant;
  },
): Promise<void> {
  await query(
    tx,
    'insert into riwayat_akun (akun_id, pada, jenis, oleh, alasan) values ($1, $2, $3, $4, $5)',
    [one.akunId, toTimestamptz(one.pada), one.jenis, one.oleh, one.alasan ?? null],
  );
}

/** The latest first. */
export async function listRiwayatAkun(db: Db, akunId: string, limit: number): Promise<RiwayatAkunBaris[]> {
  return query<RiwayatAkunBaris>(
    db,
    `select r.pada, r.jenis, r.oleh, o.nama as "namaOleh", r.alasan
       from riwayat_akun r left join akun o on o.id = r.oleh
      where r.akun_id = $1 order by r.id desc limit $2`,
    [akunId, limit],
  );
}
