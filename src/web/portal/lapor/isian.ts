import { z } from 'zod';
import type { RequestForm } from '../../request/requestForm.ts';

const berkas = z.object({ id: z.string(), nama: z.string(), ukuran: z.number() });
const teks = z.string().default('');
const centang = z.boolean().default(false);

const isianSchema = z.object({
  klasifikasi: teks,
  isi: teks,
  judul: teks,
  berkas: z.array(berkas).default([]),
  wilayah: teks,
  cariWilayah: teks,
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
export function parseIsian(json: string): Isian {
  const parsed = isianSchema.safeParse(JSON.parse(json));
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
    texts: ['wilayah', 'cariWilayah', 'lokasi', 'tanggal', 'kategori', 'instansi', 'cariInstansi'],
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

function withoutNone(isian: Isian): Isian {
  return {
    ...isian,
    ...(isian.wilayah === TANPA ? { wilayah: '', cariWilayah: '' } : {}),
    ...(isian.instansi === TANPA ? { instansi: '' } : {}),
  };
}

const JUDUL_USUL_MAX = 100;
const JUDUL_USUL_MIN = 10;

/** The title that we propose: the first sentence of the text, cut between words; empty when there is too little. */
export function usulJudul(isi: string): string {
  const [sentence = ''] = isi.trim().split(/(?<=[.!?])\s|\n/);
  const plain = sentence.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
  const letters = Array.from(plain);
  if (letters.length < JUDUL_USUL_MIN) return '';
  if (letters.length <= JUDUL_USUL_MAX) return plain;
  return `${letters
    .slice(0, JUDUL_USUL_MAX)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}

/** What in the text looks like a number or address of somebody (phone, NIK, e-mail), to be shown before it is sent. */
export function pribadiIn(text: string): readonly string[] {
  const found = text.match(/[\w.+-]+@[\w-]+\.[\w.-]+|(?:\+62|\b0)8[\d .-]{7,14}\d|\b\d{16}\b/g) ?? [];
  return [...new Set(found)].slice(0, 5);
}
