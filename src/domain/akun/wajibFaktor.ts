import type { Penugasan, Peran } from '../instansi/types.ts';

/**
 * Which roles need a second factor (F112, ADR 0014): everybody who sees or changes what is other people's. A pelapor sees their own
 * and may choose it. A role that joins `PERAN` must be decided here, the compiler asks.
 */
export const FAKTOR_WAJIB: Readonly<Record<Peran, boolean>> = {
  admin_nasional: true,
  admin_instansi: true,
  pejabat_penghubung: true,
  pimpinan: true,
  inspektorat: true,
  pengelola_kelembagaan: true,
  pengawas: true,
  kustodian: true,
  operator_tik: true,
  pengembang: true,
  pelapor: false,
};

/** How far a session reaches: everything, or setting up the second factor and nothing else. */
export type Tahap = 'penuh' | 'pasang';

/**
 * Whether somebody with these roles, in force now, must have a second factor. None is needed in a demo (interfaces §3): its accounts
 * have a password that everybody knows, and production refuses to start with them.
 */
export function needsFaktor(
  penugasan: readonly Penugasan[],
  { isDemo }: { readonly isDemo: boolean },
): boolean {
  return !isDemo && penugasan.some(({ peran }) => FAKTOR_WAJIB[peran]);
}

/** How far a session reaches now; asked at every request, because a role may begin while somebody is signed in. */
export function tahapOf(
  penugasan: readonly Penugasan[],
  of: { readonly punyaFaktor: boolean; readonly isDemo: boolean },
): Tahap {
  return !of.punyaFaktor && needsFaktor(penugasan, of) ? 'pasang' : 'penuh';
}
