import type { Saluran } from '../../../domain/kanal/kemampuan.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import { STATUS, STATUS_TERBUKA } from '../../../domain/laporan/types.ts';
import { findAkunOfKanal, findNomorOf, findNomorOfTelepon } from '../../../persistence/kanal/siapa.ts';
import { loadLaporan } from '../../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../../deps.ts';

/** Who writes by a channel. */
export interface Siapa {
  readonly kanal: Saluran;
  readonly alamat: string;
  /** The open account whose checked number or address this is. */
  readonly akunId: string | null;
}

/** Finds whose address this is: an account only when it was shown to be theirs. */
export async function siapaOf(deps: Deps, kanal: Saluran, alamat: string): Promise<Siapa> {
  const akunId = kanal === 'telegram' || kanal === 'x' ? null : await findAkunOfKanal(deps.db, kanal, alamat);
  return { kanal, alamat, akunId };
}

/**
 * The readers that a sender is, as owner of what came from this very address and as the account behind it. Never with roles: a sender's
 * number can be forged, and no officer acts by it.
 */
export function readersOf(deps: Deps, siapa: Siapa): readonly Reader[] {
  return [...ownOf(deps, siapa), ...akunOf(deps, siapa)].map((pemilik) => ({ ...PUBLIK, pemilik }));
}

/** As whom the sender stands to a laporan: its pelapor, or the public. */
export async function readerFor(deps: Deps, siapa: Siapa, nomor: string): Promise<Reader> {
  const loaded = await loadLaporan(deps.db, nomor, { lock: false });
  const own = readersOf(deps, siapa).find(
    ({ pemilik }) => loaded !== null && pemilik !== null && loaded.milik.pemilik === pemilik,
  );
  return own ?? PUBLIK;
}

/** As whom the address itself owns laporan: those with its number, and the anonim ones. */
function ownOf({ keys }: Deps, { kanal, alamat }: Siapa): readonly string[] {
  return [false, true].map((anonim) => keys.pemilikKanal(kanal, alamat, anonim));
}

function akunOf({ keys }: Deps, { akunId }: Siapa): readonly string[] {
  return akunId === null ? [] : [keys.pemilik(akunId)];
}

/**
 * The newest laporan of this sender, whatever became of them: what one SMS can name. An anonim laporan of the account behind the address is
 * left out: naming it here would link it to its person (rules §3); its owner finds it under "Laporan saya".
 */
export function semuaNomor(deps: Deps, siapa: Siapa): Promise<string[]> {
  return findNomorOf(deps.db, ownOf(deps, siapa), STATUS, NOMOR_MAKS, akunOf(deps, siapa));
}

const NOMOR_MAKS = 6;

/**
 * The same for whoever asks on a page for the laporan of a number (F163): those that came by SMS from it, those of the account that has
 * shown it to be its own, and those filed with it as contact. None that is anonim is named: an SMS lies open on a phone that others hold.
 */
export function nomorTelepon(deps: Deps, siapa: Siapa): Promise<string[]> {
  const terbuka = [deps.keys.pemilikKanal(siapa.kanal, siapa.alamat, false), ...akunOf(deps, siapa)];
  return findNomorOfTelepon(deps.db, { telepon: siapa.alamat, pemilik: terbuka }, NOMOR_MAKS);
}

/** The laporan of this sender that may still be spoken to: those open, and those of which the window to reopen may run. */
export function nomorOf(deps: Deps, siapa: Siapa): Promise<string[]> {
  return findNomorOf(deps.db, ownOf(deps, siapa), [...STATUS_TERBUKA, 'selesai'], 3, akunOf(deps, siapa));
}
