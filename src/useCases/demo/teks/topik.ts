import { INFRASTRUKTUR } from './infrastruktur.ts';
import { LAYANAN } from './layanan.ts';
import { PERLINDUNGAN } from './perlindungan.ts';
import { USAHA } from './usaha.ts';

/**
 * What people write about one topic. Words in braces are filled in by `writeTeks`: {jalan}, {kec}, {kota}, {rt}, {lama},
 * {waktu}, {n}, {sekolah}, {pasar}, {tahun}.
 */
export interface Topik {
  /** The service as a noun, for wishes and questions: "layanan …". */
  readonly hal: string;
  readonly judul: readonly string[];
  readonly isi: readonly string[];
  /** What the office says that it did. */
  readonly jawab: readonly string[];
}

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
