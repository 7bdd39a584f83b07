import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { LaporanEvent } from '../../domain/laporan/events.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import type { Db } from '../../persistence/connection/database.ts';
import type { Deps } from '../deps.ts';

/** What happened to a laporan, for whoever must be told of it. */
export interface Announcement {
  readonly laporanId: string;
  readonly before: Laporan | null;
  readonly after: Laporan;
  readonly event: LaporanEvent;
  readonly aturan: Rujukan;
}

/** Puts the messages about one event into the queue, in the transaction that stores the event. */
export async function announce(_tx: Db, _deps: Deps, _what: Announcement): Promise<void> {}
