import type { KodeBadan } from '../../../domain/instansi/types.ts';
import { daduFrom } from '../dadu.ts';

/** How a body of the demo works: days are hari kerja (from, to), the rest in percent. */
export interface Sifat {
  readonly verifikasi: readonly [number, number];
  readonly respons: readonly [number, number];
  readonly penyelesaian: readonly [number, number];
  /** What it lets lie. */
  readonly macet: number;
  /** How often the pelapor is content at the first final answer. */
  readonly puas: number;
  /** Whether an admin signed in within the last 30 days, and whether a decree names its team. */
  readonly aktif: boolean;
  readonly berSk: boolean;
}

const RAGAM = {
  cepat: { verifikasi: [0, 1], respons: [0, 3], penyelesaian: [1, 6], macet: 0, puas: 62 },
  biasa: { verifikasi: [0, 3], respons: [1, 5], penyelesaian: [3, 13], macet: 1.5, puas: 48 },
  lambat: { verifikasi: [2, 8], respons: [3, 12], penyelesaian: [8, 30], macet: 7, puas: 34 },
  diam: { verifikasi: [4, 25], respons: [6, 25], penyelesaian: [15, 50], macet: 32, puas: 22 },
} as const;

/** Fixed ones, so that the pages of the demo accounts have something of each to show. */
const TETAP: Readonly<Record<string, keyof typeof RAGAM>> = {
  NAS: 'cepat',
  'PR-63': 'cepat',
  'KT-63.71': 'biasa',
  'KT-63.72': 'cepat',
  'KB-63.01': 'biasa',
  'KB-63.04': 'lambat',
  'KB-63.11': 'diam',
};

/** The temper of a body: the same in every demo. */
export function sifatOf(instansi: KodeBadan): Sifat {
  const dadu = daduFrom(`sifat ${instansi}`);
  const drawn = dadu.weighted([
    ['cepat', 30],
    ['biasa', 42],
    ['lambat', 20],
    ['diam', 8],
  ] as const);
  const ragam = TETAP[instansi] ?? drawn;
  const aktif = ragam !== 'diam' && (instansi in TETAP || dadu.percent(94));
  const berSk = ragam === 'diam' ? dadu.percent(40) : instansi in TETAP || dadu.percent(92);
  return { ...RAGAM[ragam], aktif, berSk };
}
