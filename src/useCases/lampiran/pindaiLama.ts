import { listTanpaPindaian, notePindaianBersih } from '../../persistence/lampiran/pindaian.ts';
import type { Deps } from '../deps.ts';
import { holdInfected, isAway, pindaiOne } from './pindaiLampiran.ts';

/** New uploads wait for the same scanner, and nobody waits for these. */
const BATCH = 20;

export interface DipindaiLama {
  readonly selesai: number;
  readonly gagal: number;
  /** The last file looked at; null: all were. */
  readonly sampai: string | null;
  /** False when the scanner is away: the rest is for another time. */
  readonly isMore: boolean;
}

/**
 * Scans what was taken before a scanner was set up (ADR 0012), one batch behind `after`. These files were read already, so they stay open
 * until something is found; then they are held back like any other. A file that cannot be scanned (longer than clamd takes, gone from the
 * disk) is passed over and looked at again on another day. Running twice changes nothing.
 */
export async function pindaiLama(
  deps: Deps,
  after: string | null,
  isStopping: () => boolean = () => false,
): Promise<DipindaiLama> {
  const { pemindai } = deps;
  if (pemindai === null) return { selesai: 0, gagal: 0, sampai: after, isMore: false };
  const found = await listTanpaPindaian(deps.db, after, BATCH);
  let [selesai, gagal, sampai] = [0, 0, after];
  for (const { id, kunci } of found) {
    if (isStopping()) return { selesai, gagal, sampai, isMore: true };
    const hasil = await pindaiOne(deps, pemindai, kunci);
    if (hasil.hasil === 'gagal' && isAway(hasil)) return { selesai, gagal: gagal + 1, sampai, isMore: false };
    if (hasil.hasil === 'gagal') gagal += 1;
    else selesai += 1;
    if (hasil.hasil === 'bersih') await notePindaianBersih(deps.db, kunci, deps.now());
    if (hasil.hasil === 'terinfeksi') await holdInfected(deps, kunci, hasil.temuan);
    sampai = id;
  }
  const isMore = found.length === BATCH;
  return { selesai, gagal, sampai: isMore ? sampai : null, isMore };
}
