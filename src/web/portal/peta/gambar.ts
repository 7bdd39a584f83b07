import { jalurOf, proyeksiOf, type Proyeksi } from '../../../domain/peta/proyeksi.ts';
import type { Titik } from '../../../domain/peta/topologi.ts';
import { bidangOf, NEGERI, type Bidang } from '../../../useCases/peta/negeri.ts';

/** One map as a picture: what it shows and how its pixels are degrees. */
export interface Gambar {
  readonly bidang: Bidang;
  readonly proyeksi: Proyeksi;
}

const LEBAR = 640;
const TINGGI_MAX = 480;

/** The map of an area code, or of the country (`id`); null for a code that is not drawn. */
export async function gambarOf(kode: string): Promise<Gambar | null> {
  const bidang = await bidangOf(kode);
  return bidang === null ? null : { bidang, proyeksi: proyeksiOf(bidang.kotak, LEBAR, TINGGI_MAX) };
}

/** The address of its picture. */
export function gambarHref(kode: string): string {
  return `/peta/${kode}.svg`;
}

/** The picture for the whole site: land on nothing, in colours that stand on light and dark paper alike. */
export async function gambarSvg(kode: string, titik: Titik | null): Promise<string | null> {
  const gambar = await gambarOf(kode);
  if (gambar === null) return null;
  const { bidang, proyeksi } = gambar;
  const { lebar, tinggi } = proyeksi;
  const own = kode.length >= 5 ? kode.slice(0, 5) : null;
  const paths = bidang.daerah.map((one) => {
    const isOwn = own === null || one.kode === own;
    const d = jalurOf(one, proyeksi, kode === NEGERI ? 1 : 0.5);
    return d === '' ? '' : `<path d="${d}"${isOwn ? '' : ' opacity=".4"'}/>`;
  });
  const land = `<g fill="#8d939e" fill-opacity=".35" stroke="#6d727c" stroke-width=".8">${paths.join('')}</g>`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${lebar} ${tinggi}" width="${lebar}" height="${tinggi}">`;
  return `${open}${land}${titik === null ? '' : pin(proyeksi, titik)}</svg>`;
}

function pin(proyeksi: Proyeksi, titik: Titik): string {
  const { x, y } = proyeksi.keGambar(titik);
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
  return `<circle ${at} r="9" fill="#9b1518" stroke="#fff" stroke-width="3"/><circle ${at} r="3" fill="#fff"/>`;
}

/** Its size, so that a page keeps its place; null for a code that is not drawn. */
export async function ukuranGambar(
  kode: string,
): Promise<{ readonly lebar: number; readonly tinggi: number } | null> {
  const gambar = await gambarOf(kode);
  return gambar === null ? null : { lebar: gambar.proyeksi.lebar, tinggi: gambar.proyeksi.tinggi };
}
