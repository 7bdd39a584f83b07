import type { Pohon } from '../../../domain/instansi/pohon.ts';
import { peranRefusal } from '../../../domain/instansi/peran.ts';
import { PERAN, type KodeBadan, type Peran } from '../../../domain/instansi/types.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';

/** A role to be given. */
export interface PenugasanBaru {
  /** A code of `PERAN`; checked, because it comes from outside. */
  readonly peran: string;
  readonly badan: KodeBadan;
  /** Default: now. */
  readonly dari?: Instant | undefined;
  /** The first instant at which it is no longer held; none: until it is ended. */
  readonly sampai?: Instant | null | undefined;
  /** Acting: Plt. or Plh. */
  readonly sebagai?: string | null | undefined;
}

export interface PenugasanTersusun {
  readonly peran: Peran;
  readonly badan: KodeBadan;
  readonly dari: Instant;
  readonly sampai: Instant | null;
  readonly sebagai: 'plt' | 'plh' | null;
}

/**
 * Checks a role against the tree and the calendar, all faults at once: `input.unknown_choice` (peran, sebagai),
 * `akun.unknown_body`, `akun.role_unfit`, `akun.role_ends_before_start`.
 */
export function checkPenugasan(
  { peran: named, badan, dari, sampai = null, sebagai = null }: PenugasanBaru,
  pohon: Pohon,
  now: Instant,
): Result<PenugasanTersusun, readonly Refusal[]> {
  const faults: Refusal[] = [];
  const peran = PERAN.find((one) => one === named && one !== 'pelapor');
  const acting = sebagai === 'plt' || sebagai === 'plh' ? sebagai : null;
  const since = dari ?? now;
  if (peran === undefined) faults.push(refusal('input.unknown_choice', undefined, 'peran'));
  const misplaced = peran === undefined ? null : peranRefusal(peran, badan, pohon);
  if (misplaced !== null) faults.push(misplaced);
  if (sebagai !== null && acting === null) faults.push(refusal('input.unknown_choice', undefined, 'sebagai'));
  if (sampai !== null && sampai <= since) {
    faults.push(refusal('akun.role_ends_before_start', undefined, 'sampai'));
  }
  if (peran === undefined || faults.length > 0) return { ok: false, refusal: faults };
  return ok({ peran, badan, dari: since, sampai, sebagai: acting });
}
