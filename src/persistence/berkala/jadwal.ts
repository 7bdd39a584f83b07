import type { JenisMasa } from '../../domain/berkala/masa.ts';
import type { Sasaran } from '../../domain/berkala/wewenang.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export interface Jadwal extends Sasaran {
  readonly jenis: readonly JenisMasa[];
}

/** The schedules that bodies chose for themselves. */
export function listJadwal(db: Db): Promise<Jadwal[]> {
  return query<Jadwal>(db, 'select badan, lingkup, jenis from berkala_jadwal order by badan, lingkup', []);
}

export async function saveJadwal(
  tx: Db,
  { badan, lingkup, jenis }: Jadwal,
  by: { readonly oleh: string; readonly pada: Instant },
): Promise<void> {
  await query(
    tx,
    `insert into berkala_jadwal (badan, lingkup, jenis, diubah_pada, oleh) values ($1, $2, $3, $4, $5)
     on conflict (badan, lingkup) do update set jenis = excluded.jenis, diubah_pada = excluded.diubah_pada, oleh = excluded.oleh`,
    [badan, lingkup, jenis, toTimestamptz(by.pada), by.oleh],
  );
}

/** Bodies at which somebody holds one of these roles now: where nobody works, no draft is begun. */
export async function badanBerpetugas(
  db: Db,
  peran: readonly string[],
  now: Instant,
): Promise<ReadonlySet<KodeBadan>> {
  const rows = await query<{ badan: KodeBadan }>(
    db,
    `select distinct p.badan from penugasan p join akun a on a.id = p.akun_id
      where p.peran = any($1) and p.dari <= $2 and (p.sampai is null or p.sampai > $2) and a.nonaktif_pada is null`,
    [peran, toTimestamptz(now)],
  );
  return new Set(rows.map((row) => row.badan));
}
