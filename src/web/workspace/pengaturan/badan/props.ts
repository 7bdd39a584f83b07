import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import type { BadanTampil } from '../../../../useCases/rujukan/badan/readBadan.ts';
import type { Perubahan } from '../../../../useCases/rujukan/listPerubahan.ts';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';

export const BADAN_PATH = '/pengaturan/badan';

export function badanHref(kode: string): string {
  return `${BADAN_PATH}?kode=${encodeURIComponent(kode)}`;
}

/** What was typed last into one of the forms of a body's page; null before. */
export interface BadanTyped {
  readonly form: 'tambah' | 'ubah' | 'instansi' | 'jaringan' | null;
  readonly text: (name: string) => string;
}

export interface BadanProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly tampil: BadanTampil;
  readonly perubahan: readonly Perubahan[];
  readonly typed: BadanTyped;
  readonly errors: readonly FieldError[];
}
