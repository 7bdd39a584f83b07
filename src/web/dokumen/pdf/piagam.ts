/** A certificate, in the words that stand on it. */
export interface Piagam {
  readonly judul: string;
  readonly pemberi: string;
  readonly nomor: string;
  readonly kepada: string;
  readonly penerima: string;
  readonly sebagai: string;
  readonly penghargaan: string;
  readonly alinea: readonly string[];
  readonly hari: string;
  readonly tanda: string;
  readonly nama: string;
}
