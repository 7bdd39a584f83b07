import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { BulanMuda } from '../../../domain/rapor/bulanMuda.ts';
import type { janjiOf } from '../../../domain/rapor/janji.ts';
import type { IndikatorBaris, IndikatorJawaban } from '../../../useCases/monev/readIndikator.ts';
import type { TargetTercapai } from '../../../useCases/monev/target.ts';
import type { Sebaya } from '../../../useCases/monev/readSebaya.ts';
import type { PetaMonev } from './petaMonev.ts';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';
import type { OfficerByRoles } from '../officer.ts';
import type { MonevAsked } from './asked.ts';

/** What the dashboard shows. */
export interface MonevProps {
  readonly page: Page;
  readonly asked: MonevAsked;
  readonly officer: OfficerByRoles;
  readonly aturan: Rujukan;
  readonly errors: readonly FieldError[];
  readonly semua: IndikatorJawaban | null;
  readonly rincian: IndikatorJawaban | null;
  /** The same of the period before, by row; null when the period has no beginning. */
  readonly sebelum: {
    readonly semua: IndikatorBaris | null;
    readonly rincian: ReadonlyMap<string, IndikatorBaris>;
  } | null;
  /** Of the year asked about, for one body or all that one supervises. */
  readonly target: readonly TargetTercapai[];
  /** Of the last day of the period. */
  readonly janji: ReturnType<typeof janjiOf>;
  readonly bulanan: readonly IndikatorBaris[];
  readonly muda: BulanMuda;
  readonly sebaya: Sebaya | null;
  readonly peta: PetaMonev | null;
}
