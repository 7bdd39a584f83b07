import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Periode } from '../../domain/monev/periode.ts';
import { kategoriTindakLanjut, type KategoriTindakLanjut } from '../../domain/pengawasan/rekomendasi.ts';
import { hariOf, type Instant } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { countButirBadan, countLewat } from '../../persistence/pengawasan/rekomendasi.ts';

/** What the cockpit says of a body's answers to recommendations. */
export interface RingkasanRekomendasi {
  /** Of what was recommended in the period; null where nothing was. */
  readonly kategori: KategoriTindakLanjut | null;
  readonly diterima: number;
  readonly semua: number;
  /** Points overdue without an answer that counts, whenever they were recommended. */
  readonly lewat: number;
}

/** The answers of each of these bodies as they stand now. */
export async function ringkasRekomendasi(
  db: Db,
  kode: readonly KodeBadan[],
  periode: Periode,
  now: Instant,
): Promise<(badan: KodeBadan) => RingkasanRekomendasi> {
  const [butir, lewat] = await Promise.all([
    countButirBadan(
      db,
      kode.map((badan) => ({ badan, akhir: now })),
      periode,
    ),
    countLewat(db, kode, hariOf(now, 'WIB')),
  ]);
  const counted = new Map(butir.map((one) => [one.badan, one]));
  const overdue = new Map(lewat.map((one) => [one.badan, one.n]));
  return (badan) => {
    const own = counted.get(badan);
    return {
      kategori: own === undefined ? null : kategoriTindakLanjut(own),
      diterima: own?.diterima ?? 0,
      semua: own?.semua ?? 0,
      lewat: overdue.get(badan) ?? 0,
    };
  };
}
