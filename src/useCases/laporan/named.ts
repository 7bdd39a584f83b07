import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Lampiran } from '../../persistence/lampiran/lampiran.ts';

/** A code with the name that people read. */
export interface Bernama {
  readonly kode: string;
  readonly nama: string;
}

export interface LampiranView {
  readonly id: string;
  readonly nama: string;
  readonly jenis: string;
  /** Bytes. */
  readonly ukuran: number;
  readonly hasThumbnail: boolean;
}

export function fileView({ id, nama, jenis, ukuran, thumbnailKunci }: Lampiran): LampiranView {
  return { id, nama, jenis, ukuran, hasThumbnail: thumbnailKunci !== null };
}

export function namedBadan(aturan: Rujukan, kode: string): Bernama {
  return { kode, nama: badanOf(aturan.pohon, kode)?.nama ?? kode };
}
