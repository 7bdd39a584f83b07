import type { Pohon } from '../../../domain/instansi/pohon.ts';
import type { RapatTerbaca } from '../../../useCases/pengawasan/bacaRapat.ts';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';

export interface RapatPageProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly baca: RapatTerbaca;
  /** Guests whose lists the reader may open. */
  readonly terbuka: ReadonlySet<string>;
  readonly id: string;
  /** Papers of a sending that was refused: they need not be chosen again. */
  readonly lampiran: readonly { readonly id: string; readonly nama: string }[];
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}
