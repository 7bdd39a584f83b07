import type { Cincin, Daerah, Titik } from './topologi.ts';

/** Kilometres of one degree of latitude. */
const KM_DERAJAT = 111.32;

/**
 * The area that a point lies in; when it lies in none (small islands are missing from the outlines, a phone is off by some
 * metres), the one whose edge is nearest, within `batasKm`; else null.
 */
export function daerahDi(daftar: readonly Daerah[], titik: Titik, batasKm = 10): Daerah | null {
  const near = daftar.filter((one) => isNear(one, titik, batasKm));
  const inside = near.find((one) => isDiDalam(one, titik));
  if (inside !== undefined) return inside;
  const [nearest] = near
    .map((daerah) => ({ daerah, km: edgeKm(daerah, titik) }))
    .filter(({ km }) => km <= batasKm)
    .toSorted((a, b) => a.km - b.km);
  return nearest?.daerah ?? null;
}

/** Whether a point lies inside an outline and in none of its holes. */
export function isDiDalam(daerah: Daerah, titik: Titik): boolean {
  return daerah.poligon.some((rings) => {
    const crossings = rings.filter((ring) => isInRing(ring, titik)).length;
    return crossings % 2 === 1;
  });
}

/** Kilometres between two points, good enough within a country. */
export function jarakKm(a: Titik, b: Titik): number {
  const squeeze = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return KM_DERAJAT * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * squeeze);
}

function isNear({ kotak }: Daerah, { lat, lon }: Titik, km: number): boolean {
  const degrees = (km * 1.1) / KM_DERAJAT;
  return (
    lat >= kotak.selatan - degrees &&
    lat <= kotak.utara + degrees &&
    lon >= kotak.barat - degrees &&
    lon <= kotak.timur + degrees
  );
}

function isInRing(ring: Cincin, { lat, lon }: Titik): boolean {
  let isInside = false;
  let before = ring.at(-1);
  for (const point of ring) {
    if (before !== undefined) {
      const [x1, y1] = before;
      const [x2, y2] = point;
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
    before = point;
  }
  return isInside;
}

function edgeKm(daerah: Daerah, titik: Titik): number {
  let best = Infinity;
  for (const ring of daerah.poligon.flat()) {
    let before = ring.at(-1);
    for (const point of ring) {
      if (before !== undefined) best = Math.min(best, segmentKm(before, point, titik));
      before = point;
    }
  }
  return best;
}

function segmentKm(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  at: Titik,
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((at.lon - x1) * dx + (at.lat - y1) * dy) / length));
  return jarakKm({ lat: y1 + share * dy, lon: x1 + share * dx }, at);
}
