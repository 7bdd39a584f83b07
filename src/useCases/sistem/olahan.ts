/** What became of one thing that came in; `tunda`: not yet, and why. */
export type Olahan =
  | { readonly hasil: 'selesai' }
  | {
      readonly hasil: 'dilewati' | 'periksa' | 'tunda';
      readonly galat: string;
      readonly laporanId?: string;
    };

/** A person here has to verify it first. */
export const MENUNGGU = 'menunggu_verifikasi';
