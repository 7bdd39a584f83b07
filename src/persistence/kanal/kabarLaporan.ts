import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';

/** One message to the pelapor of a laporan: what it told and how it fared, never its words or address. */
export interface KirimanLaporan {
  readonly id: string;
  readonly jenis: string;
  readonly kanal: string | null;
  readonly status: 'antre' | 'terkirim' | 'gagal' | 'dilewati';
  readonly galat: string | null;
  readonly dibuatPada: Instant;
  readonly selesaiPada: Instant | null;
  readonly sampaiPada: Instant | null;
  readonly terbacaPada: Instant | null;
}

/** Messages to the pelapor of a laporan, the latest first. */
export function listKirimanLaporan(db: Db, nomor: string, limit: number): Promise<KirimanLaporan[]> {
  return query<KirimanLaporan>(
    db,
    `select p.id, p.jenis, p.kanal, p.status, p.galat, p.dibuat_pada as "dibuatPada", p.selesai_pada as "selesaiPada",
            p.sampai_pada as "sampaiPada", p.terbaca_pada as "terbacaPada"
       from pesan p join laporan l on l.id = p.laporan_id
      where l.nomor = $1 and p.penerima ->> 'jenis' in ('pelapor', 'pesan_masuk') and coalesce(p.galat, '') <> 'sudah_dijawab'
      order by p.dibuat_pada desc, p.id desc limit $2`,
    [nomor, limit],
  );
}
