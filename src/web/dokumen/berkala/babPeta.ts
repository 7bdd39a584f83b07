import type { BarisAngka, IsiBerkala } from '../../../domain/berkala/berkala.ts';
import { dokumenBerkala as kata } from '../../../messages/dokumen/berkala.ts';
import { PETA_PROVINSI } from '../../../useCases/peta/gambarPeta.ts';
import type { Blok } from '../dokumen.ts';

/**
 * The map of a report: the kabupaten and kota of the one province in which its laporan lie, else the country by provinces, whose sums
 * are exact. None where all lie in one kabupaten or kota: that is nothing to compare.
 */
export function babPeta({ wilayah }: Pick<IsiBerkala, 'wilayah'>): readonly Blok[] {
  const places = wilayah.filter(({ kunci }) => /^\d\d\.\d\d$/.test(kunci));
  if (places.length < 2) return [];
  const byProvinsi = Map.groupBy(places, ({ kunci }) => kunci.slice(0, 2));
  const [only] = byProvinsi.keys();
  if (byProvinsi.size === 1 && only !== undefined) {
    const nilai = places.map((one) => ({ kode: one.kunci, ...sum([one]) }));
    return [{ jenis: 'peta', peta: { judul: kata.peta.kabkota, wilayah: only, nilai } }];
  }
  const nilai = [...byProvinsi].map(([kode, all]) => ({ kode, ...sum(all) }));
  return [{ jenis: 'peta', peta: { judul: kata.peta.provinsi, wilayah: PETA_PROVINSI, nilai } }];
}

function sum(all: readonly BarisAngka[]): { readonly pembilang: number; readonly penyebut: number } {
  const of = (bagian: 'pembilang' | 'penyebut'): number =>
    all.reduce((n, one) => n + (one.indikator['tindak_lanjut']?.[bagian] ?? 0), 0);
  return { pembilang: of('pembilang'), penyebut: of('penyebut') };
}
