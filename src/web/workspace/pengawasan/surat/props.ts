import type { Badan } from '../../../../domain/instansi/types.ts';
import type { SuratTerbaca } from '../../../../useCases/pengawasan/tandaTangan.ts';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { Page } from '../../../request/page.ts';

export interface SuratProps {
  readonly page: Page;
  readonly baca: SuratTerbaca;
  readonly pengawas: Badan;
  readonly badan: Badan;
  /** Whether the reader supervises the body, so that its page is theirs to go back to. */
  readonly isPengawas: boolean;
  readonly errors: readonly FieldError[];
}
