import { normalizeTeks } from '../../domain/disposisi/kata.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { kabkotaOf } from '../../domain/instansi/wilayah.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import type { Deps } from '../deps.ts';
import { listLaporan, type LaporanView } from '../laporan/readLaporan.ts';

/** Another open laporan that is probably about the same matter, and the words by which it was found. */
export interface Serupa {
  readonly view: LaporanView;
  readonly kata: readonly string[];
}

/** So many of the newest of the same topic and area are compared. */
const CANDIDATES = 30;
const SHOWN = 5;
const MIN_SHARE = 0.25;
const MIN_WORDS = 3;
/** Shorter words say little. */
const MIN_LETTERS = 4;
const COMMON = new Set(
  'yang dengan untuk pada dari tidak sudah belum kami saya kita agar mohon tolong segera karena ada juga akan atau bisa dapat setiap lebih hanya jangan sejak sampai warga masyarakat jalan kota kabupaten kecamatan kelurahan provinsi tepatnya hari bulan minggu'.split(
    ' ',
  ),
);

/**
 * Open laporan of the officer's bodies that are probably the same matter: same topic, same kabupaten or kota, and at least a quarter of
 * the shorter text's words. For `gabungkan`, which the officer decides; nothing outside the officer's reach is compared.
 */
export async function findSerupa(
  deps: Deps,
  reader: Reader,
  badan: readonly KodeBadan[],
  view: LaporanView,
): Promise<readonly Serupa[]> {
  if (badan.length === 0 || view.isi === null) return [];
  const area = view.wilayah === null ? null : (kabkotaOf(view.wilayah.kode) ?? view.wilayah.kode);
  const filter = {
    badan,
    hanyaTerbuka: true,
    ...(view.kategori === null ? {} : { kategori: [view.kategori.kode] }),
    ...(area === null ? {} : { wilayah: [area] }),
  };
  const page = await listLaporan(deps, reader, { filter, urut: 'terbaru', limit: CANDIDATES, cursor: null });
  if (!page.ok) return [];
  // The place is the same anyway: its name says nothing about the matter.
  const place = new Set(normalizeTeks(`${view.wilayah?.nama ?? ''} ${view.instansi?.nama ?? ''}`).split(' '));
  const own = [...wordsOf(view)].filter((word) => !place.has(word));
  return page.value.baris
    .filter((one) => one.nomor !== view.nomor && one.isi !== null)
    .map((one) => {
      const words = wordsOf(one);
      const kata = own.filter((word) => words.has(word));
      return { view: one, kata, share: kata.length / Math.max(1, Math.min(own.length, words.size)) };
    })
    .filter(({ kata, share }) => kata.length >= MIN_WORDS && share >= MIN_SHARE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, SHOWN)
    .map(({ view: found, kata }) => ({ view: found, kata: kata.slice(0, SHOWN) }));
}

function wordsOf({ judul, isi }: LaporanView): ReadonlySet<string> {
  const words = normalizeTeks(`${judul ?? ''} ${isi ?? ''}`)
    .trim()
    .split(' ');
  return new Set(words.filter((word) => word.length >= MIN_LETTERS && !COMMON.has(word)));
}
