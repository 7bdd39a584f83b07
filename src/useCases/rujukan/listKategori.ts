import type { Kategori, Rujukan } from '../../domain/laporan/aturan.ts';

/** The topics that can be chosen, each group before its own (code order is the order of the data). Open to everyone. */
export function listKategori(rujukan: Rujukan): readonly Kategori[] {
  return [...rujukan.kategori.values()].filter((k) => k.aktif);
}
