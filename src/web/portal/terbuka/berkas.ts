import { csvLine } from '../../../useCases/ekspor/csvLine.ts';
import { outlinesOf, PETA_KABKOTA } from '../../../useCases/peta/gambarPeta.ts';
import {
  KOLOM_TERBUKA,
  type BarisTerbuka,
  type HimpunanData,
} from '../../../useCases/terbuka/himpunanData.ts';

/** Forms of a data set, with their media types; a map only of what has places. */
export const BENTUK_TERBUKA = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
} as const;
export type BentukTerbuka = keyof typeof BENTUK_TERBUKA;

export function bentukOf(kode: HimpunanData['kode']): readonly BentukTerbuka[] {
  return kode === 'wilayah' ? ['csv', 'json', 'geojson'] : ['csv', 'json'];
}

/** A data set as a file's text. */
export function tulisTerbuka(data: HimpunanData, bentuk: BentukTerbuka): Promise<string> | string {
  switch (bentuk) {
    case 'csv':
      return csvOf(data);
    case 'json':
      return `${JSON.stringify({ ...headOf(data), baris: data.baris.map(propertiesOf) })}\n`;
    case 'geojson':
      return geojsonOf(data);
  }
}

function headOf({ kode, masa }: HimpunanData) {
  const { dari, sampai, perTanggal } = masa;
  return {
    himpunan: kode,
    semester: masa.kode,
    dari,
    sampai,
    perTanggal,
    lisensi: 'https://creativecommons.org/licenses/by/4.0/',
    dilindungi: 'null: 1-4, or left out to protect such a count',
  };
}

function propertiesOf({ kode, nama, total, sel }: BarisTerbuka) {
  const counts = KOLOM_TERBUKA.map((one, j) => [one, sel[j] ?? null] as const);
  return { kode, nama, total, ...Object.fromEntries(counts) };
}

function csvOf({ masa, baris }: HimpunanData): string {
  return [
    csvLine(['semester', 'per_tanggal', 'kode', 'nama', 'total', ...KOLOM_TERBUKA]),
    ...baris.map(({ kode, nama, total, sel }) =>
      csvLine([masa.kode, masa.perTanggal, kode, nama, total, ...sel]),
    ),
  ].join('');
}

/** RFC 7946; degrees to four places are eleven metres. */
async function geojsonOf(data: HimpunanData): Promise<string> {
  const outlines = new Map((await outlinesOf(PETA_KABKOTA)).map((one) => [one.kode, one]));
  const features = data.baris.map((row) => {
    const outline = outlines.get(row.kode);
    const coordinates = outline?.poligon.map((rings) =>
      rings.map((ring) => ring.map(([lon, lat]) => [places(lon), places(lat)])),
    );
    return {
      type: 'Feature',
      id: row.kode,
      geometry: coordinates === undefined ? null : { type: 'MultiPolygon', coordinates },
      properties: propertiesOf(row),
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', ...headOf(data), features })}\n`;
}

function places(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
