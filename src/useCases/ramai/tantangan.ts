import { createHash, timingSafeEqual } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { TANTANGAN_MS, TUNGGU_MS, type JenisRamai } from '../../domain/pelapor/ramai.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Deps } from '../deps.ts';

/** For which form and from where a task was given: it counts nowhere else. */
export interface Untuk {
  readonly jenis: JenisRamai;
  /** Stands for the network address on one day; null: that of a proxy, behind which everybody is. */
  readonly alamat: string | null;
}

/** 256 tries on average of 2,000 rounds each: half a second of a laptop, two of a phone; checking it costs one try. */
const KERJA = { algorithm: 'PBKDF2/SHA-256', cost: 2_000, keyPrefix: '00' } as const;

/** A fresh task as one text for a hidden field; signed, so that nothing of it is kept here. */
export async function buatTantangan(deps: Deps, untuk: Untuk): Promise<string> {
  const challenge = await createChallenge({ ...KERJA, deriveKey, hmacSignatureSecret: rahasia(deps) });
  const isi = JSON.stringify({ challenge, pada: deps.now() });
  return `${Buffer.from(isi).toString('base64url')}.${tanda(deps, untuk, isi)}`;
}

export interface Tantangan {
  readonly pada: Instant;
  /** Digest by which a used one is known. */
  readonly kunci: Buffer;
  readonly challenge: unknown;
}

/** A task that this installation gave for this form and address, and that is not over; null for anything else. */
export function bacaTantangan(deps: Deps, untuk: Untuk, teks: string): Tantangan | null {
  if (teks.length > LONGEST) return null;
  const [isi64 = '', given = ''] = teks.split('.');
  const isi = Buffer.from(isi64, 'base64url').toString();
  const expected = Buffer.from(tanda(deps, untuk, isi));
  const claimed = Buffer.from(given);
  if (expected.length !== claimed.length || !timingSafeEqual(expected, claimed)) return null;
  const { challenge, pada } = JSON.parse(isi) as { challenge: unknown; pada: Instant };
  const age = deps.now() - pada;
  if (age < 0 || age > TANTANGAN_MS) return null;
  return { pada, challenge, kunci: createHash('sha256').update(`tantangan:${isi}`).digest() };
}

/** Whether the work was done; `jawaban` is what the browser found, as JSON. */
export async function isTerpecahkan(deps: Deps, { challenge }: Tantangan, jawaban: string): Promise<boolean> {
  if (jawaban === '' || jawaban.length > LONGEST) return false;
  const solution = solutionIn(jawaban);
  if (solution === null) return false;
  const checked = await verifySolution({
    challenge: challenge as Parameters<typeof verifySolution>[0]['challenge'],
    solution,
    deriveKey,
    hmacSignatureSecret: rahasia(deps),
  }).catch(() => null);
  return checked?.verified === true;
}

/** How long one still has to wait who does not work; 0: long enough. In milliseconds. */
export function sisaTunggu(deps: Deps, { pada }: Tantangan): number {
  return Math.max(0, pada + TUNGGU_MS - deps.now());
}

const LONGEST = 4_000;

function solutionIn(jawaban: string): { counter: number; derivedKey: string } | null {
  try {
    const { counter, derivedKey } = JSON.parse(jawaban) as Record<string, unknown>;
    const isOne =
      Number.isInteger(counter) && typeof derivedKey === 'string' && /^[0-9a-f]{64}$/.test(derivedKey);
    return isOne ? { counter: counter as number, derivedKey } : null;
  } catch {
    return null;
  }
}

function tanda(deps: Deps, { jenis, alamat }: Untuk, isi: string): string {
  return deps.keys.sidik('tantangan', `${jenis}:${alamat ?? ''}:${isi}`).toString('base64url');
}

function rahasia(deps: Deps): string {
  return deps.keys.sidik('tantangan', 'hmac').toString('hex');
}
