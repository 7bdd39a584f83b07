import type { JamOp, Kata, LaporanEvent, Tindakan } from '../../domain/laporan/events.ts';
import type { JenisEvent } from '../../domain/laporan/events.ts';
import type { Fakta } from '../../domain/laporan/types.ts';
import { query, type Db } from '../connection/database.ts';
import { parsePelaku } from './pelaku.ts';

/** One stored event: header with content. `kata` is null when the words were erased by law. */
export interface StoredEvent {
  readonly laporanId: string;
  readonly urut: number;
  readonly jenis: string;
  readonly pada: number;
  readonly oleh: string;
  readonly pelaku: string | null;
  readonly isiHash: Buffer;
  readonly hashSebelum: Buffer;
  readonly hash: Buffer;
  readonly garam: Buffer;
  readonly fakta: string;
  readonly kata: string | null;
  readonly kataGaram: Buffer | null;
  readonly kataHash: Buffer;
  readonly dihapusPada: number | null;
  readonly dihapusDasar: string | null;
  readonly dihapusHash: Buffer | null;
}

/** The whole history of one laporan, ascending by `urut`. */
export async function readRiwayat(db: Db, laporanId: string): Promise<StoredEvent[]> {
  return query<StoredEvent>(
    db,
    `select ${STORED_COLUMNS} from riwayat r join riwayat_isi i using (laporan_id, urut)
      where laporan_id = $1 order by urut`,
    [laporanId],
  );
}

/** The event as `decide` made it; erased words come back as none (`evolve` then keeps the former ones). */
export function toLaporanEvent(stored: StoredEvent): LaporanEvent {
  const oleh = parsePelaku(stored.oleh);
  if (oleh === null) throw new Error(`unreadable oleh in riwayat ${stored.laporanId}/${stored.urut}`);
  const { ubah, jam, tindakan } = JSON.parse(stored.fakta) as {
    ubah: Partial<Fakta>;
    jam: readonly JamOp[];
    tindakan: Tindakan;
  };
  const kata = stored.kata === null ? {} : (JSON.parse(stored.kata) as Kata);
  return { jenis: stored.jenis as JenisEvent, pada: stored.pada, oleh, ubah, jam, tindakan, kata };
}

/** Columns of `riwayat r join riwayat_isi i using (laporan_id, urut)` as a StoredEvent. */
export const STORED_COLUMNS = `laporan_id as "laporanId", urut, r.jenis, r.pada, r.oleh, r.pelaku,
  r.isi_hash as "isiHash", r.hash_sebelum as "hashSebelum", r.hash, i.garam, i.fakta, i.kata, i.kata_garam as "kataGaram",
  i.kata_hash as "kataHash", i.dihapus_pada as "dihapusPada", i.dihapus_dasar as "dihapusDasar",
  i.dihapus_hash as "dihapusHash"`;
