import type { Proyeksi } from './proyeksi.ts';

/** A map tile of the usual square scheme (z/x/y), and where it lies in a picture. */
export interface Ubin {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly kiri: number;
  readonly atas: number;
  readonly lebar: number;
  readonly tinggi: number;
}

const MAX_ZOOM = 18;

/** The tiles that cover a picture, at the finest zoom at which no more than `banyak` do. */
export function ubinUntuk(proyeksi: Proyeksi, banyak = 20): readonly Ubin[] {
  const nw = proyeksi.keBumi(0, 0);
  const se = proyeksi.keBumi(proyeksi.lebar, proyeksi.tinggi);
  for (let z = MAX_ZOOM; z >= 0; z -= 1) {
    const n = 2 ** z;
    const [x1, x2] = [columnOf(nw.lon, n), columnOf(se.lon, n)];
    const [y1, y2] = [rowOf(nw.lat, n), rowOf(se.lat, n)];
    if ((x2 - x1 + 1) * (y2 - y1 + 1) > banyak) continue;
    const tiles: Ubin[] = [];
    for (let y = y1; y <= y2; y += 1) for (let x = x1; x <= x2; x += 1) tiles.push(placed(proyeksi, z, x, y));
    return tiles;
  }
  return [];
}

/** The address of a tile by a template such as `https://tiles.example/{z}/{x}/{y}.png`. */
export function ubinHref(template: string, { z, x, y }: Ubin): string {
  return template.replaceAll('{z}', String(z)).replaceAll('{x}', String(x)).replaceAll('{y}', String(y));
}

function placed(proyeksi: Proyeksi, z: number, x: number, y: number): Ubin {
  const n = 2 ** z;
  const from = proyeksi.keGambar({ lat: latOf(y, n), lon: lonOf(x, n) });
  const to = proyeksi.keGambar({ lat: latOf(y + 1, n), lon: lonOf(x + 1, n) });
  return { z, x, y, kiri: from.x, atas: from.y, lebar: to.x - from.x, tinggi: to.y - from.y };
}

function columnOf(lon: number, n: number): number {
  return Math.max(0, Math.min(n - 1, Math.floor(((lon + 180) / 360) * n)));
}

function rowOf(lat: number, n: number): number {
  const stretched = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return Math.max(0, Math.min(n - 1, Math.floor(((1 - stretched / Math.PI) / 2) * n)));
}

function lonOf(x: number, n: number): number {
  return (x / n) * 360 - 180;
}

function latOf(y: number, n: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / n))) * 180) / Math.PI;
}
