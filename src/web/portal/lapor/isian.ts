import { z } from 'zod';
import type { Titik } from '../../../domain/peta/topologi.ts';
import type { RequestForm } from '../../request/requestForm.ts';

/** Where and when a photo says it was taken; kept in the draft alone, until it is sent or forgotten. */
const foto = z.object({
  lat: z.number(),
  lon: z.number(),
  hari: z.string().nullable(),
  kode: z.string().nullable(),
  tempat: z.string().nullable(),
});
const berkas = z.object({
  id: z.string(),
  nama: z.string(),
  ukuran: z.number(),
  isGambar: z.boolean().default(false),
  isDiperiksa: z.boolean().default(false),
  foto: foto.nullable().default(null),
});
const teks = z.string().default('');
const centang = z.boolean().default(false);

const isianSchema = z.object({
  klasifikasi: teks,
  isi: teks,
  judul: teks,
  berkas: z.array(berkas).default([]),
  /** The photo whose place and time were taken over. */
  fotoDipakai: teks,
  wilayah: teks,
  cariWilayah: teks,
  /** Which map is shown: an area code, or `id` for the country; empty while it is closed. */
  peta: teks,
  lat: teks,
  lon: teks,
  lokasi: teks,
  tidakTahuTempat: centang,
  tanggal: teks,
  tidakTahuTanggal: centang,
  kategori: teks,
  instansi: teks,
  cariInstansi: teks,
  siapa: teks,
  nama: teks,
  email: teks,
  telepon: teks,
  anonim: centang,
  rahasia: centang,
  setuju: centang,
});

/** Everything that the three screens ask, just as it was typed: nothing is checked before it is kept. */
export type Isian = z.infer<typeof isianSchema>;
export type Berkas = z.infer<typeof berkas>;

export const ISIAN_KOSONG: Isian = isianSchema.parse({});

/** A draft as it was kept; one of an older program is read as far as it fits. */
export function parseIsian(kept: unknown): Isian {
  const parsed = isianSchema.safeParse(kept);
  return parsed.success ? parsed.data : ISIAN_KOSONG;
}

type TextKey = { [K in keyof Isian]: Isian[K] extends string ? K : never }[keyof Isian];
type TickKey = { [K in keyof Isian]: Isian[K] extends boolean ? K : never }[keyof Isian];

/** A text that is no field of the form at all, rather than a long answer. */
const MAX_KEPT = 20_000;

const SCREENS: Readonly<
  Record<Layar, { readonly texts: readonly TextKey[]; readonly ticks: readonly TickKey[] }>
> = {
  apa: { texts: ['klasifikasi', 'isi', 'judul'], ticks: [] },
  tempat: {
    texts: [
      'wilayah',
      'cariWilayah',
      'lat',
      'lon',
      'lokasi',
      'tanggal',
      'kategori',
      'instansi',
      'cariInstansi',
    ],
    ticks: ['tidakTahuTempat', 'tidakTahuTanggal'],
  },
  anda: { texts: ['siapa', 'nama', 'email', 'telepon'], ticks: ['anonim', 'rahasia', 'setuju'] },
};

export type Layar = 'apa' | 'tempat' | 'anda';

/** "None of these" among what a search found: an answer of its own, or nobody could tell it from a search not yet answered. */
export const TANPA = '-';

/** What one screen sent, laid over what was there; a field that did not come along stays. */
export function withScreen(isian: Isian, layar: Layar, form: RequestForm): Isian {
  const { texts, ticks } = SCREENS[layar];
  const typed = texts.filter((key) => form.has(key)).map((key) => [key, form.text(key).slice(0, MAX_KEPT)]);
  const ticked = ticks.map((key) => [key, form.text(key) === 'ya']);
  return withoutNone({ ...isian, ...Object.fromEntries([...typed, ...ticked]) });
}

/** The point on the map; null when none was set, or what came is none on earth. */
export function titikOf({ lat, lon }: Pick<Isian, 'lat' | 'lon'>): Titik | null {
  if (!NUMERAL.test(lat) || !NUMERAL.test(lon)) return null;
  const titik = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(titik.lat) <= 90 && Math.abs(titik.lon) <= 180 ? titik : null;
}

/** With five places: a metre, as fine as a finger points. */
export function withTitik(isian: Isian, titik: Titik | null): Isian {
  if (titik === null) return { ...isian, lat: '', lon: '' };
  return { ...isian, lat: titik.lat.toFixed(5), lon: titik.lon.toFixed(5) };
}

const NUMERAL = /^-?\d{1,3}(?:\.\d{1,15})?$/;

function withoutNone(isian: Isian): Isian {
  return {
    ...isian,
    ...(isian.wilayah === TANPA ? { wilayah: '', cariWilayah: '' } : {}),
    ...(isian.instansi === TANPA ? { instansi: '' } : {}),
  };
}
