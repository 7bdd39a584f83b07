import type { Db } from '../../../persistence/connection/database.ts';
import { removePerangkatOf } from '../../../persistence/pesan/perangkat.ts';
import type { Deps } from '../../deps.ts';
import { tandaLaporan, tandaOf } from './tanda.ts';

/** Ends it for all devices of an account: its password changed, or it closed. */
export function lupakanPerangkat(tx: Db, deps: Pick<Deps, 'keys'>, akunId: string): Promise<void> {
  return removePerangkatOf(tx, [tandaOf(deps, { sebagai: 'akun', akunId })]);
}

/** Ends it for whoever opened a laporan by its receipt: its pelapor asked for erasure. */
export function lupakanPelapor(tx: Db, deps: Pick<Deps, 'keys'>, laporanId: string): Promise<void> {
  return removePerangkatOf(tx, [tandaLaporan(deps, laporanId)]);
}
