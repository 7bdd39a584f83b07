import { jalurOf, proyeksiOf } from '../../domain/peta/proyeksi.ts';
import { kotakGabungan, type Daerah } from '../../domain/peta/topologi.ts';
import { readOutlines } from '../../persistence/peta/readPeta.ts';

/** A map as it is drawn: paths in a picture of this size. */
export interface Gambar {
  readonly lebar: number;
  readonly tinggi: number;
  readonly daerah: readonly GambarDaerah[];
}

export interface GambarDaerah {
  readonly kode: string;
  readonly nama: string;
  /** The `d` of an SVG path; empty for land smaller than a step, which is shown by its middle alone. */
  readonly jalur: string;
  readonly x: number;
  readonly y: number;
}

/** The whole country by provinces, the whole country by kabupaten and kota, or a province by its own. */
export const PETA_PROVINSI = 'provinsi';
export const PETA_KABKOTA = 'kabkota';

const LEBAR = 720;
const TINGGI = 520;
/** Pixels of a step: coarser than eyes see at this width, and a third of the bytes. */
const HALUS = 1;

const drawn = new Map<string, Promise<Gambar | null>>();

/**
 * The map of a code: `provinsi`, `kabkota`, or a province's two digits. Null for a code without outlines. Outlines are files
 * of the product: each map is worked out once and kept (40 of them, under half a megabyte together).
 */
export function gambarOf(kode: string): Promise<Gambar | null> {
  if (kode !== PETA_PROVINSI && kode !== PETA_KABKOTA && !/^\d\d$/.test(kode)) return Promise.resolve(null);
  const present = drawn.get(kode);
  if (present !== undefined) return present;
  const drawing = draw(kode);
  drawn.set(kode, drawing);
  // a file that could not be read is tried again
  drawing.catch(() => drawn.delete(kode));
  return drawing;
}

async function draw(kode: string): Promise<Gambar | null> {
  const daerah = await outlinesOf(kode);
  if (daerah.length === 0) return null;
  const proyeksi = proyeksiOf(kotakGabungan(daerah.map((one) => one.kotak)), LEBAR, TINGGI);
  return {
    lebar: proyeksi.lebar,
    tinggi: proyeksi.tinggi,
    daerah: daerah.map((one) => {
      const { barat, timur, utara, selatan } = one.kotak;
      const { x, y } = proyeksi.keGambar({ lat: (utara + selatan) / 2, lon: (barat + timur) / 2 });
      const jalur = jalurOf(one, proyeksi, HALUS);
      return { kode: one.kode, nama: one.nama, jalur, x: Math.round(x), y: Math.round(y) };
    }),
  };
}

/** The outlines of a map's areas, in degrees. */
export async function outlinesOf(kode: string): Promise<readonly Daerah[]> {
  if (kode === PETA_PROVINSI) return readOutlines('provinsi');
  const all = await readOutlines('kabkota');
  return kode === PETA_KABKOTA ? all : all.filter((one) => one.kode.startsWith(`${kode}.`));
}
