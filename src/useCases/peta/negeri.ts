import { daerahDi } from '../../domain/peta/letak.ts';
import {
  isBersinggungan,
  kotakGabungan,
  type Daerah,
  type Kotak,
  type Titik,
} from '../../domain/peta/topologi.ts';
import { readOutlines } from '../../persistence/peta/readPeta.ts';

/** What one picture shows: areas with their outlines, and the box that it frames. */
export interface Bidang {
  readonly daerah: readonly Daerah[];
  readonly kotak: Kotak;
}

/** The code under which the whole country is drawn. */
export const NEGERI = 'id';

const read = { provinsi: once('provinsi'), kabkota: once('kabkota') };

/**
 * What the map of an area shows: the country by provinces (`id`), a province by its kabupaten and kota, or one of those among
 * its neighbours; a smaller area is shown by its kabupaten or kota. Null for a code that is not drawn.
 */
export async function bidangOf(kode: string): Promise<Bidang | null> {
  if (kode === NEGERI) {
    const daerah = await read.provinsi();
    return { daerah, kotak: kotakGabungan(daerah.map((one) => one.kotak)) };
  }
  const kabkota = await read.kabkota();
  if (/^\d\d$/.test(kode)) {
    const daerah = kabkota.filter((one) => one.kode.startsWith(`${kode}.`));
    return daerah.length === 0 ? null : { daerah, kotak: kotakGabungan(daerah.map((one) => one.kotak)) };
  }
  const own = kabkota.find((one) => one.kode === kode.slice(0, 5));
  if (own === undefined) return null;
  return { daerah: kabkota.filter((one) => isBersinggungan(one.kotak, own.kotak)), kotak: own.kotak };
}

/** The kabupaten or kota that a point lies in or, off the coast, next to; null when that is nowhere in the country. */
export async function kabkotaDi(
  titik: Titik,
): Promise<{ readonly kode: string; readonly nama: string } | null> {
  const found = daerahDi(await read.kabkota(), titik);
  return found === null ? null : { kode: found.kode, nama: found.nama };
}

/** The middle of what is drawn for an area, where its sign stands on a map; null when it is not drawn. */
export async function tengahOf(kode: string): Promise<Titik | null> {
  const known = middles.get(kode);
  if (known !== undefined) return known;
  const all = /^\d\d$/.test(kode) ? await read.provinsi() : await read.kabkota();
  const found = all.find((one) => one.kode === kode);
  if (found === undefined) return null;
  const made = middle(found);
  middles.set(kode, made);
  return made;
}

/** One for each of the 552 areas that are drawn, made when first asked for. */
const middles = new Map<string, Titik>();

/** Files of the product, which do not change while it runs: read when first asked for. */
function once(tingkat: 'provinsi' | 'kabkota'): () => Promise<readonly Daerah[]> {
  let reading: Promise<readonly Daerah[]> | undefined;
  return () => (reading ??= readOutlines(tingkat));
}

/** The middle of the box of its largest piece of land: never out at sea between islands. */
function middle({ poligon }: Daerah): Titik {
  const boxes = poligon.map((rings) => {
    const ring = rings[0] ?? [];
    const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
    return {
      barat: Math.min(...lons),
      timur: Math.max(...lons),
      selatan: Math.min(...lats),
      utara: Math.max(...lats),
    };
  });
  const size = (box: Kotak): number => (box.timur - box.barat) * (box.utara - box.selatan);
  const [largest] = boxes.toSorted((a, b) => size(b) - size(a));
  if (largest === undefined) throw new Error('Broken invariant: an area has an outline');
  return { lat: (largest.utara + largest.selatan) / 2, lon: (largest.timur + largest.barat) / 2 };
}
