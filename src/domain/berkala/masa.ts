import { addHari, type Hari } from '../shared/time.ts';
import { periodeSebelum, type Periode } from '../monev/periode.ts';

/** The lengths of a periodic report (rules §7). */
export const JENIS_MASA = ['bulan', 'triwulan', 'semester', 'tahun'] as const;
export type JenisMasa = (typeof JENIS_MASA)[number];

/** One period: which kind, of which year, the how manieth of it (1 for a year). */
export interface Masa {
  readonly jenis: JenisMasa;
  readonly tahun: number;
  readonly ke: number;
}

const BULAN: Readonly<Record<JenisMasa, number>> = { bulan: 1, triwulan: 3, semester: 6, tahun: 12 };
const TAHUN_AWAL = 2012;

/** The period of these numbers, as they were sent; null for what is none. Nothing was reported before the system began. */
export function masaOf(jenis: string, tahun: string, ke: string): Masa | null {
  const kind = JENIS_MASA.find((one) => one === jenis);
  if (kind === undefined || !/^\d{4}$/.test(tahun) || !/^\d{1,2}$/.test(ke)) return null;
  const one = { jenis: kind, tahun: Number(tahun), ke: kind === 'tahun' ? 1 : Number(ke) };
  const isInside = one.ke >= 1 && one.ke <= 12 / BULAN[kind];
  return isInside && one.tahun >= TAHUN_AWAL ? one : null;
}

/** The days of a period, both included. */
export function periodeOfMasa({ jenis, tahun, ke }: Masa): Periode {
  const months = BULAN[jenis];
  const first = firstDay(tahun, (ke - 1) * months);
  return { dari: first, sampai: addHari(firstDay(tahun, ke * months), -1) };
}

/** The period that began on `dari`: what is stored names kind and first day. */
export function masaSejak(jenis: JenisMasa, dari: Hari): Masa {
  return {
    jenis,
    tahun: Number(dari.slice(0, 4)),
    ke: Math.floor((Number(dari.slice(5, 7)) - 1) / BULAN[jenis]) + 1,
  };
}

/** The last period of that kind that was over before `hari`. */
export function masaTerakhir(jenis: JenisMasa, hari: Hari): Masa {
  const now = masaSejak(jenis, hari);
  return masaSejak(jenis, periodeSebelum(periodeOfMasa(now)).dari);
}

function firstDay(tahun: number, bulan: number): Hari {
  const year = String(tahun + Math.floor(bulan / 12)).padStart(4, '0');
  return `${year}-${String((bulan % 12) + 1).padStart(2, '0')}-01`;
}
