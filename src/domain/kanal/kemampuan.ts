/** Channels by which people and the system write to each other. */
export const SALURAN = ['sms', 'email', 'whatsapp', 'telegram', 'x'] as const;
export type Saluran = (typeof SALURAN)[number];

/** What a channel can do: words, files and news of how a message fared. */
export interface Kemampuan {
  /** Longest text; null: as long as one likes. Of SMS in parts of 160 GSM characters, of which several are joined. */
  readonly panjang: number | null;
  /** So long after the pelapor's last word one may still answer freely; null: always. In hours. */
  readonly jendelaJam: number | null;
  /** Whether files come along, inwards. */
  readonly lampiran: boolean;
  /** Whether words outside the window must be a template that the platform allowed. */
  readonly templat: boolean;
  /** Which news of a sent message the channel gives. */
  readonly tanda: readonly ('sampai' | 'terbaca' | 'gagal')[];
}

export const KEMAMPUAN: Readonly<Record<Saluran, Kemampuan>> = {
  sms: { panjang: 160, jendelaJam: null, lampiran: false, templat: false, tanda: ['sampai', 'gagal'] },
  email: { panjang: null, jendelaJam: null, lampiran: true, templat: false, tanda: ['gagal'] },
  whatsapp: {
    panjang: 4096,
    jendelaJam: 24,
    lampiran: true,
    templat: true,
    tanda: ['sampai', 'terbaca', 'gagal'],
  },
  telegram: { panjang: 4096, jendelaJam: null, lampiran: true, templat: false, tanda: [] },
  x: { panjang: 10_000, jendelaJam: null, lampiran: true, templat: false, tanda: [] },
};

export function isSaluran(text: string): text is Saluran {
  return (SALURAN as readonly string[]).includes(text);
}

/** After the channel of the laporan itself: what costs nothing and holds most first. */
const FALL_BACK: readonly Saluran[] = ['email', 'whatsapp', 'telegram', 'x', 'sms'];

/**
 * By which channels a pelapor can be answered, the best first: the one that the laporan came by, then the others that there is an
 * address for. Left out is what is not set up and what refused this message for good (rules §8: "the answer goes back by it").
 */
export function urutanSaluran(of: {
  readonly asal: Saluran | null;
  readonly beralamat: readonly Saluran[];
  readonly terpasang: readonly Saluran[];
  readonly gagal: readonly string[];
}): readonly Saluran[] {
  const wanted = of.asal === null ? FALL_BACK : [of.asal, ...FALL_BACK.filter((one) => one !== of.asal)];
  return wanted.filter(
    (one) => of.beralamat.includes(one) && of.terpasang.includes(one) && !of.gagal.includes(one),
  );
}
