import { parseNamaMasuk } from '../../../domain/pelapor/kontak.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { findAkun as findAkunRow, type Akun } from '../../../persistence/akun/akun.ts';
import type { Deps } from '../../deps.ts';

/** The account of an e-mail address, checked number or user name. Refusal: `akun.not_found`. For operators. */
export async function findAkun(deps: Deps, text: string): Promise<Result<Akun>> {
  const name = parseNamaMasuk(text);
  const akun = name === null ? null : await findAkunRow(deps.db, name);
  return akun === null ? refuse('akun.not_found', undefined, 'akun') : ok(akun);
}
