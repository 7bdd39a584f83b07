import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { IndikatorJawaban } from '../../../useCases/monev/readIndikator.ts';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import type { MonevAsked } from './asked.ts';

/** What the dashboard shows. */
export interface MonevProps {
  readonly page: Page;
  readonly asked: MonevAsked;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly errors: readonly FieldError[];
  readonly semua: IndikatorJawaban | null;
  readonly rincian: IndikatorJawaban | null;
}
