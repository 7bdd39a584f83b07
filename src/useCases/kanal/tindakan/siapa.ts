import type { Saluran } from '../../../domain/kanal/kemampuan.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import { STATUS, STATUS_TERBUKA } from '../../../domain/laporan/types.ts';
import { findAkunOfKanal, findNomorOf } from '../../../persistence/kanal/siapa.ts';
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
export function readersOf({ keys }: Deps, { kanal, alamat, akunId }: Siapa): readonly [Reader, ...Reader[]] {
  const own: Reader = { ...PUBLIK, pemilik: keys.pemilikKanal(kanal, alamat) };
  return akunId === null ? [own] : [own, { ...PUBLIK, pemilik: keys.pemilik(akunId) }];
}

/** The newest laporan of this sender, whatever became of them: what one SMS can name. */
export function semuaNomor(deps: Deps, siapa: Siapa): Promise<string[]> {
  const pemilik = readersOf(deps, siapa).map((reader) => reader.pemilik ?? '');
  return findNomorOf(deps.db, pemilik, STATUS, NOMOR_MAKS);
}

const NOMOR_MAKS = 6;

/** The laporan of this sender that may still be spoken to: those open, and those of which the window to reopen may run. */
export function nomorOf(deps: Deps, siapa: Siapa): Promise<string[]> {
  const pemilik = readersOf(deps, siapa).map((reader) => reader.pemilik ?? '');
  return findNomorOf(deps.db, pemilik, [...STATUS_TERBUKA, 'selesai'], 3);
}
