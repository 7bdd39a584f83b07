import { query, type Db } from '../connection/database.ts';

/** Every account that ever made laporan for other people by a key, with the body that it did so for; the latest role last. */
export function listPengembang(db: Db): Promise<{ readonly akunId: string; readonly badan: string }[]> {
  return query(
    db,
    `select akun_id as "akunId", badan from penugasan where peran = 'pengembang' order by dari, id`,
    [],
  );
}
