import type { Status } from '../../../src/domain/laporan/types.ts';
import type { Orang } from './orang.ts';

/** One laporan of the small world, as the steps that made it say it must stand: the oracle reads this, never the program. */
export interface LaporanUji {
  readonly jenis: string;
  readonly nomor: string;
  readonly milik:
    | { readonly jenis: 'akun'; readonly orang: Orang }
    | { readonly jenis: 'resi'; readonly resi: string }
    | { readonly jenis: 'kunci'; readonly orang: Orang };
  readonly status: Status;
  /** In charge now, the lead first. */
  readonly badan: readonly string[];
  /** Had it before. */
  readonly pernah: readonly string[];
  readonly terlapor: string | null;
  readonly terbit: boolean;
  readonly rahasia: boolean;
  readonly anonim: boolean;
  /** State of the laporan into which it was merged: there its pelapor goes on speaking. */
  readonly utama: Status | null;
  /** Ids of its files, each of the thread or the laporan itself. */
  readonly berkas: readonly string[];
  /** Names of those who opened the text for a recorded reason and still may read it. */
  readonly dibuka: readonly string[];
}

export type Keadaan = Omit<LaporanUji, 'jenis' | 'nomor' | 'milik' | 'berkas'>;

export const BARU: Keadaan = {
  status: 'menunggu_verifikasi',
  badan: ['KT-63.71'],
  pernah: [],
  terlapor: null,
  terbit: false,
  rahasia: false,
  anonim: false,
  dibuka: [],
  utama: null,
};
