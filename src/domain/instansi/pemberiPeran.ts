import { isWithin } from './pohon.ts';
import type { Pohon } from './pohon.ts';
import type { Penugasan, Peran } from './types.ts';

/** Roles that an admin of an instansi gives at it and below (F108): those who handle, lead, examine and connect. */
const GIVEN_BY_INSTANSI: readonly Peran[] = [
  'admin_instansi',
  'pejabat_penghubung',
  'pimpinan',
  'inspektorat',
  'pengelola_kelembagaan',
  'pengembang',
];

/**
 * Roles that only the operator's command line gives: whoever could appoint both penjaga identitas would open identities alone,
 * and the operator TIK sees no content because nobody inside makes one (rules §2).
 */
const GIVEN_BY_OPERATOR: readonly Peran[] = ['kustodian', 'operator_tik', 'pelapor'];

/**
 * Whether somebody with these roles may give and end that role there: an admin within the own tree, the admin nasional anywhere
 * (rules §2 "manages instansi and their admins"). A pengawas looks beyond the own tree, so no admin of an instansi makes one.
 */
export function mayGivePeran(
  giver: readonly Penugasan[],
  { peran, badan }: Penugasan,
  pohon: Pohon,
): boolean {
  if (GIVEN_BY_OPERATOR.includes(peran)) return false;
  return giver.some((one) => {
    if (one.peran === 'admin_nasional') return true;
    if (one.peran !== 'admin_instansi') return false;
    return GIVEN_BY_INSTANSI.includes(peran) && isWithin(pohon, badan, one.badan);
  });
}

/** Roles that pass to a substitute during leave; those that need a second person of one's own are never lent. */
export function isDelegable(peran: Peran): boolean {
  return !GIVEN_BY_OPERATOR.includes(peran);
}

/** The roles that can be given by somebody with these roles at that body, in the order of the glossary. */
export function givablePeran(
  giver: readonly Penugasan[],
  badan: string,
  pohon: Pohon,
  all: readonly Peran[],
): readonly Peran[] {
  return all.filter((peran) => mayGivePeran(giver, { peran, badan }, pohon));
}
