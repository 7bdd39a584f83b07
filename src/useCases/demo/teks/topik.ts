import type { Topik } from './jenis.ts';
import { INFRASTRUKTUR } from './infrastruktur.ts';
import { LAYANAN } from './layanan.ts';
import { PERLINDUNGAN } from './perlindungan.ts';
import { USAHA } from './usaha.ts';

/** By the code of the kategori (`data/kategori.csv`); a coarse kategori speaks of what its finer ones speak of. */
export const TOPIK: Readonly<Record<string, Topik>> = {
  ...INFRASTRUKTUR,
  ...LAYANAN,
  ...PERLINDUNGAN,
  ...USAHA,
};

/** The topic of a kategori: its own, else that of one of its finer ones. */
export function topikOf(kategori: string, pick: (kode: readonly string[]) => string): Topik {
  const own = TOPIK[kategori];
  if (own !== undefined) return own;
  const finer = Object.keys(TOPIK).filter((kode) => kode.startsWith(kategori));
  const found = finer.length === 0 ? undefined : TOPIK[pick(finer)];
  return found ?? (TOPIK['K29'] as Topik);
}
