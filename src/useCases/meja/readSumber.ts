import type { Reader } from '../../domain/laporan/reader.ts';
import { viewOf } from '../../domain/laporan/access.ts';
import { listPengembang } from '../../persistence/akun/pengembang.ts';
import { loadLaporan } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';
import { namedBadan, type Bernama } from '../laporan/named.ts';

/**
 * Whose desk or system forwarded a laporan (F63): the body of the account whose key made it for somebody else. Told to those who read it as
 * an office; null for everybody else, and when its pelapor sent it. Who holds the account is told to nobody: a body forwards, not a person.
 */
export async function readSumber(deps: Deps, reader: Reader, nomor: string): Promise<Bernama | null> {
  const [aturan, loaded] = await Promise.all([deps.rujukan(), loadLaporan(deps.db, nomor, { lock: false })]);
  const pembuat = loaded?.milik.pembuat ?? null;
  if (loaded === null || pembuat === null) return null;
  const { laporan, milik } = loaded;
  const seen = viewOf(reader, laporan, milik, aturan.pohon, Math.max(deps.now(), laporan.diubahPada));
  if (!seen.dinas) return null;
  // The database links no laporan to an account: who it was is found by the keyed digest of the few who may do this.
  const all = await listPengembang(deps.db);
  const found = all.findLast(({ akunId }) => deps.keys.pembuat(akunId) === pembuat);
  return found === undefined ? null : namedBadan(aturan, found.badan);
}
