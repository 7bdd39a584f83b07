import type { JenisInstansi, KodeBadan } from '../instansi/types.ts';
import { koreksiBanyakUji, SALAH_TEMU } from '../monev/uji/banyakUji.ts';
import { hipergeometrikAtas } from '../monev/uji/sebaran.ts';
import { SINYAL, TERTUTUP, TERTUTUP_MINIMAL, type Sinyal } from './sinyal.ts';

/** Below so many laporan to divide by, a share is shown and not judged [d]. */
export const MINIMAL_SINYAL = 10;
/** A share counts as striking from so many times that of the peers on, however sure its difference is [d]. */
export const KALI_LIPAT = 1.5;

export interface HitunganSinyal {
  readonly tanda: number;
  readonly dasar: number;
}

/** One body with the counts of each sign; a sign without laporan may be absent. */
export interface BadanSinyal {
  readonly kode: KodeBadan;
  readonly jenis: JenisInstansi;
  readonly sinyal: Readonly<Partial<Record<Sinyal, HitunganSinyal>>>;
}

export interface SinyalDibanding extends Omit<HitunganSinyal, 'tanda'> {
  /** Null: too few to be told of a sign about who wrote. */
  readonly tanda: number | null;
  /** All other bodies of the kind together. */
  readonly sebaya: HitunganSinyal;
  /** Chance of at least so many marks if the body were like its peers, corrected for all that is asked at once; null: not judged. */
  readonly p: number | null;
  readonly isMencolok: boolean;
}

export interface BarisSinyal {
  readonly kode: KodeBadan;
  readonly sinyal: Readonly<Record<Sinyal, SinyalDibanding>>;
}

/**
 * Each sign of each body beside its peers: all others of the same kind taken together, whatever their size, because the test allows
 * for size. Judged by Fisher's exact test, one-sided, corrected by Benjamini and Hochberg over all bodies and signs; striking from
 * `KALI_LIPAT` times the peers' share on, where p is at most `SALAH_TEMU`. Fewer than `MINIMAL_SINYAL` laporan: shown, not judged.
 */
export function bandingkanSinyal(badan: readonly BadanSinyal[]): readonly BarisSinyal[] {
  const cells = badan.flatMap((one) => SINYAL.map((sinyal) => cellOf(badan, one, sinyal)));
  const judged = cells.filter((cell) => cell.mentah !== null);
  const corrected = koreksiBanyakUji(judged.map((cell) => cell.mentah ?? 1));
  const pOf = new Map(judged.map((cell, i) => [cell, corrected[i] ?? 1]));
  return badan.map(({ kode }) => {
    const own = cells.filter((cell) => cell.kode === kode);
    const entries = own.map((cell): [Sinyal, SinyalDibanding] => {
      const { sinyal, tanda, dasar, sebaya } = cell;
      const p = pOf.get(cell) ?? null;
      const isMore = tanda * sebaya.dasar >= KALI_LIPAT * sebaya.tanda * dasar;
      const isMencolok = p !== null && p <= SALAH_TEMU && isMore;
      return [sinyal, { tanda: isFew(sinyal, tanda) ? null : tanda, dasar, sebaya, p, isMencolok }];
    });
    return { kode, sinyal: Object.fromEntries(entries) as Record<Sinyal, SinyalDibanding> };
  });
}

const NONE: HitunganSinyal = { tanda: 0, dasar: 0 };

function cellOf(badan: readonly BadanSinyal[], one: BadanSinyal, sinyal: Sinyal) {
  const own = one.sinyal[sinyal] ?? NONE;
  const peers = badan.filter((other) => other.jenis === one.jenis && other.kode !== one.kode);
  const sebaya = peers.reduce(
    (sum, other) => ({
      tanda: sum.tanda + (other.sinyal[sinyal]?.tanda ?? 0),
      dasar: sum.dasar + (other.sinyal[sinyal]?.dasar ?? 0),
    }),
    NONE,
  );
  const isJudged = own.dasar >= MINIMAL_SINYAL && sebaya.dasar >= MINIMAL_SINYAL && !isFew(sinyal, own.tanda);
  const mentah = isJudged
    ? hipergeometrikAtas(own.tanda, own.dasar, own.tanda + sebaya.tanda, own.dasar + sebaya.dasar)
    : null;
  return { kode: one.kode, sinyal, ...own, sebaya, mentah };
}

function isFew(sinyal: Sinyal, tanda: number): boolean {
  return TERTUTUP.includes(sinyal) && tanda < TERTUTUP_MINIMAL;
}
