/** A page of plain text: what it is about, then parts, each with a heading of its own. */
export interface Artikel {
  readonly judul: string;
  readonly pembuka: string;
  readonly bagian: readonly Bagian[];
}

export interface Bagian {
  readonly judul: string;
  /** A paragraph, or a list of points. */
  readonly isi: readonly (string | readonly string[])[];
  /** Where one can do what the part is about. */
  readonly tautan?: readonly { readonly teks: string; readonly href: string }[];
}
