import { badanOf, isActive, isWithin } from '../../../domain/instansi/pohon.ts';
import type { Pohon } from '../../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan } from '../../../domain/instansi/types.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';

/**
 * The role by which this person renames, merges or closes a body: the admin nasional every one but its own node, an admin instansi
 * the units of its own tree, never an instansi (rules §2). Null when there is none.
 */
export function roleToChange({ penugasan }: Reader, pohon: Pohon, kode: KodeBadan): Penugasan | null {
  const badan = badanOf(pohon, kode);
  if (badan === undefined || kode === NAS || !isActive(badan)) return null;
  const may = (one: Penugasan): boolean =>
    one.peran === 'admin_nasional' ||
    (one.peran === 'admin_instansi' && badan.jenis === 'unit' && isWithin(pohon, kode, one.badan));
  return penugasan.find(may) ?? null;
}

/** The role by which this person adds a unit below a body. */
export function roleToAddBelow({ penugasan }: Reader, pohon: Pohon, kode: KodeBadan): Penugasan | null {
  const badan = badanOf(pohon, kode);
  if (badan === undefined || kode === NAS || !isActive(badan)) return null;
  const may = (one: Penugasan): boolean =>
    one.peran === 'admin_nasional' || (one.peran === 'admin_instansi' && isWithin(pohon, kode, one.badan));
  return penugasan.find(may) ?? null;
}

const LOOKERS: readonly Penugasan['peran'][] = ['admin_instansi', 'pengelola_kelembagaan'];

/** The bodies from which this person looks down the tree; an admin nasional sees all of it. */
export function badanRoots({ penugasan }: Reader): readonly KodeBadan[] {
  return [...new Set(penugasan.filter(({ peran }) => LOOKERS.includes(peran)).map(({ badan }) => badan))];
}

export function maySeeBadan(reader: Reader, pohon: Pohon, kode: KodeBadan): boolean {
  if (reader.penugasan.some(({ peran }) => peran === 'admin_nasional')) return true;
  return badanRoots(reader).some((root) => isWithin(pohon, kode, root));
}
