import { dokumenBerkala } from '../../messages/dokumen/berkala.ts';
import { csvLine, type CsvValue } from '../../useCases/ekspor/csvLine.ts';
import type { Sel, Tabel } from './dokumen.ts';

/**
 * A table as CSV, line by line: text is safe from being taken for a formula, numbers are plain numbers, and a share stands as a
 * decimal fraction with numerator and denominator beside it, so that nothing is lost by rounding.
 */
export function* csvOf({ kolom, baris }: Tabel): Generator<string> {
  const isShare = kolom.map((_, i) => baris.some((row) => isBagian(row[i] ?? null)));
  const { pembilang, penyebut } = dokumenBerkala.kolom;
  yield `\uFEFF${csvLine(
    kolom.flatMap(({ judul }, i) =>
      isShare[i] === true
        ? [judul, `${judul}: ${pembilang.toLowerCase()}`, `${judul}: ${penyebut.toLowerCase()}`]
        : [judul],
    ),
  )}`;
  for (const row of baris) {
    yield csvLine(row.flatMap((cell, i) => (isShare[i] === true ? threeOf(cell) : [plainOf(cell)])));
  }
}

export function isBagian(cell: Sel): cell is Extract<Sel, { readonly pembilang: number }> {
  return typeof cell === 'object' && cell !== null;
}

function plainOf(cell: Sel): CsvValue {
  return isBagian(cell) ? null : cell;
}

function threeOf(cell: Sel): CsvValue[] {
  if (!isBagian(cell)) return [plainOf(cell), null, null];
  const { pembilang, penyebut } = cell;
  return [penyebut === 0 ? null : pembilang / penyebut, pembilang, penyebut];
}
