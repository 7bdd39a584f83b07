import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Perubahan } from '../../../useCases/rujukan/listPerubahan.ts';
import type { Lembaga } from '../../../useCases/rujukan/kelolaLembaga.ts';
import type { LangkahAwal } from '../../../useCases/rujukan/langkahAwal.ts';
import type { Templat } from '../../../useCases/templat/templat.ts';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';

export type Bagian = 'templat' | 'sk' | 'penanggung-jawab';

/** A form of this page that was refused: which one, what was typed, what is wrong. */
export interface Refused {
  readonly bagian: Bagian;
  readonly instansi: string;
  readonly form: RequestForm;
  readonly errors: readonly FieldError[];
}

export interface PengaturanProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly templat: readonly Templat[];
  readonly templatInstansi: readonly string[];
  readonly lembaga: readonly Lembaga[];
  /** First steps of the own instansi. */
  readonly awal: readonly LangkahAwal[];
  /** Who changed what of the register and the templates. */
  readonly perubahan: readonly Perubahan[];
  /** Digests that come by mail now. */
  readonly ringkasan: readonly string[];
  /** The template that is being reworded. */
  readonly ubah: Templat | null;
  readonly refused: Refused | null;
}
