import { createHash } from 'node:crypto';
import {
  isRamai,
  RAMAI_WINDOW_MS,
  TANTANGAN_MS,
  TUNGGU_MOST,
  TUNGGU_MOST_BERSAMA,
} from '../../domain/pelapor/ramai.ts';
import { countPercobaan, readPercobaan, type Percobaan } from '../../persistence/akun/percobaan.ts';
import type { Deps } from '../deps.ts';
import { WINDOW_MS } from '../akun/pengaman/throttle.ts';
import {
  bacaTantangan,
  buatTantangan,
  isTerpecahkan,
  sisaTunggu,
  type Tantangan,
  type Untuk,
} from './tantangan.ts';

/** What a form has to ask before it takes more: the task, and why this attempt was not enough. */
export interface Diminta {
  readonly tantangan: string;
  /** `baru`: asked for the first time. `sisa`: too early. `sering`: this address waited too often. `salah`: used, over or not ours. */
  readonly sebab: 'baru' | 'sisa' | 'sering' | 'salah';
  /** Seconds that are left to wait without script. */
  readonly detik: number;
}

/**
 * Counts one attempt and answers what has to be shown first; null: go on. Above `RAMAI` an attempt needs the task of its form solved
 * by the browser, or, without script, waited for, a few times only (ADR 0019). Each task serves one attempt.
 */
export async function jagaRamai(
  deps: Deps,
  untuk: Untuk,
  sent: { readonly tantangan: string; readonly jawaban: string },
): Promise<Diminta | null> {
  const own = ownCounter(untuk);
  const [counted, country] = await Promise.all([
    own.length === 0 ? [] : countPercobaan(deps.db, own, deps.now(), RAMAI_WINDOW_MS),
    readPercobaan(deps.db, [countryCounter(untuk)], deps.now() - RAMAI_WINDOW_MS),
  ]);
  // The country counts what it lets through: a few addresses that are sent away cannot put everybody to work.
  const asked = isOver(untuk, { own: counted, country }) ? await askedOf(deps, untuk, sent) : null;
  if (asked === null) await countPercobaan(deps.db, [countryCounter(untuk)], deps.now(), RAMAI_WINDOW_MS);
  return asked;
}

/** What is missing in an attempt above the threshold; null: it showed enough. */
async function askedOf(
  deps: Deps,
  untuk: Untuk,
  sent: { readonly tantangan: string; readonly jawaban: string },
): Promise<Diminta | null> {
  if (sent.tantangan === '') return minta(deps, untuk, 'baru');
  const task = bacaTantangan(deps, untuk, sent.tantangan);
  if (task === null) return minta(deps, untuk, 'salah');
  const isSolved = await isTerpecahkan(deps, task, sent.jawaban);
  const left = sisaTunggu(deps, task);
  if (!isSolved && left > 0) {
    return { tantangan: sent.tantangan, sebab: 'sisa', detik: Math.ceil(left / 1_000) };
  }
  if (!isSolved && (await isWaitedTooOften(deps, untuk))) return minta(deps, untuk, 'sering');
  return (await isFirstUse(deps, task)) ? null : minta(deps, untuk, 'salah');
}

/** The task for a form that is only looked at, so that a browser can begin while its person writes; null below the threshold. */
export async function mintaSebelum(deps: Deps, untuk: Untuk): Promise<Diminta | null> {
  const counters = [countryCounter(untuk), ...ownCounter(untuk)];
  const counted = await readPercobaan(deps.db, counters, deps.now() - RAMAI_WINDOW_MS);
  const next = counted.map((one) => ({ ...one, jumlah: one.jumlah + 1 }));
  return isOver(untuk, { own: next, country: counted }) ? minta(deps, untuk, 'baru') : null;
}

async function minta(deps: Deps, untuk: Untuk, sebab: Diminta['sebab']): Promise<Diminta> {
  const tantangan = await buatTantangan(deps, untuk);
  const task = bacaTantangan(deps, untuk, tantangan);
  return { tantangan, sebab, detik: Math.ceil((task === null ? 0 : sisaTunggu(deps, task)) / 1_000) };
}

function countryCounter({ jenis }: Untuk): Percobaan {
  return { jenis: `ramai_${jenis}`, kunci: digest('semua') };
}

/** None where the address is unknown. */
function ownCounter({ jenis, alamat }: Untuk): readonly Percobaan[] {
  return alamat === null ? [] : [{ jenis: `ramai_${jenis}_alamat`, kunci: digest(alamat) }];
}

type Counted = readonly { readonly jenis: string; readonly jumlah: number }[];

/** `own` with the attempt at hand, `country` without it. */
function isOver(
  { jenis }: Untuk,
  { own, country }: { readonly own: Counted; readonly country: Counted },
): boolean {
  const of = (counted: Counted, name: string): number =>
    counted.find((one) => one.jenis === name)?.jumlah ?? 0;
  const semua = of(country, `ramai_${jenis}`) + 1;
  return isRamai(jenis, { semua, alamat: of(own, `ramai_${jenis}_alamat`) });
}

async function isWaitedTooOften(deps: Deps, { alamat }: Untuk): Promise<boolean> {
  const entry = { jenis: 'ramai_tunggu', kunci: digest(alamat ?? 'bersama') };
  const [counted] = await countPercobaan(deps.db, [entry], deps.now(), WINDOW_MS);
  return (counted?.jumlah ?? 0) > (alamat === null ? TUNGGU_MOST_BERSAMA : TUNGGU_MOST);
}

/** Of any number of uses at the same moment one is the first. */
async function isFirstUse(deps: Deps, { kunci }: Tantangan): Promise<boolean> {
  const entry = { jenis: 'ramai_tantangan', kunci };
  const [counted] = await countPercobaan(deps.db, [entry], deps.now(), TANTANGAN_MS);
  return counted?.jumlah === 1;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
