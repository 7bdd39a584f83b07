import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** Keeps others from changing the pelapor of a laporan meanwhile; false when none is kept. */
export async function lockIdentitas(tx: Db, laporanId: string): Promise<boolean> {
  const rows = await query(tx, 'select 1 as n from identitas where laporan_id = $1 for update', [laporanId]);
  return rows.length > 0;
}

/** Adds a contact that was shown to be theirs to what a pelapor without account gave in the open. */
export async function addKontak(
  tx: Db,
  laporanId: string,
  { email, telepon }: { readonly email: string | null; readonly telepon: string | null },
): Promise<void> {
  await query(
    tx,
    `update identitas set email = coalesce($2, email), telepon = coalesce($3, telepon)
      where laporan_id = $1 and akun_id is null and segel is null`,
    [laporanId, email, telepon],
  );
}

/** The same where all is sealed: the closed address for answers alone. */
export async function replaceBalas(tx: Db, laporanId: string, balas: Buffer): Promise<void> {
  await query(tx, 'update identitas set balas = $2 where laporan_id = $1', [laporanId, balas]);
}

/** News of the filing that found no address goes out after all, now that there is one. */
export async function reopenDibuat(tx: Db, laporanId: string, pada: Instant): Promise<void> {
  await query(
    tx,
    `update pesan set status = 'antre', galat = null, coba_pada = $2, selesai_pada = null, percobaan = 0
      where laporan_id = $1 and jenis = 'dibuat' and penerima ->> 'jenis' = 'pelapor' and status = 'dilewati'`,
    [laporanId, toTimestamptz(pada)],
  );
}
