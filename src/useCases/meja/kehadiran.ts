import { viewFrom } from '../../domain/laporan/access.ts';
import { kedudukanOf, seatOf, type Reader } from '../../domain/laporan/reader.ts';
import { isWithin } from '../../domain/instansi/pohon.ts';
import { loadLaporan } from '../../persistence/laporan/loadLaporan.ts';
import { touchKehadiran } from '../../persistence/meja/kehadiran.ts';
import type { Deps } from '../deps.ts';
import { namedBadan, type Bernama } from '../laporan/named.ts';

/** So long after its last sign a screen counts as closed. */
const PRESENT_MS = 45_000;

export interface Pembaca {
  readonly nama: string | null;
  readonly badan: Bernama;
}

/**
 * Notes that this officer reads the laporan and tells who else does. Only those in charge are noted and only they are told: a pengawas or
 * the admin nasional reads unseen and sees nobody, a pelapor and the public have no part in it (null). Whoever's body no longer has the
 * laporan is not told of either.
 */
export async function noteReading(
  deps: Deps,
  reader: Reader,
  akunId: string,
  nomor: string,
): Promise<readonly Pembaca[] | null> {
  const [aturan, loaded] = await Promise.all([deps.rujukan(), loadLaporan(deps.db, nomor, { lock: false })]);
  if (loaded === null) return null;
  const now = deps.now();
  const { laporan, milik } = loaded;
  const kedudukan = kedudukanOf(reader, laporan, milik, aturan.pohon);
  const seat = [...kedudukan.unit, ...kedudukan.admin][0];
  if (seat === undefined || viewFrom(kedudukan, reader, laporan, now).catatan !== 'semua') return null;
  const badan = seatOf(seat, aturan.pohon);
  const found = await touchKehadiran(deps.db, { nomor, akunId, badan }, now, now - PRESENT_MS);
  return found
    .filter((one) => laporan.badan.some((body) => isWithin(aturan.pohon, body, one.badan)))
    .map((one) => ({ nama: one.nama, badan: namedBadan(aturan, one.badan) }));
}
