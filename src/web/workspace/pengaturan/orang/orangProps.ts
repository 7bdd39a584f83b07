import type { KodeBadan } from '../../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import type { Instant, Zona } from '../../../../domain/shared/time.ts';
import type { Cuti } from '../../../../useCases/akun/petugas/cuti.ts';
import type { PetugasBaris } from '../../../../useCases/akun/petugas/listPetugas.ts';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';

export const ORANG_PATH = '/pengaturan/orang';

export interface OrangProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly badan: KodeBadan;
  readonly zona: Zona;
  readonly q: string;
  readonly denganLama: boolean;
  readonly baris: readonly PetugasBaris[];
  readonly isMore: boolean;
  readonly cuti: readonly Cuti[];
  readonly now: Instant;
  /** The form that was refused, with what was typed. */
  readonly typed: {
    readonly form: 'undang' | 'cuti' | 'akhiri' | null;
    readonly text: (name: string) => string;
  };
  readonly errors: readonly FieldError[];
}
