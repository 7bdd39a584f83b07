import type { KodeBadan, Penugasan, Peran } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';

/** Who changes a setting: the roles in force now decide, the account is written down. */
export interface Pengelola {
  readonly reader: Reader;
  readonly akunId: string;
}

export const ALASAN_PERUBAHAN = { min: 5, max: 500 } as const;

export function isNasional({ penugasan }: Reader): boolean {
  return penugasan.some(({ peran }) => peran === 'admin_nasional');
}

/** The role of one of these kinds that is held at one of these bodies; the first found. */
export function roleAt(
  { penugasan }: Reader,
  peran: readonly Peran[],
  badan?: readonly KodeBadan[],
): Penugasan | null {
  const fits = (one: Penugasan): boolean =>
    peran.includes(one.peran) && (badan === undefined || badan.includes(one.badan));
  return penugasan.find(fits) ?? null;
}
