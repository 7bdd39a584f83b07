import { assert } from '../../../domain/shared/assert.ts';
import { gabung, type Jumlahan } from '../../../domain/monev/jumlahan.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import type { BarisBuku } from './barisBuku.ts';
import {
  firstOfBulan,
  hasKeluarga,
  KELUARGA,
  NEGERI,
  NILAI,
  type Keluarga,
  type Rentang,
} from './dimensi.ts';
import { Kamus, larger, moved, Pasangan } from './kamus.ts';
import { KataTumpukan } from './kataTumpukan.ts';
import type { KolomBuku } from './kolomBuku.ts';

/** One row of the roll-ups. */
export interface BarisGulungan extends Pick<Keluarga, 'dimensi' | 'rentang'> {
  readonly instansi: string;
  readonly dibuat: Hari;
  readonly nilai: string;
  readonly jumlah: Jumlahan;
}

/** What of a line tells rows apart, as numbers of texts; what is part of another one is not kept. */
const CIRI = ['instansi', 'unit', 'kategori', 'klasifikasi', 'kanal', 'wilayah', 'zona'] as const;
type Ciri = (typeof CIRI)[number];

const SEDIKIT = 256;

/**
 * Ledger lines by the hundred thousand, added up to rows: each text once and as a number from then on; lines sorted by row first,
 * so that one row after the other is summed. Half a million lines of 16 words take some 60 MB.
 */
export class Tumpukan {
  readonly #teks = new Kamus();
  /** Day (or month) and body (or zone): a place is the number of such a pair. */
  readonly #tempat = new Pasangan();
  readonly #kosong = this.#teks.nomor('');
  readonly #kata: KataTumpukan;
  readonly #ciri: Record<Ciri, Int32Array>;
  #dibuat: Int32Array;
  #size = 0;
  #tempatBaris: { readonly nama: string; readonly nomor: Int32Array } | null = null;
  /** Of each text its place among all; new ones come when a part of one is asked for. */
  #urutan: Int32Array = new Int32Array(0);

  constructor(lines = SEDIKIT) {
    const column = (): Int32Array => new Int32Array(lines);
    this.#kata = new KataTumpukan(lines);
    this.#dibuat = column();
    this.#ciri = {
      instansi: column(),
      unit: column(),
      kategori: column(),
      klasifikasi: column(),
      kanal: column(),
      wilayah: column(),
      zona: column(),
    };
  }

  get size(): number {
    return this.#size;
  }

  add(baris: BarisBuku): void {
    const line = this.#next();
    for (const one of CIRI) this.#ciri[one][line] = this.#teks.nomor(baris[one]);
    this.#ciri.zona[line] = this.#teks.nomor(NEGERI + baris.zona);
    this.#dibuat[line] = this.#teks.nomor(baris.dibuat);
    this.#kata.add(baris.kode, baris.n);
  }

  /** All lines of laporan made on one day. */
  addKolom(kolom: KolomBuku): void {
    const dibuat = this.#teks.nomor(kolom.dibuat);
    const first = this.#size;
    for (let i = kolom.jumlah; i > 0; i -= 1) {
      const line = this.#next();
      this.#dibuat[line] = dibuat;
    }
    for (const one of CIRI) {
      const end = this.#teks.nomorBaris(kolom[one], this.#ciri[one], first);
      assert(end === this.#size, 'a column has a line for each line of the ledger');
    }
    this.#kata.addTeks(kolom.isi);
    assert(this.#kata.size === this.#size, 'a column has a line for each line of the ledger');
  }

  #next(): number {
    if (this.#size === this.#dibuat.length) {
      for (const one of CIRI) this.#ciri[one] = larger(this.#ciri[one]);
      this.#dibuat = larger(this.#dibuat);
    }
    this.#size += 1;
    return this.#size - 1;
  }

  /**
   * The rows, kind by kind; also those that add up to nothing. Months whose days are rows too are added up from these. Asked for
   * once: lines lie by day while days are summed (as they came), and by body while months are, for far memory is slow memory.
   */
  *rows(): Generator<BarisGulungan> {
    this.#kata.tutup();
    for (const one of KELUARGA) {
      if (one.rentang === 'bulan') continue;
      const months = new Map<string, BarisGulungan[]>();
      const hasMonths = hasKeluarga({ ...one, rentang: 'bulan' });
      for (const row of this.#rowsOf(one)) {
        if (hasMonths) keep(months, row);
        yield row;
      }
      for (const days of months.values()) yield monthOf(days);
    }
    this.#layByBadan();
    for (const one of KELUARGA) {
      if (one.rentang === 'bulan' && !hasKeluarga({ ...one, rentang: 'hari' })) yield* this.#rowsOf(one);
    }
  }

  #layByBadan(): void {
    const badan = this.#ciri.instansi;
    const next = startsOf(badan.subarray(0, this.#size), this.#teks.size);
    const tempat = new Int32Array(this.#size);
    for (let line = 0; line < tempat.length; line += 1) {
      const at = next[badan[line] ?? 0] ?? 0;
      tempat[line] = at;
      next[badan[line] ?? 0] = at + 1;
    }
    this.#kata.pindah(tempat);
    for (const one of CIRI) this.#ciri[one] = moved(this.#ciri[one], tempat);
    this.#dibuat = moved(this.#dibuat, tempat);
    this.#tempatBaris = null;
  }

  *#rowsOf(family: Keluarga): Generator<BarisGulungan> {
    const { dimensi, rentang } = family;
    const { groups, group } = this.#groupsOf(family);
    const { order, starts } = sortByGroup(group, groups.size);
    for (const at of this.#inOrder(groups)) {
      const jumlah = this.#kata.jumlahkan(order, starts[at] ?? 0, starts[at + 1] ?? 0);
      const tempat = groups.kiri(at);
      yield {
        dimensi,
        rentang,
        instansi: this.#teks.teks(this.#tempat.kanan(tempat)),
        dibuat: this.#teks.teks(this.#tempat.kiri(tempat)),
        nilai: this.#teks.teks(groups.kanan(at)),
        jumlah,
      };
    }
  }

  /** The rows to which the lines add, and of each line to which. */
  #groupsOf({ dimensi, rentang, isNegeri }: Keluarga): {
    readonly groups: Pasangan;
    readonly group: Int32Array;
  } {
    const tempatOf = this.#tempatOf(rentang, isNegeri);
    const { ciri, bagian } = NILAI[dimensi];
    const nilai = ciri === null ? null : this.#mapped(this.#ciri[ciri], bagian);
    const groups = new Pasangan();
    const group = new Int32Array(this.#size);
    for (let line = 0; line < group.length; line += 1) {
      group[line] = groups.nomor(tempatOf[line] ?? 0, nilai === null ? this.#kosong : (nilai[line] ?? 0));
    }
    return { groups, group };
  }

  /** The place of each line; families one after the other often have the same. */
  #tempatOf(rentang: Rentang, isNegeri: boolean): Int32Array {
    const nama = `${rentang} ${String(isNegeri)}`;
    if (this.#tempatBaris?.nama === nama) return this.#tempatBaris.nomor;
    const hari = rentang === 'hari' ? this.#dibuat : this.#mapped(this.#dibuat, firstOfBulan);
    const badan = isNegeri ? this.#ciri.zona : this.#ciri.instansi;
    const nomor = new Int32Array(this.#size);
    for (let line = 0; line < nomor.length; line += 1) {
      nomor[line] = this.#tempat.nomor(hari[line] ?? 0, badan[line] ?? 0);
    }
    this.#tempatBaris = { nama, nomor };
    return nomor;
  }

  /** The groups by day, body and value: rows that are read together are written together. */
  #inOrder(groups: Pasangan): Int32Array {
    if (this.#urutan.length !== this.#teks.size) this.#urutan = this.#teks.urutan();
    const rank = this.#urutan;
    const key = new Float64Array(groups.size);
    for (let at = 0; at < key.length; at += 1) {
      const tempat = groups.kiri(at);
      const place =
        (rank[this.#tempat.kiri(tempat)] ?? 0) * rank.length + (rank[this.#tempat.kanan(tempat)] ?? 0);
      key[at] = place * rank.length + (rank[groups.kanan(at)] ?? 0);
    }
    return Int32Array.from(key.keys()).sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0));
  }

  /** For each line the number of a part of its text. */
  #mapped(column: Int32Array, part: ((teks: string) => string) | null): Int32Array {
    if (part === null) return column;
    const known = new Int32Array(this.#teks.size).fill(-1);
    const mapped = new Int32Array(this.#size);
    for (let line = 0; line < mapped.length; line += 1) {
      const nomor = column[line] ?? 0;
      if (known[nomor] === -1) known[nomor] = this.#teks.nomor(part(this.#teks.teks(nomor)));
      mapped[line] = known[nomor] ?? 0;
    }
    return mapped;
  }
}

function keep(months: Map<string, BarisGulungan[]>, row: BarisGulungan): void {
  const key = `${row.instansi}|${firstOfBulan(row.dibuat)}|${row.nilai}`;
  const present = months.get(key);
  if (present === undefined) months.set(key, [row]);
  else present.push(row);
}

/** The row of a month from those of its days. */
function monthOf(days: readonly BarisGulungan[]): BarisGulungan {
  const [day] = days;
  assert(day !== undefined, 'a month has a day');
  const jumlah = gabung(days.map((one) => one.jumlah));
  return { ...day, rentang: 'bulan', dibuat: firstOfBulan(day.dibuat), jumlah };
}

/** Places of lines in the order of their groups, and where each group begins. */
function sortByGroup(
  group: Int32Array,
  groups: number,
): { readonly order: Int32Array; readonly starts: Int32Array } {
  const starts = startsOf(group, groups);
  const next = starts.slice();
  const order = new Int32Array(group.length);
  for (let i = 0; i < group.length; i += 1) {
    const at = next[group[i] ?? 0] ?? 0;
    order[at] = i;
    next[group[i] ?? 0] = at + 1;
  }
  return { order, starts };
}

/** Where each group would begin if lines lay by group; one place more at the end. */
function startsOf(group: Int32Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (const one of group) starts[one + 1] = (starts[one + 1] ?? 0) + 1;
  for (let i = 0; i < groups; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return starts;
}
