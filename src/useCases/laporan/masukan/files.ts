import type { LampiranTercatat } from '../../../domain/laporan/types.ts';
import type { Db } from '../../../persistence/connection/database.ts';
import { lockManyLampiran, type Lampiran } from '../../../persistence/lampiran/lampiran.ts';

/**
 * The uploaded files of these ids as the history names them; null when one is not there, not of this uploader, or already in
 * a laporan. Whoever stores the events then attaches them in the same transaction.
 */
export async function takeFiles(
  tx: Db,
  ids: readonly string[],
  pengunggah: string,
): Promise<readonly LampiranTercatat[] | null> {
  if (ids.length === 0) return [];
  const unique = [...new Set(ids)];
  const found = await lockManyLampiran(tx, unique);
  const free = found.filter((one) => isFreeFor(one, pengunggah));
  if (free.length !== unique.length) return null;
  const digest = new Map(free.map((one) => [one.id, one.sha256.toString('hex')]));
  return unique.map((id) => ({ id, sha256: digest.get(id) ?? '' }));
}

/** In no laporan yet, and uploaded by this very person. */
export function isFreeFor(file: Pick<Lampiran, 'laporanId' | 'pengunggah'>, pengunggah: string): boolean {
  return file.laporanId === null && file.pengunggah === pengunggah;
}
