import { badanOf } from '../../domain/instansi/pohon.ts';
import { refusal, type Refusal } from '../../domain/shared/result.ts';
import { getWilayah } from '../../persistence/rujukan/wilayahQueries.ts';
import type { Deps } from '../deps.ts';

/** Codes of the data files that somebody named, each under the name of its field. */
export interface KodeAsked {
  readonly instansi?: string;
  readonly kategori?: string;
  readonly wilayah?: string;
}

/**
 * What is wrong with the codes of a laporan, all of it at once, so that a form can be set right in one go:
 * `laporan.badan_unknown`, `laporan.not_an_instansi`, `laporan.kategori_unknown`, `input.unknown_choice` (wilayah).
 */
export async function findUnknownKode(
  deps: Pick<Deps, 'db' | 'rujukan'>,
  asked: KodeAsked,
): Promise<readonly Refusal[]> {
  const aturan = await deps.rujukan();
  const found: Refusal[] = [];
  const { instansi, kategori, wilayah } = asked;
  if (kategori !== undefined && aturan.kategori.get(kategori)?.aktif !== true) {
    found.push(refusal('laporan.kategori_unknown', { kode: kategori }, 'kategori'));
  }
  if (instansi !== undefined) {
    const badan = badanOf(aturan.pohon, instansi);
    if (badan === undefined) found.push(refusal('laporan.badan_unknown', { kode: instansi }, 'instansi'));
    else if (badan.jenis === 'unit')
      found.push(refusal('laporan.not_an_instansi', { kode: instansi }, 'instansi'));
  }
  // Desa are not kept in memory.
  const isKnown =
    wilayah === undefined ||
    aturan.wilayahNama(wilayah) !== null ||
    (await getWilayah(deps.db, wilayah)) !== null;
  if (!isKnown) found.push(refusal('input.unknown_choice', { nilai: wilayah }, 'wilayah'));
  return found;
}
