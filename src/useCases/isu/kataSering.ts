import { searchWords } from '../../persistence/laporan/words/searchText.ts';

export interface KataSering {
  readonly kata: string;
  /** Laporan in which it stands, of those that were read. */
  readonly laporan: number;
}

/** In fewer laporan than these a word may be somebody's name; more words than these nobody reads. */
const KATA = { laporanTersedikit: 3, hurufTersedikit: 4, terbanyak: 20 } as const;

/**
 * The words that stand in most of these texts, each counted once a text; what was masked (`[… disamarkan]`) and anything with a digit
 * is left out, as is a word that stands in fewer than `KATA.laporanTersedikit` texts.
 */
export function kataSering(texts: readonly string[]): readonly KataSering[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(searchWords(text.replaceAll(/\[[^\]]*\]/g, ' ')).split(' '));
    for (const word of words) {
      if (word.length >= KATA.hurufTersedikit && !/\p{N}/u.test(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, n]) => n >= KATA.laporanTersedikit)
    .map(([kata, laporan]) => ({ kata, laporan }))
    .toSorted((a, b) => b.laporan - a.laporan || (a.kata < b.kata ? -1 : 1))
    .slice(0, KATA.terbanyak);
}
