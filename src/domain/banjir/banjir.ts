import type { Instant } from '../shared/time.ts';
import { kemiripan } from './ciri.ts';

/** By what laporan belong together: one address, one person, or one text from many. */
export const SEBAB_BANJIR = ['pelapor', 'alamat', 'teks'] as const;
export type SebabBanjir = (typeof SEBAB_BANJIR)[number];

export interface AturanBanjir {
  /** Laporan count together when they came within this time. */
  readonly windowMs: number;
  /** From so many on, the one that is looked at included. */
  readonly jumlah: number;
  /** Share of word pairs from which two are near-identical. */
  readonly mirip: number;
}

const HOUR = 3_600_000;

/**
 * From when on a burst is shown to the admin nasional (F21, ADR 0020). One person: nobody tells the same matter five times a day by hand.
 * One address: a village office or a school that reports one broken bridge stays below it within an hour. Many with one text: a
 * shared wording is nothing wrong, so it must be nearly the same one and come often; a person looks at it in any case.
 */
export const BANJIR: Readonly<Record<SebabBanjir, AturanBanjir>> = {
  pelapor: { windowMs: 24 * HOUR, jumlah: 5, mirip: 0.6 },
  alamat: { windowMs: HOUR, jumlah: 6, mirip: 0.6 },
  teks: { windowMs: 24 * HOUR, jumlah: 10, mirip: 0.8 },
};

/** No burst reaches further back; what laporan are told by is kept so long and no longer. */
export const JEJAK_MS = Math.max(...SEBAB_BANJIR.map((sebab) => BANJIR[sebab].windowMs));

/** What is known of a laporan for a day, to see whether others are like it. */
export interface Jejak {
  readonly id: string;
  readonly pada: Instant;
  /** Stands for the address on one day; null: not known, or the day is over. */
  readonly alamat: string | null;
  /** Digests of account, e-mail and phone; empty for anonim. */
  readonly pelapor: readonly string[];
  /** As `ciriOf` gives it. */
  readonly ciri: readonly number[];
}

export interface Banjir {
  readonly sebab: SebabBanjir;
  /** Ids of all laporan of the burst, the one that was looked at last. */
  readonly anggota: readonly string[];
}

/**
 * Whether a laporan ends a burst of near-identical ones, and of which; null: it does not. Only those before it within the rule's window
 * count; the narrower ground (a person, an address) is named before the wider one. Pure; order of `lain` does not matter.
 */
export function banjirOf(satu: Jejak, lain: readonly Jejak[]): Banjir | null {
  const before = lain
    .filter((one) => one.id !== satu.id && one.pada <= satu.pada)
    .toSorted((a, b) => a.pada - b.pada || (a.id < b.id ? -1 : 1))
    .map((one) => ({ one, mirip: kemiripan(satu.ciri, one.ciri) }));
  for (const sebab of SEBAB_BANJIR) {
    const { windowMs, jumlah, mirip } = BANJIR[sebab];
    const found = before.filter(
      (other) =>
        other.mirip >= mirip && satu.pada - other.one.pada < windowMs && isBound(sebab, satu, other.one),
    );
    if (found.length + 1 >= jumlah) return { sebab, anggota: [...found.map(({ one }) => one.id), satu.id] };
  }
  return null;
}

function isBound(sebab: SebabBanjir, a: Jejak, b: Jejak): boolean {
  switch (sebab) {
    case 'pelapor':
      return a.pelapor.some((one) => b.pelapor.includes(one));
    case 'alamat':
      return a.alamat !== null && a.alamat === b.alamat;
    case 'teks':
      return true;
  }
}
