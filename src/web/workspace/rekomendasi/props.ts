import type { Pohon } from '../../../domain/instansi/pohon.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import type { TindakLanjutRekomendasi } from '../../../useCases/pengawasan/jawabanRekomendasi.ts';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';

export interface TindakLanjutProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly baca: TindakLanjutRekomendasi;
  readonly zona: Zona;
  /** The point whose form is open; null for none. */
  readonly buka: number | null;
  readonly id: string;
  /** Files of a sending that was refused: they need not be chosen again. */
  readonly berkas: readonly { readonly id: string; readonly nama: string }[];
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}
