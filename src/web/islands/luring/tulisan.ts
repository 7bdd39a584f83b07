/** One laporan that is being written on this device, or was sent from it. */
export interface Tulisan {
  /** The secret under which it is filed once: 128 bits, made on the device. */
  readonly id: string;
  readonly pada: number;
  readonly keadaan: 'ditulis' | 'antre' | 'kurang' | 'lanjutkan' | 'terkirim';
  /** Fields by name, as typed; empty once it was sent. */
  readonly isian: Readonly<Record<string, string>>;
  readonly berkas: readonly BerkasPonsel[];
  readonly nomor?: string;
  readonly resi?: string | null;
  readonly galat?: readonly string[];
  /** Where it goes on. */
  readonly lanjut?: string;
}

export interface BerkasPonsel {
  readonly file: File;
  /** The server has it. */
  readonly isTerkirim: boolean;
}

/** What the page asks of the worker. */
export type Permintaan =
  | { readonly minta: 'daftar' }
  | { readonly minta: 'simpan'; readonly tulisan: Tulisan }
  | { readonly minta: 'hapus'; readonly id: string }
  | { readonly minta: 'kirim' }
  /** What was handed over just now and is kept nowhere yet. */
  | { readonly minta: 'titipan'; readonly id: string }
  /** The page in the language in which it is read. */
  | { readonly minta: 'halaman'; readonly lang: string };

export interface Jawaban {
  /** False: this device keeps nothing. */
  readonly isTersimpan: boolean;
  readonly daftar: readonly Tulisan[];
  readonly titipan?: Tulisan;
}
