/** Points of an A4 page. */
export const KIRI = 50;
export const ATAS = 50;
export const BAWAH = 56;
export const LEBAR = 595.28 - 2 * KIRI;

export type Elemen = ReturnType<PDFKit.PDFDocument['struct']>;

/** The document under way, and the element of its structure under which everything stands. */
export interface Halaman {
  readonly pdf: PDFKit.PDFDocument;
  readonly akar: Elemen;
}

/** What an element of the structure may say of itself. */
export interface PilihanElemen {
  readonly alt?: string;
  readonly title?: string;
  /** Left, top, right, bottom. */
  readonly bbox?: readonly number[];
  /** Of what a head of a table is the head. */
  readonly scope?: 'Column' | 'Row';
}

/** An element below another; with `write` what that draws is its content, else it is open for further elements. */
export function tambahElemen(
  { pdf, akar }: Halaman,
  tag: string,
  pilihan: PilihanElemen = {},
  write?: () => void,
): Elemen {
  const made = write === undefined ? pdf.struct(tag, pilihan) : pdf.struct(tag, pilihan, write);
  akar.add(made);
  return made;
}
