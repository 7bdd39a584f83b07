import { createHash } from 'node:crypto';
import { refuse, ok, type Result } from '../../../domain/shared/result.ts';
import { countPercobaan, forgivePercobaan, type Percobaan } from '../../../persistence/akun/percobaan.ts';
import type { Deps } from '../../deps.ts';

/** Failed attempts within this time are counted together. */
export const WINDOW_MS = 15 * 60_000;

/**
 * How many attempts a window allows. A name from one address few; the name from everywhere more, so that a stranger cannot
 * easily lock somebody out; an address many, because whole towns share one (carrier-grade NAT).
 */
export const ATTEMPT_LIMITS = {
  nama_alamat: 10,
  nama: 50,
  alamat: 100,
  resi_alamat: 20,
  daftar_alamat: 30,
  // Mails that somebody may cause: a few for an address, more from a network that many share.
  surat_tujuan: 4,
  surat_alamat: 40,
  sandi_akun: 10,
  // Of a million codes three are right at any moment: 10 tries in 15 minutes leave one chance in 300 a day.
  faktor_akun: 10,
  dukungan_alamat: 60,
  // Everything of an account at once: nobody needs it often, and it reads much.
  ekspor_akun: 4,
  // Each makes us call an address of somebody else's choice.
  uji_webhook: 10,
  ulang_webhook: 100,
} as const;
export type Attempt = keyof typeof ATTEMPT_LIMITS;

/** Attempts that were counted and can be taken back. */
export interface Counted {
  readonly forgive: () => Promise<void>;
  readonly entries: readonly Percobaan[];
}

/**
 * Counts an attempt in the database, so that all processes count together. Refusal: the given code with the minutes after
 * which to try again. `of` are plain texts; only their digests are stored.
 */
export async function countAttempt(
  deps: Deps,
  of: Partial<Record<Attempt, string>>,
  refusalCode:
    | 'auth.too_many_attempts'
    | 'resi.too_many_attempts'
    | 'akun.too_many_registrations'
    | 'akun.too_many_mails'
    | 'partisipasi.too_many'
    | 'webhook.too_often',
): Promise<Result<Counted>> {
  const entries = Object.entries(of).map(([jenis, text]) => ({ jenis, kunci: digest(`${jenis}:${text}`) }));
  const now = deps.now();
  const counts = await countPercobaan(deps.db, entries, now, WINDOW_MS);
  const over = counts.filter(({ jenis, jumlah }) => jumlah > ATTEMPT_LIMITS[jenis as Attempt]);
  if (over.length === 0) return ok({ entries, forgive: () => forgivePercobaan(deps.db, entries) });
  const until = Math.max(...over.map(({ mulai }) => mulai + WINDOW_MS));
  return refuse(refusalCode, { menit: Math.max(1, Math.ceil((until - now) / 60_000)) });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
