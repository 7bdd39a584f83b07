import type { Pohon } from '../../../domain/instansi/pohon.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import type { TindakLanjutRekomendasi } from '../../../useCases/pengawasan/jawabanRekomendasi.ts';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';

/** What is done at a point: an answer, its correction or taking back, its verification. */
export const AKSI_BUTIR = ['jawab', 'koreksi', 'periksa'] as const;
export type AksiButir = (typeof AKSI_BUTIR)[number];

export interface TindakLanjutProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly baca: TindakLanjutRekomendasi;
  readonly zona: Zona;
  /** The point whose form is open, and which form; null for none. */
  readonly buka: { readonly urut: number; readonly aksi: AksiButir } | null;
  readonly id: string;
  /** Files of a sending that was refused: they need not be chosen again. */
  readonly berkas: readonly { readonly id: string; readonly nama: string }[];
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}
