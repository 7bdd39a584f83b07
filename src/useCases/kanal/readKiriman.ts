import { listKirimanLaporan, type KirimanLaporan } from '../../persistence/kanal/kabarLaporan.ts';
import type { Deps } from '../deps.ts';
import type { LaporanView } from '../laporan/readLaporan.ts';

export type { KirimanLaporan } from '../../persistence/kanal/kabarLaporan.ts';

const SHOWN = 20;

/** How messages to the pelapor fared, the latest first; only for whoever reads the laporan as the office does, else none. */
export async function readKiriman(
  deps: Deps,
  view: Pick<LaporanView, 'nomor' | 'pandangan'>,
): Promise<readonly KirimanLaporan[]> {
  return view.pandangan.dinas ? listKirimanLaporan(deps.db, view.nomor, SHOWN) : [];
}
