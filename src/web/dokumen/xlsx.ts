import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { dokumenBerkala as kata } from '../../messages/dokumen/berkala.ts';
import { isBagian, withPecahan } from './csv.ts';
import type { Dokumen, Kolom, Sel, Tabel } from './dokumen.ts';

type Lembar = Sheet<never>;

/** One table as a workbook, with what each share was divided by what, as in the CSV. */
export function xlsxOfTabel(tabel: Tabel): Promise<Buffer> {
  return writeWorkbook([sheetOf(withPecahan(tabel), tabel.judul, new Set())]);
}

/** A document as a workbook: its head, each table on a sheet, and last its words. */
export function xlsxOfDokumen(dokumen: Dokumen): Promise<Buffer> {
  const used = new Set<string>();
  const tables = dokumen.bagian.flatMap((bagian) =>
    bagian.blok.flatMap((blok) =>
      blok.jenis === 'tabel' ? [{ nama: bagian.judul, tabel: blok.tabel }] : [],
    ),
  );
  const narasi = dokumen.bagian.map(({ judul, blok, narasi: words }) => [
    judul,
    [...blok.flatMap((one) => (one.jenis === 'butir' ? one.teks : [])), words]
      .filter((one) => one !== '')
      .join('\n'),
  ]);
  return writeWorkbook([
    headSheet(dokumen, used),
    ...tables.map(({ tabel }) => sheetOf(tabel, tabel.judul, used)),
    {
      data: [
        [head(kata.narasi.bab), head(kata.narasi.isi)],
        ...narasi.map((row) => row.map((one) => text(one))),
      ],
      sheet: sheetName(kata.sheetNarasi, used),
      columns: [{ width: 40 }, { width: 100 }],
      stickyRowsCount: 1,
    },
  ]);
}

function writeWorkbook(sheets: readonly Lembar[]): Promise<Buffer> {
  return writeExcelFile([...sheets]).toBuffer();
}

function headSheet({ judul, anak, tanda, kepala, ringkasan }: Dokumen, used: Set<string>): Lembar {
  const wide = (value: string): Row => [{ ...text(value), fontWeight: 'bold' }];
  return {
    data: [
      wide(judul),
      wide(anak),
      ...(tanda === null ? [] : [wide(tanda)]),
      ...kepala.map(([label, value]): Row => [text(label), text(value)]),
      [text(ringkasan)],
    ],
    sheet: sheetName(kata.sheetKepala, used),
    columns: [{ width: 30 }, { width: 80 }],
  };
}

function sheetOf({ kolom, baris }: Tabel, nama: string, used: Set<string>): Lembar {
  return {
    data: [
      kolom.map((one) => head(one.judul)),
      ...baris.map((row) => kolom.map((one, i) => cellOf(row[i] ?? null, one))),
    ],
    sheet: sheetName(nama, used),
    columns: kolom.map((one, i) => ({ width: i === 0 ? 40 : one.isAngka === true ? 16 : 28 })),
    stickyRowsCount: 1,
  };
}

/**
 * Every text is a cell of text by its type: a spreadsheet computes none of it, whatever it begins with. Numbers are numbers, shares
 * numbers shown in percent.
 */
function cellOf(cell: Sel, { desimal }: Kolom): CellObject | null {
  if (cell === null) return null;
  if (isBagian(cell)) {
    if (cell.penyebut === 0) return null;
    const places = (cell.desimal ?? 0) > 0 ? `.${'0'.repeat(cell.desimal ?? 0)}` : '';
    return { type: Number, value: cell.pembilang / cell.penyebut, format: `0${places}%` };
  }
  if (typeof cell === 'number') {
    return {
      type: Number,
      value: cell,
      format: desimal === undefined ? '#,##0' : `0.${'0'.repeat(desimal)}`,
    };
  }
  return text(cell);
}

/**
 * What XML cannot say falls out. A word that every object has (`constructor`) gets a space behind it: write-excel-file 4 looks its
 * words up in a plain object and would write such a cell as code.
 */
function text(value: string): CellObject {
  const sayable = value.replaceAll(/(?![\n\r\t])\p{Cc}|[\uFFFE\uFFFF]/gu, '');
  return { type: String, value: sayable in {} ? `${sayable} ` : sayable };
}

function head(value: string): CellObject {
  return { ...text(value), fontWeight: 'bold' };
}

/** At most 31 characters, none of those that a sheet may not be called by, each name once. */
function sheetName(nama: string, used: Set<string>): string {
  const clean =
    nama
      .replaceAll(/[\\/?*[\]:']/g, ' ')
      .slice(0, 28)
      .trim() || 'Tabel';
  let name = clean;
  for (let i = 2; used.has(name.toLowerCase()); i += 1) name = `${clean} ${i}`;
  used.add(name.toLowerCase());
  return name;
}
