import { createHash } from 'node:crypto';
import { tahapOf, type Tahap } from '../../domain/akun/wajibFaktor.ts';
import type { Penugasan } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';

/** Who is signed in. */
export interface Session {
  /** Opaque and stable while the session lives; forms are bound to it. Never the token, nor what is stored of it. */
  readonly id: string;
  readonly akunId: string;
  readonly nama: string;
  /** Roles in force at this very moment; none while a second factor must be set up first. */
  readonly penugasan: readonly Penugasan[];
  /** `pasang`: a second factor must be set up before anything else. */
  readonly tahap: Tahap;
  /** When whoever sits there last proved who they are. */
  readonly buktiPada: Instant;
  readonly punyaFaktor: boolean;
}

/** A session as it may be used now: while the second factor is missing the roles that need it open nothing. */
export function sessionFrom(of: Omit<Session, 'tahap'>, { isDemo }: { readonly isDemo: boolean }): Session {
  const tahap = tahapOf(of.penugasan, { punyaFaktor: of.punyaFaktor, isDemo });
  const penugasan = tahap === 'penuh' ? of.penugasan : [];
  const { id, akunId, nama, buktiPada, punyaFaktor } = of;
  return { id, akunId, nama, penugasan, tahap, buktiPada, punyaFaktor };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** After how long without use, and at most, a session ends. Whoever holds a role sees other people's laporan: shorter. */
export const SESSION_LIMITS = {
  petugas: { idleMs: 2 * HOUR_MS, absoluteMs: 12 * HOUR_MS },
  pelapor: { idleMs: 30 * DAY_MS, absoluteMs: 90 * DAY_MS },
} as const;

/** Sessions of one account at the same time; a further sign-in closes the oldest. */
export const MAX_SESSIONS = 20;

export function isSessionOver(
  sesi: {
    readonly dibuatPada: Instant;
    readonly terakhirPada: Instant;
    readonly penugasan: readonly Penugasan[];
  },
  now: Instant,
): boolean {
  const { idleMs, absoluteMs } = SESSION_LIMITS[sesi.penugasan.length > 0 ? 'petugas' : 'pelapor'];
  return now >= sesi.terakhirPada + idleMs || now >= sesi.dibuatPada + absoluteMs;
}

/** The token has 256 random bits, so a fast digest is enough: a copy of the database opens no session. */
export function tokenHashOf(token: string): Buffer {
  return createHash('sha256').update(`sesi:${token}`).digest();
}

export function sessionIdOf(token: string): string {
  return createHash('sha256').update(`sesi-id:${token}`).digest('hex').slice(0, 32);
}
