import { dokumenBerkala } from '../../messages/dokumen/berkala.ts';
import { csvLine, type CsvValue } from '../../useCases/ekspor/csvLine.ts';
import type { Kolom, Sel, Tabel } from './dokumen.ts';

/**
 * A table as CSV, line by line: text is safe from being taken for a formula, numbers are plain numbers, and a share stands as a
 * decimal fraction with numerator and denominator beside it, so that nothing is lost by rounding.
 */
export function* csvOf(tabel: Tabel): Generator<string> {
  const { kolom, baris } = withPecahan(tabel);
  yield `\uFEFF${csvLine(kolom.map(({ judul }) => judul))}`;
  for (const row of baris) yield csvLine(row.map(plainOf));
}

/** Behind each column of shares two more: what each was divided by what. */
export function withPecahan({ kolom, baris, ...rest }: Tabel): Tabel {
  const isShare = kolom.map((_, i) => baris.some((row) => isBagian(row[i] ?? null)));
  const { pembilang, penyebut } = dokumenBerkala.kolom;
  const wide = (row: readonly Sel[]): Sel[] =>
    row.flatMap((cell, i) => (isShare[i] === true ? threeOf(cell) : [cell]));
  return {
    ...rest,
    kolom: kolom.flatMap((one, i) => {
      const part = (words: string): Kolom => ({
        judul: `${one.judul}: ${words.toLowerCase()}`,
        isAngka: true,
      });
      return isShare[i] === true ? [one, part(pembilang), part(penyebut)] : [one];
    }),
    baris: baris.map(wide),
  };
}

export function isBagian(cell: Sel): cell is Extract<Sel, { readonly pembilang: number }> {
  return typeof cell === 'object' && cell !== null;
}

function plainOf(cell: Sel): CsvValue {
  if (!isBagian(cell)) return cell;
  return cell.penyebut === 0 ? null : cell.pembilang / cell.penyebut;
}

function threeOf(cell: Sel): readonly Sel[] {
  return isBagian(cell) ? [cell, cell.pembilang, cell.penyebut] : [cell, null, null];
}
