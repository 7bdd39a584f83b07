/** One part of a guide; lists as lists, `contoh` names the example that stands below. */
export interface BagianPanduan {
  readonly judul: string;
  readonly isi: readonly (string | readonly string[])[];
  readonly contoh?: string;
  readonly tautan?: readonly { readonly teks: string; readonly alamat: string }[];
}

export interface Panduan {
  readonly judul: string;
  readonly pembuka: string;
  readonly bagian: readonly BagianPanduan[];
}

/** The guides in their order, by the last part of their address. */
export const TOPIK = [
  'mulai',
  'uji-coba',
  'kunci',
  'klien',
  'galat',
  'kirim-ulang',
  'daftar',
  'webhook',
  'open311',
  'kesesuaian',
] as const;
export type Topik = (typeof TOPIK)[number];
