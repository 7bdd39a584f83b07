import type { Cincin, Daerah, Kotak, Titik } from './topologi.ts';

/** How degrees become places in a picture, and back. */
export interface Proyeksi {
  /** Size of the picture. */
  readonly lebar: number;
  readonly tinggi: number;
  readonly keGambar: (titik: Titik) => { readonly x: number; readonly y: number };
  readonly keBumi: (x: number, y: number) => Titik;
}

/** A margin around what is shown, as a share of its longer side. */
const TEPI = 0.03;
/** A small town fills the picture, but not with a single street. */
const SISI_MIN = 0.02;

/**
 * Plate carrée true to scale in the middle of the box: Indonesia lies on the equator, where it distorts least. The picture is
 * `lebar` wide, and no higher than `tinggiMax` (then narrower land stands in its middle).
 */
export function proyeksiOf(kotak: Kotak, lebar: number, tinggiMax: number): Proyeksi {
  const midLat = (kotak.utara + kotak.selatan) / 2;
  const midLon = (kotak.timur + kotak.barat) / 2;
  const squeeze = Math.cos((midLat * Math.PI) / 180);
  const wide = Math.max(kotak.timur - kotak.barat, SISI_MIN) * squeeze;
  const high = Math.max(kotak.utara - kotak.selatan, SISI_MIN);
  const margin = 1 + 2 * TEPI;
  const scale = Math.min(lebar / (wide * margin), tinggiMax / (high * margin));
  const tinggi = Math.round(Math.min(tinggiMax, high * margin * scale));
  return {
    lebar,
    tinggi,
    keGambar: ({ lat, lon }) => ({
      x: lebar / 2 + (lon - midLon) * squeeze * scale,
      y: tinggi / 2 - (lat - midLat) * scale,
    }),
    keBumi: (x, y) => ({
      lat: midLat - (y - tinggi / 2) / scale,
      lon: midLon + (x - lebar / 2) / (squeeze * scale),
    }),
  };
}

/** The outline of an area as the `d` of an SVG path, in steps of `halus` pixels; islands smaller than a step are left out. */
export function jalurOf(daerah: Daerah, proyeksi: Proyeksi, halus = 0.5): string {
  return daerah.poligon.flatMap((rings) => rings.map((ring) => ringPath(ring, proyeksi, halus))).join('');
}

function ringPath(ring: Cincin, proyeksi: Proyeksi, halus: number): string {
  let path = '';
  let [px, py] = [0, 0];
  let steps = 0;
  for (const [lon, lat] of ring) {
    const at = proyeksi.keGambar({ lat, lon });
    const x = Math.round(at.x / halus);
    const y = Math.round(at.y / halus);
    if (steps > 0 && x === px && y === py) continue;
    path +=
      steps === 0
        ? `M${numeral(x * halus)} ${numeral(y * halus)}l`
        : pair((x - px) * halus, (y - py) * halus, steps);
    [px, py] = [x, y];
    steps += 1;
  }
  return steps < 4 ? '' : `${path}z`;
}

function pair(dx: number, dy: number, step: number): string {
  const y = numeral(dy);
  return `${step > 1 ? ' ' : ''}${numeral(dx)}${y.startsWith('-') ? '' : ' '}${y}`;
}

/** `-.5`, `3`, `0`: as short as SVG allows. */
function numeral(value: number): string {
  return String(Math.round(value * 100) / 100).replace(/^(-?)0\./, '$1.');
}
