import type { Penugasan } from '../../domain/instansi/types.ts';
import { isBlindedAmong } from '../../domain/laporan/reader.ts';
import { readPenugasan } from '../../persistence/akun/penugasan.ts';
import { findTerlapor, type Pesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { mayHear, type PenerimaPeran } from './receivers.ts';

/** Who must not hear of a message: it may have been named after the message was queued. */
export type MayHear = (pesan: Pesan, peran: Pick<PenerimaPeran, 'peran' | 'badan'>) => boolean;

/**
 * Asks once for a whole batch who is complained of now. Whoever was told by a role that is lent to them is asked about their own
 * roles too: one of the unit complained of who stands in for its examiner hears nothing.
 */
export async function mayHearNow(deps: Deps, due: readonly Pesan[]): Promise<MayHear> {
  if (due.length === 0) return () => true;
  const aturan = await deps.rujukan();
  const found = await findTerlapor(
    deps.db,
    due.map((pesan) => pesan.laporanId).filter((id) => id !== null),
  );
  const held = await rolesOf(
    deps,
    due.filter(({ laporanId }) => found.has(laporanId ?? '')),
  );
  return (pesan, peran) => {
    const terlapor = found.get(pesan.laporanId ?? '') ?? null;
    if (!mayHear(peran, terlapor, aturan)) return false;
    const roles = (pesan.penerima.jenis === 'akun' ? held.get(pesan.penerima.akun) : undefined) ?? [];
    const by = roles.filter((one) => one.peran === peran.peran && one.badan === peran.badan);
    return by.length === 0 || by.some((one) => !isBlindedAmong(one, roles, terlapor, aturan.pohon));
  };
}

async function rolesOf(deps: Deps, due: readonly Pesan[]): Promise<Map<string, readonly Penugasan[]>> {
  const akun = new Set(due.flatMap(({ penerima }) => (penerima.jenis === 'akun' ? [penerima.akun] : [])));
  const held = new Map<string, readonly Penugasan[]>();
  for (const one of akun) held.set(one, (await readPenugasan(deps.db, one, deps.now())) ?? []);
  return held;
}
