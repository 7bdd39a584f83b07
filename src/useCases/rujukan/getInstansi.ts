import { activeUnits, badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { getBadan, listBadanRiwayat } from '../../persistence/rujukan/instansiQueries.ts';
import type { BadanDetail, BadanLama } from '../../persistence/rujukan/instansiQueries.ts';

export interface InstansiWithUnit extends BadanDetail {
  readonly unit: readonly { readonly kode: KodeBadan; readonly nama: string }[];
  /** Former names, places and supervisors (F106), the latest first. */
  readonly riwayat: readonly BadanLama[];
}

/** One instansi with the officer responsible (F111), its units and its past; null for unknown codes and for units. Open to everyone. */
export async function getInstansi(
  db: Db,
  rujukan: Rujukan,
  kode: KodeBadan,
): Promise<InstansiWithUnit | null> {
  const [detail, riwayat] = await Promise.all([getBadan(db, kode), listBadanRiwayat(db, kode)]);
  if (!detail || detail.jenis === 'unit') return null;
  const { pohon } = rujukan;
  // A body made this very moment may be missing in the snapshot: it has no units yet.
  const units = badanOf(pohon, kode) ? activeUnits(pohon, kode) : [];
  const unit = units.map((u) => ({ kode: u, nama: badanOf(pohon, u)?.nama ?? u }));
  return { ...detail, unit, riwayat };
}
