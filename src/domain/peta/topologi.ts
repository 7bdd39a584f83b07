/** A point on the earth, degrees of WGS 84. */
export interface Titik {
  readonly lat: number;
  readonly lon: number;
}

/** A box of degrees. */
export interface Kotak {
  readonly barat: number;
  readonly selatan: number;
  readonly timur: number;
  readonly utara: number;
}

/** A closed line as `[lon, lat]` pairs; the first ring of a polygon is its edge, the others are holes. */
export type Cincin = readonly (readonly [number, number])[];

/** An area with its outline (`data/geo`). */
export interface Daerah {
  readonly kode: string;
  readonly nama: string;
  readonly poligon: readonly (readonly Cincin[])[];
  readonly kotak: Kotak;
}

/** The part of a TopoJSON file that we read. */
export interface Topologi {
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometri[] }>>;
}

interface Geometri {
  readonly id: string;
  readonly type: string;
  readonly properties: { readonly name: string };
  /** Rings of arc numbers (Polygon), or polygons of them (MultiPolygon); a negative number is the arc backwards. */
  readonly arcs: readonly unknown[];
}

/** Unfolds the areas of a TopoJSON object: arcs are shared between neighbours and stored as differences. */
export function daerahDari(topologi: Topologi, objek: string): readonly Daerah[] {
  const arcs = topologi.arcs.map((arc) => unfoldArc(arc, topologi.transform));
  return (topologi.objects[objek]?.geometries ?? []).map((geometri) => {
    const polygons = (geometri.type === 'Polygon' ? [geometri.arcs] : geometri.arcs) as number[][][];
    const poligon = polygons.map((rings) => rings.map((ring) => joinArcs(ring, arcs)));
    return { kode: geometri.id, nama: geometri.properties.name, poligon, kotak: kotakOf(poligon) };
  });
}

/** The box around several boxes; all of Indonesia when there is none. */
export function kotakGabungan(boxes: readonly Kotak[]): Kotak {
  if (boxes.length === 0) return { barat: 95, selatan: -11, timur: 141, utara: 6 };
  return {
    barat: Math.min(...boxes.map((one) => one.barat)),
    selatan: Math.min(...boxes.map((one) => one.selatan)),
    timur: Math.max(...boxes.map((one) => one.timur)),
    utara: Math.max(...boxes.map((one) => one.utara)),
  };
}

/** Whether two boxes share a point. */
export function isBersinggungan(a: Kotak, b: Kotak): boolean {
  return a.barat <= b.timur && b.barat <= a.timur && a.selatan <= b.utara && b.selatan <= a.utara;
}

function unfoldArc(arc: Topologi['arcs'][number], { scale, translate }: Topologi['transform']): Cincin {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
  });
}

function joinArcs(ring: readonly number[], arcs: readonly Cincin[]): Cincin {
  const points: (readonly [number, number])[] = [];
  for (const number of ring) {
    const arc = number < 0 ? (arcs[-1 - number] ?? []).toReversed() : (arcs[number] ?? []);
    // The last point of an arc is the first one of the next.
    points.push(...(points.length > 0 ? arc.slice(1) : arc));
  }
  return points;
}

function kotakOf(poligon: Daerah['poligon']): Kotak {
  let [barat, selatan, timur, utara] = [180, 90, -180, -90];
  for (const [lon, lat] of poligon.flatMap((rings) => rings[0] ?? [])) {
    barat = Math.min(barat, lon);
    timur = Math.max(timur, lon);
    selatan = Math.min(selatan, lat);
    utara = Math.max(utara, lat);
  }
  return { barat, selatan, timur, utara };
}
