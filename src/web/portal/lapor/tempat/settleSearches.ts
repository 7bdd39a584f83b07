import type { Deps } from '../../../../useCases/deps.ts';
import { listWilayah } from '../../../../useCases/rujukan/listWilayah.ts';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { Page } from '../../../request/page.ts';
import type { Isian } from '../isian.ts';
import { instansiChoices } from './findChoices.ts';

/** Somebody typed a name and went on without choosing: the only fit is taken, several are shown to choose from. */
export async function settleSearches(
  deps: Deps,
  page: Page,
  before: Isian,
  typed: Isian,
): Promise<{ readonly isian: Isian; readonly errors: readonly FieldError[] }> {
  const words = page.m.portal.lapor;
  const errors: FieldError[] = [];
  let isian = typed;
  const { cariWilayah, cariInstansi } = typed;
  if (isAsked(cariWilayah, before.cariWilayah, typed.wilayah, before.wilayah)) {
    const found = await listWilayah(deps.db, { q: cariWilayah, limit: 2 });
    const [first] = found;
    if (first !== undefined && (found.length === 1 || first.kode === cariWilayah)) {
      isian = { ...isian, wilayah: first.kode };
    } else if (first === undefined) errors.push({ path: 'cariWilayah', text: words.wilayahKosong });
    else errors.push({ path: 'wilayah', text: words.wilayahPilihDulu });
  }
  if (isAsked(cariInstansi, before.cariInstansi, typed.instansi, before.instansi)) {
    const found = instansiChoices(page, await deps.rujukan(), cariInstansi);
    const [first] = found;
    const exact = found.find((one) => one.value === cariInstansi);
    if (first !== undefined && (found.length === 1 || exact !== undefined)) {
      isian = { ...isian, instansi: (exact ?? first).value };
    } else if (first === undefined) errors.push({ path: 'cariInstansi', text: words.instansiKosong });
    else errors.push({ path: 'instansi', text: words.instansiPilihDulu });
  }
  return { isian, errors };
}

/** A search that is not answered yet: newly typed and nothing newly chosen. */
function isAsked(cari: string, cariBefore: string, chosen: string, chosenBefore: string): boolean {
  return cari !== '' && cari !== cariBefore && chosen === chosenBefore;
}
