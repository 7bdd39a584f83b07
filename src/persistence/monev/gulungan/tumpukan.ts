import { assert } from '../../../domain/shared/assert.ts';
import { gabung, penjumlah, type Jumlahan } from '../../../domain/monev/jumlahan.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import type { BarisBuku } from './barisBuku.ts';
import { firstOfBulan, hasKeluarga, KELUARGA, NEGERI, VALUE_OF } from './dimensi.ts';
import type { DimensiGulungan, Keluarga } from './dimensi.ts';

/** One row of the roll-ups. */
export interface BarisGulungan extends Pick<Keluarga, 'dimensi' | 'rentang'> {
  readonly instansi: string;
  readonly dibuat: Hari;
  readonly nilai: string;
  readonly jumlah: Jumlahan;
}

const DIMENSI = [...new Set(KELUARGA.map((one) => one.dimensi))];

/**
 * Ledger lines by the hundred thousand, added up to rows: each text once and as a number from then on; lines sorted by row first,
 * so that one row after the other is summed.
 */
export class Tumpukan {
  readonly #teks = new Kamus();
  readonly #nilai = new Map<DimensiGulungan, number[]>(DIMENSI.map((one) => [one, []]));
  /** Body (or zone) and day (or month) of each line, as one number. */
  readonly #tempat = {
    badan: { hari: new Tempat(), bulan: new Tempat() },
    negeri: { hari: new Tempat(), bulan: new Tempat() },
  };
  readonly #n: number[] = [];
  readonly #mulai: number[] = [0];
  #kode = new Uint32Array(1_024);

  add(baris: BarisBuku): void {
    for (const one of DIMENSI) this.#nilai.get(one)?.push(this.#teks.nomor(VALUE_OF[one](baris)));
    const { badan, negeri } = this.#tempat;
    const bulan = firstOfBulan(baris.dibuat);
    badan.hari.push(baris.instansi, baris.dibuat);
    badan.bulan.push(baris.instansi, bulan);
    negeri.hari.push(NEGERI + baris.zona, baris.dibuat);
    negeri.bulan.push(NEGERI + baris.zona, bulan);
    this.#n.push(baris.n);
    const from = this.#mulai.at(-1) ?? 0;
    const to = from + baris.kode.length;
    if (to > this.#kode.length) {
      const more = new Uint32Array(Math.max(to, this.#kode.length * 2));
      more.set(this.#kode);
      this.#kode = more;
    }
    this.#kode.set(baris.kode, from);
    this.#mulai.push(to);
  }

  get size(): number {
    return this.#n.length;
  }

  /** The rows, kind by kind; also those that add up to nothing. Months whose days are rows too are added up from these. */
  *rows(): Generator<BarisGulungan> {
    for (const one of KELUARGA) {
      if (one.rentang === 'bulan' && hasKeluarga({ ...one, rentang: 'hari' })) continue;
      const months = new Map<string, BarisGulungan[]>();
      const hasMonths = one.rentang === 'hari' && hasKeluarga({ ...one, rentang: 'bulan' });
      for (const row of this.#rowsOf(one)) {
        if (hasMonths) keep(months, row);
        yield row;
      }
      for (const days of months.values()) yield monthOf(days);
    }
  }

  *#rowsOf({ dimensi, rentang, isNegeri }: Keluarga): Generator<BarisGulungan> {
    const tempat = this.#tempat[isNegeri ? 'negeri' : 'badan'][rentang];
    const nilai = this.#nilai.get(dimensi) ?? [];
    const { group, first } = groupsOf(tempat.baris, nilai, this.#teks.size);
    const { order, starts } = sortByGroup(group, first.length);
    for (const [at, line] of first.entries()) {
      for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i += 1) this.#sum(order[i] ?? 0);
      const [instansi = '', dibuat = ''] = tempat.teks(tempat.baris[line] ?? 0);
      const value = this.#teks.teks(nilai[line] ?? 0);
      yield { dimensi, rentang, instansi, dibuat, nilai: value, jumlah: penjumlah.take() };
    }
  }

  #sum(line: number): void {
    const n = this.#n[line] ?? 0;
    const to = this.#mulai[line + 1] ?? 0;
    for (let i = this.#mulai[line] ?? 0; i < to; i += 1) penjumlah.add(this.#kode[i] ?? 0, n);
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

/** Texts and their numbers. */
class Kamus {
  readonly #nomor = new Map<string, number>();
  readonly #teks: string[] = [];

  nomor(teks: string): number {
    const present = this.#nomor.get(teks);
    if (present !== undefined) return present;
    this.#nomor.set(teks, this.#teks.length);
    this.#teks.push(teks);
    return this.#teks.length - 1;
  }

  teks(nomor: number): string {
    return this.#teks[nomor] ?? '';
  }

  get size(): number {
    return this.#teks.length;
  }
}

class Tempat {
  readonly baris: number[] = [];
  readonly #kamus = new Kamus();

  push(instansi: string, dibuat: Hari): void {
    this.baris.push(this.#kamus.nomor(`${instansi}|${dibuat}`));
  }

  teks(nomor: number): readonly string[] {
    return this.#kamus.teks(nomor).split('|');
  }
}

/** A number for each row that the lines add to, and the first line of each. */
function groupsOf(
  tempat: readonly number[],
  nilai: readonly number[],
  values: number,
): { readonly group: Int32Array; readonly first: readonly number[] } {
  const group = new Int32Array(tempat.length);
  const first: number[] = [];
  const known = new Map<number, number>();
  for (let i = 0; i < group.length; i += 1) {
    const key = (tempat[i] ?? 0) * values + (nilai[i] ?? 0);
    let at = known.get(key);
    if (at === undefined) {
      at = first.length;
      known.set(key, at);
      first.push(i);
    }
    group[i] = at;
  }
  return { group, first };
}

/** Places of lines in the order of their groups, and where each group begins. */
function sortByGroup(
  group: Int32Array,
  groups: number,
): { readonly order: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (const one of group) starts[one + 1] = (starts[one + 1] ?? 0) + 1;
  for (let i = 0; i < groups; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(group.length);
  for (let i = 0; i < group.length; i += 1) {
    const at = next[group[i] ?? 0] ?? 0;
    order[at] = i;
    next[group[i] ?? 0] = at + 1;
  }
  return { order, starts };
}
