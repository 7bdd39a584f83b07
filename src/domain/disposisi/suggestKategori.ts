import type { Kompetensi } from './kompetensi.ts';
import { normalizeTeks } from './kata.ts';

/** A topic as far as a suggestion needs it. */
interface KategoriCalon {
  readonly kode: string;
  readonly induk: string | null;
  readonly nama: string;
  readonly urusan: string;
  readonly aktif: boolean;
}

export interface UsulanKategori {
  readonly kode: string;
  /** The words of the text by which it was found: the reason that officers read. */
  readonly kata: readonly string[];
}

/** Words that say nothing about the topic. */
const KOSONG = new Set([
  'dan',
  'atau',
  'dengan',
  'yang',
  'untuk',
  'dari',
  'umum',
  'layanan',
  'pelayanan',
  'data',
]);
/** One word alone is chance: an address says "Jalan" too. */
const MIN_KATA = 2;

/**
 * The topic that a text is probably about, the likeliest first: by the words of the topic's own name and the words of competence
 * of its urusan. Only topics that can be chosen, of the lower level; none when fewer than two words speak for it. A hint for
 * officers (F64), who decide.
 */
export function suggestKategori(
  teks: string,
  kategori: Iterable<KategoriCalon>,
  kompetensi: readonly Kompetensi[],
): readonly UsulanKategori[] {
  const words = normalizeTeks(teks);
  const found = [...kategori]
    .filter((one) => one.aktif && one.induk !== null)
    .map((one) => {
      const nama = nameWords(one.nama).filter((kata) => words.includes(` ${kata} `));
      const urusan = kompetensi
        .filter((row) => row.urusan === one.urusan && row.objek === null)
        .flatMap((row) => row.kata)
        .filter((kata) => words.includes(normalizeTeks(kata)));
      const kata = [...new Set([...nama, ...urusan])];
      return { kode: one.kode, kata, bobot: nama.length * 2 + (kata.length - nama.length) };
    })
    .filter(({ kata }) => kata.length >= MIN_KATA)
    .toSorted((a, b) => b.bobot - a.bobot);
  return found.slice(0, 3).map(({ kode, kata }) => ({ kode, kata }));
}

function nameWords(nama: string): readonly string[] {
  return normalizeTeks(nama)
    .trim()
    .split(' ')
    .filter((kata) => kata.length >= 3 && !KOSONG.has(kata));
}
