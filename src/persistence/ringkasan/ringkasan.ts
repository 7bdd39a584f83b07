import type { Penugasan, Peran } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export type JenisRingkasan = 'harian' | 'mingguan';

export interface PenerimaRingkasan {
  readonly akunId: string;
  readonly penugasan: readonly Penugasan[];
}

/**
 * Accounts with one of these roles in force, with an address, that did not switch this digest off and have not got the message
 * `kunci:<akun>` yet; by id, at most `limit`.
 */
export function findPenerima(
  db: Db,
  asked: {
    readonly jenis: JenisRingkasan;
    readonly peran: readonly Peran[];
    readonly kunci: string;
    readonly after: string | null;
    readonly now: Instant;
    readonly limit: number;
  },
): Promise<PenerimaRingkasan[]> {
  return query<PenerimaRingkasan>(
    db,
    `select a.id as "akunId", jsonb_agg(distinct jsonb_strip_nulls(jsonb_build_object('peran', p.peran, 'badan', p.badan,
                  'pinjaman', case when p.cuti_id is not null then true end))) as penugasan
       from akun a join penugasan p on p.akun_id = a.id
      where p.peran = any($2) and p.dari <= $5 and (p.sampai is null or p.sampai > $5)
        and a.nonaktif_pada is null and a.email is not null and ($4::uuid is null or a.id > $4)
        and not exists (select from ringkasan_dimatikan d where d.akun_id = a.id and d.jenis = $1)
        and not exists (select from pesan m where m.kunci = $3 || ':' || a.id)
      group by a.id order by a.id limit $6`,
    [asked.jenis, asked.peran, asked.kunci, asked.after, toTimestamptz(asked.now), asked.limit],
  );
}

/** Which digests an account has switched off. */
export async function readDimatikan(db: Db, akunId: string): Promise<ReadonlySet<JenisRingkasan>> {
  const rows = await query<{ jenis: JenisRingkasan }>(
    db,
    'select jenis from ringkasan_dimatikan where akun_id = $1',
    [akunId],
  );
  return new Set(rows.map(({ jenis }) => jenis));
}

export async function setRingkasan(
  db: Db,
  one: {
    readonly akunId: string;
    readonly jenis: JenisRingkasan;
    readonly isOn: boolean;
    readonly pada: Instant;
  },
): Promise<void> {
  const { akunId, jenis, isOn, pada } = one;
  if (isOn)
    await query(db, 'delete from ringkasan_dimatikan where akun_id = $1 and jenis = $2', [akunId, jenis]);
  else {
    await query(db, 'insert into ringkasan_dimatikan values ($1, $2, $3) on conflict do nothing', [
      akunId,
      jenis,
      toTimestamptz(pada),
    ]);
  }
}
