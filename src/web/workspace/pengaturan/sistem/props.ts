import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import type { RinciSistem } from '../../../../useCases/sistem/rinciSistem.ts';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import type { Officer } from '../../officer.ts';

export interface RinciProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly rinci: RinciSistem;
  readonly typed: { readonly apa: 'ubah' | 'peta'; readonly form: RequestForm } | null;
  readonly errors: readonly FieldError[];
}

export const SISTEM_PATH = '/pengaturan/sistem';

export function sistemHref(id: string): string {
  return `${SISTEM_PATH}?id=${id}`;
}

/** What went wrong in plain words; the code stands behind it where the words do not say all. */
export function sebabText(page: Page, galat: string | null): string {
  const { sebab } = page.m.petugas.pengaturan.sistem;
  const code = galat ?? '';
  const known = sebab[code] ?? (code.startsWith('http.5') ? sebab['http.500'] : undefined);
  return known === undefined ? code : known;
}

/** Names of the fields for the summary of mistakes. */
export function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { nama, alamat, instansi, jurisdiksi, bentuk, kunci, jenis, sana, sini, sejak } =
    page.m.petugas.pengaturan.sistem;
  return { nama, alamat, instansi, jurisdiksi, bentuk, kunci, jenis, sana, sini, berlakuSejak: sejak };
}
