/** A cell of a table: text, a number, an exact share (printed in percent), or nothing. */
export type Sel =
  | string
  | number
  | null
  | { readonly pembilang: number; readonly penyebut: number; readonly desimal?: number };

export interface Kolom {
  readonly judul: string;
  /** Numbers stand right. */
  readonly isAngka?: boolean;
  /** A share that a page draws as a bar beside its figure. */
  readonly isBatang?: boolean;
  /** How wide beside the others; 1 for a number. */
  readonly lebar?: number;
  /** Decimals of numbers that are no counts. */
  readonly desimal?: number;
}

/** One table, as page, CSV, XLSX and PDF all print it. */
export interface Tabel {
  readonly kode: string;
  readonly judul: string;
  readonly kolom: readonly Kolom[];
  readonly baris: readonly (readonly Sel[])[];
}

export interface Grafik {
  readonly jenis: 'batang' | 'garis';
  readonly judul: string;
  readonly seri: readonly [string] | readonly [string, string];
  readonly titik: readonly { readonly label: string; readonly nilai: readonly number[] }[];
}

/** Areas by a share; the table that belongs to it is a block of its own. */
export interface PetaDokumen {
  readonly judul: string;
  /** Whose outlines: `provinsi` for the country, or the two digits of a province. */
  readonly wilayah: string;
  readonly nilai: readonly {
    readonly kode: string;
    readonly pembilang: number;
    readonly penyebut: number;
  }[];
}

export type Blok =
  | { readonly jenis: 'paragraf'; readonly teks: string }
  | { readonly jenis: 'butir'; readonly teks: readonly string[] }
  | { readonly jenis: 'tabel'; readonly tabel: Tabel }
  | { readonly jenis: 'grafik'; readonly grafik: Grafik }
  | { readonly jenis: 'peta'; readonly peta: PetaDokumen }
  /** An address as a QR code, said in words for whoever does not see it. */
  | { readonly jenis: 'qr'; readonly alamat: string; readonly uraian: string };

export interface BagianDokumen {
  readonly kode: string;
  readonly judul: string;
  readonly blok: readonly Blok[];
  /** What its authors wrote, apart from the figures. */
  readonly narasi: string;
}

/** A whole document before it becomes a page, a PDF or a workbook. */
export interface Dokumen {
  readonly judul: string;
  readonly anak: string;
  /** A word across the head of what is not official yet. */
  readonly tanda: string | null;
  readonly kepala: readonly (readonly [string, string])[];
  readonly ringkasan: string;
  readonly bagian: readonly BagianDokumen[];
}

/** What a chart says, for whoever does not see it. */
export function uraianGrafik({ judul, seri, titik }: Grafik, angka: (n: number) => string): string {
  const all = titik.map(({ label, nilai }) => {
    const values = nilai.map(
      (n, i) => `${seri.length > 1 ? `${(seri[i] ?? '').toLowerCase()} ` : ''}${angka(n)}`,
    );
    return `${label} ${values.join(', ')}`;
  });
  return `${judul}. ${all.join('; ')}.`;
}
