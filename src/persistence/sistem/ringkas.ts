import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';

/** How the link to a local system fares: numbers and times, no content of any laporan. */
export interface RingkasSistem {
  readonly id: string;
  readonly nama: string;
  readonly instansi: KodeBadan;
  readonly dibuatPada: Instant;
  readonly dijedaPada: Instant | null;
  readonly berhasilPada: Instant | null;
  readonly gagalBeruntun: number;
  readonly galat: string | null;
  /** What waits to go there, and what was given up. */
  readonly antre: number;
  readonly mati: number;
  /** What came from there and waits for its work, and for a person. */
  readonly masukAntre: number;
  readonly periksa: number;
}

const SHOWN = 500;

/** Every system that was not ended, by name. */
export async function listRingkasSistem(db: Db): Promise<RingkasSistem[]> {
  return query<RingkasSistem>(
    db,
    `select s.id, s.nama, s.instansi, s.dibuat_pada as "dibuatPada", s.dijeda_pada as "dijedaPada", s.berhasil_pada as "berhasilPada",
       s.gagal_beruntun as "gagalBeruntun", s.galat,
       (select count(*)::int from sistem_keluar k where k.sistem_id = s.id and k.status = 'antre') as antre,
       (select count(*)::int from sistem_keluar k where k.sistem_id = s.id and k.status = 'mati') as mati,
       (select count(*)::int from sistem_masuk m where m.sistem_id = s.id and m.status = 'antre') as "masukAntre",
       (select count(*)::int from sistem_masuk m where m.sistem_id = s.id and m.status = 'periksa') as periksa
       from sistem_lokal s where s.diakhiri_pada is null order by s.nama, s.id limit ${SHOWN}`,
    [],
  );
}
