/** A page of plain text: what it is about, then parts, each with a heading of its own. */
export interface Artikel {
  readonly judul: string;
  readonly pembuka: string;
  readonly bagian: readonly Bagian[];
}

export interface Bagian {
  readonly judul: string;
  /** A paragraph, or a list of points, or what is true by how this installation is set up. */
  readonly isi: readonly (string | readonly string[] | MenurutPeta)[];
  /** Where one can do what the part is about. */
  readonly tautan?: readonly { readonly teks: string; readonly href: string }[];
}

/** What asks another site: nothing, unless the operator named a server of map pictures (MAP_TILE_URL). */
export interface MenurutPeta {
  readonly tanpaPeta: string;
  readonly denganPeta: (situs: string) => string;
}
