import { query, type Db } from '../connection/database.ts';

/** The open account that showed this number or mail address to be its own. */
export async function findAkunOfKanal(
  db: Db,
  kanal: 'sms' | 'whatsapp' | 'email',
  alamat: string,
): Promise<string | null> {
  const [row] = await query<{ id: string }>(db, kanal === 'email' ? BY_EMAIL : BY_TELEPON, [alamat]);
  return row?.id ?? null;
}

const BY_EMAIL =
  'select id from akun where email = $1 and email_diperiksa_pada is not null and nonaktif_pada is null';
const BY_TELEPON =
  'select id from akun where telepon = $1 and telepon_diperiksa_pada is not null and nonaktif_pada is null';

/** Numbers of laporan of these owners in these states, the newest first. */
export async function findNomorOf(
  db: Db,
  pemilik: readonly string[],
  status: readonly string[],
  limit: number,
  /** Of these owners nothing that is anonim is named. */
  terbuka: readonly string[] = [],
): Promise<string[]> {
  const rows = await query<{ nomor: string }>(
    db,
    `select nomor from laporan where (pemilik = any($1) or (pemilik = any($4) and not anonim)) and status = any($2)
      order by dibuat_pada desc, id desc limit $3`,
    [pemilik, status, limit, terbuka],
  );
  return rows.map((row) => row.nomor);
}

/** Numbers of laporan of these owners, and of those filed with this contact and without account, the newest first; none that is anonim. */
export async function findNomorOfTelepon(
  db: Db,
  { telepon, pemilik }: { readonly telepon: string; readonly pemilik: readonly string[] },
  limit: number,
): Promise<string[]> {
  const rows = await query<{ nomor: string }>(
    db,
    `select nomor, dibuat_pada from laporan where pemilik = any($1) and not anonim
     union
     select l.nomor, l.dibuat_pada from identitas i join laporan l on l.id = i.laporan_id
      where i.telepon = $2 and i.akun_id is null and not l.anonim
     order by dibuat_pada desc, nomor limit $3`,
    [pemilik, telepon, limit],
  );
  return rows.map((row) => row.nomor);
}
