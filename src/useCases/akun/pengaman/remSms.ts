import { parseTelepon } from '../../../domain/pelapor/kontak.ts';
import { isPonsel } from '../../../domain/pelapor/ponsel.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import {
  countPercobaan,
  forgivePercobaan,
  readHitungan,
  type Hitungan,
} from '../../../persistence/akun/percobaan.ts';
import { countKodeAntre } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/**
 * SMS that somebody may cause by asking: each costs money, and a stranger may ask for any number. A number a few, so that nobody's phone
 * rings all night; a network more, because whole towns share one (carrier-grade NAT). Above all stands the brake (`takeRem`).
 */
export const SMS_LIMITS = {
  jam: { sms_nomor_jam: 4, sms_jaringan_jam: 40 },
  hari: { sms_nomor_hari: 8, sms_jaringan_hari: 200 },
} as const;
const WINDOWS = [
  [HOUR_MS, SMS_LIMITS.jam],
  [DAY_MS, SMS_LIMITS.hari],
] as const;
const REM = 'sms_rem_jam';

/** How far the brake is used up: for the operator. */
export interface KeadaanRem {
  readonly terpakai: number;
  readonly perJam: number;
  /** When the hour ends; null: nothing was sent within it. */
  readonly sampai: Instant | null;
}

/** A number that codes may go to, in its kept form. Refusals: `input.required`, `input.invalid_phone`, `akun.sms_off`, `akun.not_a_mobile`. */
export function ponselOf({ sms }: Pick<Deps, 'sms'>, text: string): Result<string> {
  if (text.trim() === '') return refuse('input.required', undefined, 'telepon');
  const telepon = parseTelepon(text);
  if (telepon === null) return refuse('input.invalid_phone', undefined, 'telepon');
  if (sms === null) return refuse('akun.sms_off', undefined, 'telepon');
  return isPonsel(telepon, sms.awalan) ? ok(telepon) : refuse('akun.not_a_mobile', undefined, 'telepon');
}

/**
 * Counts that an SMS is wanted for a number from a network, known here or not: the answer tells nobody which. Numbers and networks are
 * kept as keyed digests. Refusals: `akun.sms_off`, `akun.sms_paused` {menit} while the brake holds, `akun.too_many_sms` {menit}.
 */
export async function countSms(deps: Deps, nomor: string, alamat: string): Promise<Result<null>> {
  const rem = await readRem(deps);
  if (rem === null) return refuse('akun.sms_off', undefined, 'telepon');
  const now = deps.now();
  // With those that wait for their turn: better told now than promised a code that is over when it may leave.
  if (rem.terpakai + (await countKodeAntre(deps.db, now)) >= rem.perJam)
    return refuse('akun.sms_paused', { menit: menitTo(rem.sampai ?? now + HOUR_MS, now) });
  for (const [windowMs, limits] of WINDOWS) {
    const entries = Object.keys(limits).map((jenis) => ({
      jenis,
      kunci: deps.keys.sidik('kanal', `${jenis}:${jenis.startsWith('sms_nomor') ? nomor : alamat}`),
    }));
    const most: Readonly<Record<string, number>> = limits;
    const counts = await countPercobaan(deps.db, entries, now, windowMs);
    const over = counts.filter(({ jenis, jumlah }) => jumlah > (most[jenis] ?? 0));
    if (over.length > 0) {
      const until = Math.max(...over.map(({ mulai }) => mulai + windowMs));
      return refuse('akun.too_many_sms', { menit: menitTo(until, now) });
    }
  }
  return ok(null);
}

/** Counts one SMS with a code as it leaves, for the whole country together; false: the hour's are used up, and it stays here. */
export async function takeRem(deps: Pick<Deps, 'db' | 'keys' | 'now' | 'sms'>): Promise<boolean> {
  if (deps.sms === null) return false;
  const [counted] = await countPercobaan(deps.db, [remEntry(deps)], deps.now(), HOUR_MS);
  if ((counted?.jumlah ?? 0) <= deps.sms.perJam) return true;
  await giveBackRem(deps);
  return false;
}

/** One that did not leave after all. */
export async function giveBackRem(deps: Pick<Deps, 'db' | 'keys'>): Promise<void> {
  await forgivePercobaan(deps.db, [remEntry(deps)]);
}

/** Null: no SMS is set up. */
export async function readRem({
  db,
  keys,
  now,
  sms,
}: Pick<Deps, 'db' | 'keys' | 'now' | 'sms'>): Promise<KeadaanRem | null> {
  if (sms === null) return null;
  const found: Hitungan | null = await readHitungan(db, remEntry({ keys }), now() - HOUR_MS);
  return {
    terpakai: found?.jumlah ?? 0,
    perJam: sms.perJam,
    sampai: found === null ? null : found.mulai + HOUR_MS,
  };
}

const remEntry = ({ keys }: Pick<Deps, 'keys'>) => ({ jenis: REM, kunci: keys.sidik('kanal', REM) });

function menitTo(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((until - now) / 60_000));
}
