/** Counts below this are small: they point at single laporan, and so at people. */
export const BATAS_KECIL = 5;

/** A table of counts, row by row; its margins are taken to be known to everybody (they stand on `/statistik`). */
export type Hitungan2D = readonly (readonly number[])[];

/**
 * Which cells of a table may be published. Small counts (1 to 4) never are; and so many others fall out with them (complementary
 * suppression) that nobody who knows all margins can work a small one out from differences: it could as well be another number,
 * and, wherever the margins leave room for it, 5 or more. Cells of 0 are published unless they are needed for that.
 *
 * The table is a network: rows and columns are nodes, a cell that is not published may grow without end and shrink to 0, and a way
 * around the network changes cells without changing a margin. Each small cell needs such ways that lift it to 5; the cheapest ones
 * (few and little published cells) are taken out. True where a cell may be published.
 */
export function lindungi(hitungan: Hitungan2D): readonly (readonly boolean[])[] {
  const net = new Jaringan(hitungan);
  const small = hitungan.flatMap((row, i) => row.flatMap((n, j) => (isKecil(n) ? [{ i, j, n }] : [])));
  for (const { i, j } of small) net.tutup(i, j);
  for (const { i, j, n } of small) {
    const lifted = net.lindungi(i, j, BATAS_KECIL - n, 'naik');
    // where the margins hold it below 5, it must at least not be the only number that fits
    if (lifted === 0) net.lindungi(i, j, 1, 'turun');
  }
  return net.terbuka();
}

export function isKecil(n: number): boolean {
  return n > 0 && n < BATAS_KECIL;
}

/** One step of a way: a cell grows (row to column) or shrinks (column to row). */
interface Langkah {
  readonly dari: number;
  readonly sel: number;
}

class Jaringan {
  readonly #nilai: readonly number[];
  readonly #baris: number;
  readonly #kolom: number;
  readonly #tertutup: Uint8Array;

  constructor(hitungan: Hitungan2D) {
    this.#baris = hitungan.length;
    this.#kolom = hitungan[0]?.length ?? 0;
    this.#nilai = hitungan.flat();
    this.#tertutup = new Uint8Array(this.#nilai.length);
  }

  tutup(i: number, j: number): void {
    this.#tertutup[i * this.#kolom + j] = 1;
  }

  terbuka(): readonly (readonly boolean[])[] {
    return Array.from({ length: this.#baris }, (_, i) =>
      Array.from({ length: this.#kolom }, (_, j) => this.#tertutup[i * this.#kolom + j] === 0),
    );
  }

  /** Takes out what lets a cell move by `perlu`; answers by how much it can, which is less where the margins hold it. */
  lindungi(i: number, j: number, perlu: number, arah: 'naik' | 'turun'): number {
    const self = i * this.#kolom + j;
    const kolom = this.#baris + j;
    const [mulai, akhir] = arah === 'naik' ? [kolom, i] : [i, kolom];
    const aliran = new Map<number, number>();
    let moved = 0;
    while (moved < perlu) {
      const jalan = this.#jalan(mulai, akhir, self, aliran);
      if (jalan === null) break;
      const least = Math.min(perlu - moved, ...jalan.map(({ dari, sel }) => this.#sisa(dari, sel, aliran)));
      for (const { dari, sel } of jalan) {
        this.#tertutup[sel] = 1;
        aliran.set(sel, (aliran.get(sel) ?? 0) + (dari < this.#baris ? least : -least));
      }
      moved += least;
    }
    return moved;
  }

  /** How far a cell can still move in the direction of a step that begins at this node. */
  #sisa(dari: number, sel: number, aliran: ReadonlyMap<number, number>): number {
    return dari < this.#baris ? Infinity : (this.#nilai[sel] ?? 0) + (aliran.get(sel) ?? 0);
  }

  /** Cells that are closed already cost nothing; a zero says little, a large count much. */
  #harga(sel: number): number {
    if (this.#tertutup[sel] === 1) return 0;
    const n = this.#nilai[sel] ?? 0;
    return n === 0 ? 2 : 1 + Math.log2(1 + n);
  }

  /** The cheapest way between two nodes that does not use the cell itself; null when there is none. */
  #jalan(
    mulai: number,
    akhir: number,
    self: number,
    aliran: ReadonlyMap<number, number>,
  ): readonly Langkah[] | null {
    const simpul = this.#baris + this.#kolom;
    const jarak = new Float64Array(simpul).fill(Infinity);
    const lewat: (Langkah | undefined)[] = Array.from({ length: simpul });
    const selesai = new Uint8Array(simpul);
    jarak[mulai] = 0;
    for (;;) {
      const kini = nearest(jarak, selesai);
      if (kini === -1) return null;
      if (kini === akhir) return this.#urut(lewat, mulai, akhir);
      selesai[kini] = 1;
      const isBaris = kini < this.#baris;
      const banyak = isBaris ? this.#kolom : this.#baris;
      for (let k = 0; k < banyak; k += 1) {
        const sel = isBaris ? kini * this.#kolom + k : k * this.#kolom + (kini - this.#baris);
        if (sel === self || this.#sisa(kini, sel, aliran) < 1) continue;
        const ke = isBaris ? this.#baris + k : k;
        const harga = (jarak[kini] ?? 0) + this.#harga(sel);
        if (harga < (jarak[ke] ?? 0)) {
          jarak[ke] = harga;
          lewat[ke] = { dari: kini, sel };
        }
      }
    }
  }

  #urut(lewat: readonly (Langkah | undefined)[], mulai: number, akhir: number): readonly Langkah[] {
    const jalan: Langkah[] = [];
    for (let at = akhir; at !== mulai;) {
      const one = lewat[at];
      if (one === undefined) throw new Error('Broken invariant: a way leads back to where it began');
      jalan.push(one);
      at = one.dari;
    }
    return jalan;
  }
}

function nearest(jarak: Float64Array, selesai: Uint8Array): number {
  let found = -1;
  let least = Infinity;
  for (let at = 0; at < jarak.length; at += 1) {
    const here = jarak[at] ?? Infinity;
    if (selesai[at] === 0 && here < least) {
      least = here;
      found = at;
    }
  }
  return found;
}
