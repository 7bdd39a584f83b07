import { readScope, viewOf } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { onOneConnection } from '../../persistence/connection/transaction.ts';
import { countLaporan, listLaporan as findPage } from '../../persistence/laporan/listLaporan.ts';
import { decodeCursor, type Urut } from '../../persistence/laporan/cursor.ts';
import type { LaporanFilter } from '../../persistence/laporan/filter.ts';
import { loadLaporan } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';
import { viewMany, type LaporanView } from './laporanView.ts';

export type { LaporanView } from './laporanView.ts';
export type { LaporanFilter } from '../../persistence/laporan/filter.ts';
export { URUT, type Urut } from '../../persistence/laporan/cursor.ts';
export { MAX_LIMIT } from '../../persistence/laporan/listLaporan.ts';

/**
 * One laporan as the reader sees it now. Refusal `laporan.not_found` for one that is not there and for one that the reader may
 * not know of: nobody can tell the two apart (rules §3).
 */
export async function readLaporan(deps: Deps, reader: Reader, nomor: string): Promise<Result<LaporanView>> {
  const aturan = await deps.rujukan();
  return onOneConnection(deps.db, async (db) => {
    const loaded = await loadLaporan(db, nomor, { lock: false });
    const now = deps.now();
    if (loaded === null) return refuse('laporan.not_found');
    if (viewOf(reader, loaded.laporan, loaded.milik, aturan.pohon, now).fakta === 'tidak') {
      return refuse('laporan.not_found');
    }
    const [view] = await viewMany(db, [loaded], reader, aturan, Math.max(now, loaded.laporan.diubahPada));
    return view === undefined ? refuse('laporan.not_found') : ok(view);
  });
}

export interface ListRequest {
  readonly filter: LaporanFilter;
  readonly urut: Urut;
  /** 1..100. */
  readonly limit: number;
  readonly cursor: string | null;
}

export interface LaporanPage {
  readonly baris: readonly LaporanView[];
  readonly next: string | null;
}

/** A page of what the reader may see. Refusal `input.invalid` for a cursor that this list did not give. */
export async function listLaporan(
  deps: Deps,
  reader: Reader,
  request: ListRequest,
): Promise<Result<LaporanPage>> {
  const aturan = await deps.rujukan();
  const sesudah = request.cursor === null ? null : decodeCursor(request.cursor, request.urut);
  if (request.cursor !== null && sesudah === null) return refuse('input.invalid', undefined, 'cursor');
  const { filter, urut, limit } = request;
  const page = await findPage(deps.db, {
    scope: readScope(reader, aturan.pohon),
    filter,
    urut,
    limit,
    sesudah,
  });
  const now = Math.max(deps.now(), ...page.baris.map((one) => one.laporan.diubahPada));
  const baris = await onOneConnection(deps.db, (db) => viewMany(db, page.baris, reader, aturan, now));
  return ok({ baris, next: page.next });
}

/** How many laporan the reader may see under a filter; the same WHERE as the list. */
export async function countVisible(
  deps: Deps,
  reader: Reader,
  filter: LaporanFilter,
  atMost?: number,
): Promise<number> {
  const aturan = await deps.rujukan();
  const scope = readScope(reader, aturan.pohon);
  return countLaporan(deps.db, { scope, filter, ...(atMost === undefined ? {} : { atMost }) });
}
