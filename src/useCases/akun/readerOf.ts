import type { Penugasan } from '../../domain/instansi/types.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { readPenugasan } from '../../persistence/akun/penugasan.ts';
import type { Deps } from '../deps.ts';

export interface ReaderOptions {
  /** Numbers that this visit opened by a receipt or link. */
  readonly nomorTerbuka?: readonly string[];
}

/**
 * Who asks, for every permission: the account's keyed pseudonyms and its roles in force at this moment, asked of the database
 * each time, because a role that ended must end at once. Without account, or with a closed one, the public.
 */
export async function readerOf(
  deps: Deps,
  akunId: string | null,
  options: ReaderOptions = {},
): Promise<Reader> {
  const penugasan = akunId === null ? null : await readPenugasan(deps.db, akunId, deps.now());
  if (akunId === null || penugasan === null) return { ...PUBLIK, nomorTerbuka: options.nomorTerbuka ?? [] };
  return readerFrom(deps, akunId, penugasan, options);
}

/** The same from roles that were read just now, as a session brings them along. */
export function readerFrom(
  deps: Pick<Deps, 'keys'>,
  akunId: string,
  penugasan: readonly Penugasan[],
  options: ReaderOptions = {},
): Reader {
  return {
    pembaca: deps.keys.pembaca(akunId),
    pemilik: deps.keys.pemilik(akunId),
    // Only while the account may make laporan for others does it keep a hand in those it made (interfaces §5).
    pembuat: isPengembang(penugasan) ? deps.keys.pembuat(akunId) : null,
    nomorTerbuka: options.nomorTerbuka ?? [],
    penugasan,
  };
}

export function isPengembang(penugasan: readonly Penugasan[]): boolean {
  return penugasan.some((one) => one.peran === 'pengembang');
}
