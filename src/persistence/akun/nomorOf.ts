import type { Laporan } from '../../domain/laporan/types.ts';
import type { Instant, Zona } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';

export interface NomorBaris {
  readonly nomor: string;
  readonly status: Laporan['status'];
  readonly dibuatPada: Instant;
  readonly zona: Zona;
}

const MOST = 50;

/**
 * The laporan that belong to an address, the newest first: those of the account with this `pemilik` that are not anonim, and those
 * filed with the address as contact and without account.
 */
export async function findNomorOf(
  db: Db,
  { email, pemilik }: { readonly email: string; readonly pemilik: string | null },
): Promise<NomorBaris[]> {
  return query<NomorBaris>(
    db,
    `select l.nomor, l.status, l.dibuat_pada as "dibuatPada", l.zona from laporan l where l.pemilik = $2 and not l.anonim
     union
     select l.nomor, l.status, l.dibuat_pada, l.zona from identitas i join laporan l on l.id = i.laporan_id
      where lower(i.email) = $1 and i.akun_id is null
     order by "dibuatPada" desc, nomor limit ${MOST}`,
    [email, pemilik],
  );
}
