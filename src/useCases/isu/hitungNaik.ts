import { isSelKecamatan, temukanIsu, waktuIsu, type HitunganIsu, type Isu } from '../../domain/isu/naik.ts';
import type { Hari } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { hitungKeluarga, type Pandang } from '../../persistence/isu/hitungIsu.ts';

/** What rises among the laporan of a view, and all that were asked. */
export interface NaikTerhitung {
  readonly waktu: ReturnType<typeof waktuIsu>;
  /** The surest first. */
  readonly naik: readonly Isu[];
  /** Every kecamatan that was asked, the surest rise first; absent in what was kept before they were asked. */
  readonly kecamatan?: readonly Isu[];
  /** How many topics and places were asked at once. */
  readonly ditanya: number;
  readonly semua: Readonly<Record<'topik' | 'tempat', HitunganIsu>>;
}

/** Counts every topic and place and asks which of them rise. */
export async function hitungNaik(db: Db, pandang: Pandang, sampai: Hari): Promise<NaikTerhitung> {
  const waktu = waktuIsu(sampai);
  const { topik, tempat } = await hitungKeluarga(db, pandang, waktu);
  const all = temukanIsu([topik, tempat]);
  const naik = all.filter((one) => one.isNaik);
  return {
    waktu,
    naik,
    kecamatan: all.filter((one) => one.kategori === null && isSelKecamatan(one)),
    ditanya: all.length,
    semua: { topik: topik.semua, tempat: tempat.semua },
  };
}
