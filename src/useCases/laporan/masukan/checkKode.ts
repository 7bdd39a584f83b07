import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { findManyLampiran } from '../../../persistence/lampiran/lampiran.ts';
import { getWilayah } from '../../../persistence/rujukan/wilayahQueries.ts';
import type { Deps } from '../../deps.ts';
import { isFreeFor } from './files.ts';

/** A code of the data files that somebody named. `badan`: an instansi or a unit. */
export interface KodeAsked {
  /** The field that holds it, e.g. `unit.1`. */
  readonly path: string;
  readonly jenis: 'badan' | 'instansi' | 'unit' | 'kategori' | 'wilayah';
  readonly kode: string;
}

/**
 * What is wrong with the codes of a laporan or a command, all of it at once, so that it can be set right in one go:
 * `laporan.badan_unknown`, `laporan.not_an_instansi`, `laporan.not_a_unit`, `laporan.kategori_unknown`, `input.unknown_choice`
 * (wilayah). Whether a body may get a laporan is another question, answered by `decide`.
 */
export async function findUnknownKode(
  deps: Pick<Deps, 'db' | 'rujukan'>,
  asked: readonly KodeAsked[],
): Promise<readonly Refusal[]> {
  const aturan = await deps.rujukan();
  const found: Refusal[] = [];
  for (const { path, jenis, kode } of asked) {
    if (jenis === 'kategori') {
      const isKnown = aturan.kategori.get(kode)?.aktif === true;
      if (!isKnown) found.push(refusal('laporan.kategori_unknown', { kode }, path));
    } else if (jenis === 'wilayah') {
      // Desa are not kept in memory.
      const isKnown = aturan.wilayahNama(kode) !== null || (await getWilayah(deps.db, kode)) !== null;
      if (!isKnown) found.push(refusal('input.unknown_choice', { nilai: kode }, path));
    } else {
      const code = faultOfBadan(aturan.pohon, jenis, kode);
      if (code !== null) found.push(refusal(code, { kode }, path));
    }
  }
  return found;
}

function faultOfBadan(pohon: Pohon, jenis: 'badan' | 'instansi' | 'unit', kode: string): string | null {
  const badan = badanOf(pohon, kode);
  if (badan === undefined) return 'laporan.badan_unknown';
  if (jenis === 'instansi' && badan.jenis === 'unit') return 'laporan.not_an_instansi';
  return jenis === 'unit' && badan.jenis !== 'unit' ? 'laporan.not_a_unit' : null;
}

/** Refusal `laporan.file_unknown` for each named file that this uploader cannot attach; looked at without a lock. */
export async function findUnknownFiles(
  deps: Pick<Deps, 'db'>,
  asked: readonly { readonly path: string; readonly id: string }[],
  pengunggah: string,
): Promise<readonly Refusal[]> {
  if (asked.length === 0) return [];
  const there = await findManyLampiran(
    deps.db,
    asked.map((one) => one.id),
  );
  const free = new Set(there.filter((one) => isFreeFor(one, pengunggah)).map((one) => one.id));
  return asked
    .filter((one) => !free.has(one.id))
    .map((one) => refusal('laporan.file_unknown', undefined, one.path));
}
