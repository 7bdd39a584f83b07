import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { formatBulan } from '../../messages/format/tanggal.ts';
import { monevId } from '../../messages/monev.ts';
import type { Db } from '../../persistence/connection/database.ts';
import type { Per } from '../../persistence/monev/gulungan/dimensi.ts';
import { getWilayah } from '../../persistence/rujukan/wilayahQueries.ts';

/** The key and the name of a row, from what the sums are told apart by ('' is `semua`, or laporan without a value). */
export async function namaOf(
  db: Db,
  aturan: Rujukan,
  per: Per,
  keys: readonly string[],
): Promise<(key: string) => { readonly kunci: string; readonly nama: string }> {
  const desa = per === 'wilayah' ? await desaNames(db, aturan, keys) : new Map<string, string>();
  return (key) => {
    if (per === 'semua') return { kunci: 'semua', nama: monevId.semua };
    if (key === '')
      return {
        kunci: `tanpa_${per}`,
        nama: per === 'wilayah' ? monevId.tanpaWilayah : monevId.tanpaKategori,
      };
    return { kunci: key, nama: knownName(aturan, per, key) ?? desa.get(key) ?? key };
  };
}

function knownName(aturan: Rujukan, per: Per, key: string): string | null | undefined {
  switch (per) {
    case 'instansi':
    case 'unit':
      return badanOf(aturan.pohon, key)?.nama;
    case 'kategori':
      return aturan.kategori.get(key)?.nama;
    case 'klasifikasi':
    case 'kanal':
      return aturan.kode.get(per)?.get(key);
    case 'bulan':
      return formatBulan(key);
    default:
      return aturan.wilayahNama(key);
  }
}

/** Names of desa are not kept in memory; a set rarely has many. */
async function desaNames(db: Db, aturan: Rujukan, keys: readonly string[]): Promise<Map<string, string>> {
  const unknown = keys.filter((key) => key !== '' && aturan.wilayahNama(key) === null);
  const found = await Promise.all(unknown.map((kode) => getWilayah(db, kode)));
  return new Map(found.flatMap((one) => (one === null ? [] : [[one.kode, one.nama] as const])));
}
