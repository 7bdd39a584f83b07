import type { JenisEvent, LaporanEvent } from '../../domain/laporan/events.ts';
import { query, type Db } from '../connection/database.ts';
import { STORED_COLUMNS, toLaporanEvent, type StoredEvent } from '../riwayat/readRiwayat.ts';

/** What is said between pelapor and office; internal notes and readings of the history are not in it. */
export const JENIS_THREAD: readonly JenisEvent[] = [
  'ditunda',
  'dilengkapi',
  'ditindaklanjuti',
  'ditanggapi',
  'dikonfirmasi',
  'dinyatakan_belum',
  'diselesaikan',
  'ditutup_otomatis',
  'diarsipkan',
  'diarsipkan_otomatis',
  'dialihkan',
  'diputuskan',
  'diperpanjang',
  'menerima_gabungan',
  'tanggapan_dibawa',
  'menerima_tanggapan',
  'dinilai',
];

/** One entry of the thread: the event with its place in the history. */
export interface ThreadEntry {
  readonly urut: number;
  /** The words were erased by law. */
  readonly isErased: boolean;
  readonly event: LaporanEvent;
}

/** The thread of one laporan, oldest first. */
export async function readThread(db: Db, laporanId: string): Promise<ThreadEntry[]> {
  return (await readThreads(db, [laporanId])).get(laporanId) ?? [];
}

/** The threads of several laporan in one round trip; a laporan without any has no entry in the map. */
export async function readThreads(
  db: Db,
  laporanIds: readonly string[],
): Promise<Map<string, ThreadEntry[]>> {
  const threads = new Map<string, ThreadEntry[]>();
  if (laporanIds.length === 0) return threads;
  // With an array of one PostgreSQL plans anew each time, which takes longer than the reading.
  const [only] = laporanIds.length === 1 ? laporanIds : [];
  const rows = await query<StoredEvent>(
    db,
    `select ${STORED_COLUMNS} from riwayat r join riwayat_isi i using (laporan_id, urut)
      where laporan_id = ${only === undefined ? 'any($1::uuid[])' : '$1::uuid'} and r.jenis = any($2::text[])
      order by laporan_id, urut`,
    [only ?? laporanIds, JENIS_THREAD],
  );
  for (const row of rows) {
    const entry = { urut: row.urut, isErased: row.kata === null, event: toLaporanEvent(row) };
    const thread = threads.get(row.laporanId);
    if (thread === undefined) threads.set(row.laporanId, [entry]);
    else thread.push(entry);
  }
  return threads;
}
