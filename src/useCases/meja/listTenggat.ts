import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { MS_PER_HARI } from '../../domain/shared/time.ts';
import type { Deps } from '../deps.ts';
import { listLaporan, MAX_LIMIT, type LaporanView } from '../laporan/readLaporan.ts';

export const KALENDER_HARI = 30;
/** More than anybody plans by a calendar. */
export const KALENDER_MAX = 300;

/** The open laporan of these bodies that are late or due within `KALENDER_HARI` days, by what falls due first, at most `KALENDER_MAX`. */
export async function listTenggat(
  deps: Deps,
  reader: Reader,
  badan: readonly KodeBadan[],
): Promise<readonly LaporanView[]> {
  if (badan.length === 0) return [];
  const filter = { badan, hanyaTerbuka: true, tempoSebelum: deps.now() + KALENDER_HARI * MS_PER_HARI };
  const found: LaporanView[] = [];
  let cursor: string | null = null;
  do {
    const page = await listLaporan(deps, reader, { filter, urut: 'tenggat', limit: MAX_LIMIT, cursor });
    if (!page.ok) return found;
    found.push(...page.value.baris);
    cursor = page.value.next;
  } while (cursor !== null && found.length < KALENDER_MAX);
  return found.slice(0, KALENDER_MAX);
}
