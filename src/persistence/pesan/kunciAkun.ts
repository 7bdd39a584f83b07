import { query, type Db } from '../connection/database.ts';

/**
 * Keys of every message that went to an account: its own news, as the pelapor of its laporan, as a follower, and the mails that were asked
 * for by it or for one of its addresses.
 */
export async function listKunciAkun(
  db: Db,
  akun: {
    readonly akunId: string;
    readonly pemilik: string;
    readonly pengikut: string;
    readonly tujuan: readonly string[];
  },
): Promise<readonly string[]> {
  const rows = await query<{ kunci: string }>(
    db,
    `select kunci from pesan where penerima ->> 'akun' = $1::text
     union all
     select kunci from pesan where penerima ->> 'pengikut' = $3
     union all
     select p.kunci from laporan l join pesan p on p.laporan_id = l.id and p.penerima ->> 'jenis' = 'pelapor'
      where l.pemilik = $2
     union all
     select p.kunci from permohonan m join pesan p on p.kunci >= 'permohonan:' || m.id || ':' and p.kunci < 'permohonan:' || m.id || ';'
      where m.akun_id = $1::uuid or m.tujuan = any($4::text[])`,
    [akun.akunId, akun.pemilik, akun.pengikut, [...akun.tujuan]],
  );
  return rows.map((row) => row.kunci);
}
