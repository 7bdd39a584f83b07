import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Lampiran } from '../../persistence/lampiran/lampiran.ts';
import { isOpened } from '../lampiran/openLampiran.ts';

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
  /** Only a file that is `bersih` or `tanpa` (no scanner set up) can be read; of others there is the name alone. */
  readonly pindai: Lampiran['pindai'];
}

/**
 * The files as one side of the laporan sees them: while a scan waits only the side that sent a file knows of it, and that one was
 * held back for malware is told to both sides, never to the public.
 */
export function fileViews(
  files: readonly Lampiran[],
  seen: { readonly isSender: boolean; readonly isInside: boolean },
): LampiranView[] {
  return files
    .filter(({ pindai }) => pindai !== 'menunggu' || seen.isSender)
    .filter(({ pindai }) => pindai !== 'tertahan' || seen.isInside)
    .map((file) => {
      const { id, nama, jenis, ukuran, thumbnailKunci, pindai } = file;
      return { id, nama, jenis, ukuran, hasThumbnail: thumbnailKunci !== null && isOpened(file), pindai };
    });
}

export function namedBadan(aturan: Rujukan, kode: string): Bernama {
  return { kode, nama: badanOf(aturan.pohon, kode)?.nama ?? kode };
}
