import {
  harapanOf,
  MINIMAL_ISU,
  temukanIsu,
  waktuIsu,
  type HitunganIsu,
  type Isu,
  type Rentang,
  type Sel,
} from '../../domain/isu/naik.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import {
  hitungDaerah,
  hitungKeluarga,
  hitungMingguan,
  hitungSel,
  type Pandang,
} from '../../persistence/isu/hitungIsu.ts';
import { searchWords } from '../../persistence/laporan/words/searchText.ts';
import type { Deps } from '../deps.ts';
import { HITUNGAN_BESAR, isBesar, readSimpanan, type Tersimpan } from '../hitungan/simpanan.ts';
import { listFilterOf } from '../laporan/listFilter.ts';
import { listLaporan, type LaporanPage } from '../laporan/readLaporan.ts';
import { hitungNaik, type NaikTerhitung } from './hitungNaik.ts';
import { gambarOf, PETA_PROVINSI, type Gambar } from '../peta/gambarPeta.ts';

/** Whose laporan are looked at, and the last day of the window. */
export interface IsuAsked {
  readonly instansi?: readonly KodeBadan[];
  readonly induk?: readonly KodeBadan[];
  readonly sampai: Hari;
}

export interface IsuNaik {
  readonly waktu: NaikTerhitung['waktu'];
  readonly naik: readonly Isu[];
  /** How many topics and places were asked at once. */
  readonly ditanya: number;
  readonly semua: HitunganIsu;
  /** False while it is being worked out ahead: nothing is known yet. */
  readonly isTerhitung: boolean;
  /** When it was counted, where it was worked out ahead; null: just now. */
  readonly dihitung: Instant | null;
}

/** More rises than these are not listed: the surest stand first. */
const NAIK_MAX = 100;

/**
 * Rising topics and places among the laporan of these bodies that the reader may list, by `temukanIsu`: each count equals its list. Of
 * `besar` laporan on it is worked out ahead, by the roles alone, and equals what the list was then. Refuses unknown bodies.
 */
export async function readIsuNaik(
  deps: Deps,
  reader: Reader,
  asked: IsuAsked,
  besar = HITUNGAN_BESAR,
): Promise<Result<IsuNaik>> {
  const pandang = await pandangOf(deps, reader, asked);
  if (pandang === null) return refuse('web.not_found');
  const ahead = await naikDisimpan(deps, reader, asked, besar);
  if (ahead !== null && ahead.tersimpan === null) {
    const nothing = { jendela: 0, terakhir: 0, musim: 0 };
    const waktu = waktuIsu(asked.sampai);
    return ok({ waktu, naik: [], ditanya: 0, semua: nothing, isTerhitung: false, dihitung: null });
  }
  const { naik, semua, ...found } =
    ahead?.tersimpan?.jawaban ?? (await hitungNaik(deps.db, pandang, asked.sampai));
  return ok({
    ...found,
    naik: naik.slice(0, NAIK_MAX),
    semua: semua.topik,
    isTerhitung: true,
    dihitung: ahead?.tersimpan?.pada ?? null,
  });
}

/** The answer worked out ahead, or that it is under way; null where few enough laporan are asked about to count them now. */
async function naikDisimpan(
  deps: Deps,
  { penugasan }: Reader,
  { instansi, induk, sampai }: IsuAsked,
  besar: number,
): Promise<{ readonly tersimpan: Tersimpan<NaikTerhitung> } | null> {
  const bodies = {
    ...(instansi === undefined ? {} : { instansi }),
    ...(induk === undefined ? {} : { induk }),
  };
  const { terakhir } = waktuIsu(sampai);
  if (!(await isBesar(deps, { ...bodies, dari: terakhir.dari, sampai }, besar))) return null;
  const pandang = await pandangOf(deps, { ...PUBLIK, penugasan }, bodies);
  if (pandang === null) return null;
  return { tersimpan: await readSimpanan<NaikTerhitung>(deps, { soal: 'isu', sampai, ...pandang }) };
}

/** What the reader may list of these bodies; null for bodies that are none. */
export async function pandangOf(
  deps: Deps,
  reader: Reader,
  { instansi, induk }: Pick<IsuAsked, 'instansi' | 'induk'>,
): Promise<Pandang | null> {
  const { pohon } = await deps.rujukan();
  const filter = await listFilterOf(deps, {
    ...(instansi === undefined ? {} : { instansi }),
    ...(induk === undefined ? {} : { induk }),
  });
  return filter.ok ? { scope: readScope(reader, pohon), filter: filter.value } : null;
}

/** A cell of the address: a known topic, a known kabupaten or kota, or both; null for anything else. */
export function selOf(
  { kategori, wilayahNama }: Pick<Rujukan, 'kategori' | 'wilayahNama'>,
  given: { readonly kategori: string; readonly wilayah: string },
): Sel | null {
  const topic = given.kategori === '' ? null : given.kategori;
  const place = given.wilayah === '' ? null : given.wilayah;
  if (topic === null && place === null) return null;
  if (topic !== null && !kategori.has(topic)) return null;
  if (place !== null && (!/^\d\d\.\d\d$/.test(place) || wilayahNama(place) === null)) return null;
  return { kategori: topic, wilayah: place };
}

export interface KataSering {
  readonly kata: string;
  /** Laporan in which it stands, of those that were read. */
  readonly laporan: number;
}

export interface IsuTerbaca {
  readonly sel: Sel;
  readonly waktu: ReturnType<typeof waktuIsu>;
  readonly hitungan: HitunganIsu;
  readonly harapan: Isu['harapan'];
  /** As the list of rises judges it; null for too few laporan to be asked. */
  readonly isu: Isu | null;
  readonly terbaru: LaporanPage['baris'];
  readonly kata: readonly KataSering[];
  /** Of how many laporan the words are. */
  readonly dibaca: number;
  /** Laporan of each of the last `MINGGU` weeks, the oldest first. */
  readonly mingguan: readonly number[];
  readonly peta: {
    readonly gambar: Gambar;
    readonly tingkat: 2 | 5;
    readonly n: ReadonlyMap<string, number>;
  } | null;
}

const MINGGU = 26;
const READ_MAX = 100;
const SHOWN = 5;

/**
 * One topic or place with its laporan, words, weeks and map; judged by what was worked out ahead, where that is done. Refuses
 * `web.not_found` for unknown bodies.
 */
export async function readIsu(
  deps: Deps,
  reader: Reader,
  asked: IsuAsked,
  sel: Sel,
  besar = HITUNGAN_BESAR,
): Promise<Result<IsuTerbaca>> {
  const pandang = await pandangOf(deps, reader, asked);
  if (pandang === null) return refuse('web.not_found');
  const ahead = await naikDisimpan(deps, reader, asked, besar);
  const waktu = waktuIsu(asked.sampai);
  const [judged, listed, mingguan, peta] = await Promise.all([
    ahead === null
      ? nilaiSel(deps, pandang, waktu, sel)
      : nilaiDari(deps, pandang, waktu, sel, ahead.tersimpan),
    listLaporan(deps, reader, {
      filter: { ...pandang.filter, ...filterOf(sel), ...waktu.jendela },
      urut: 'terbaru',
      limit: READ_MAX,
      cursor: null,
    }),
    hitungMingguan(deps.db, pandang, sel, asked.sampai, MINGGU),
    petaOf(deps, pandang, sel, waktu.jendela, asked),
  ]);
  const baris = listed.ok ? listed.value.baris : [];
  const texts = baris.flatMap(({ judul, isi, rahasia }) =>
    rahasia === true || judul === null || isi === null ? [] : [`${judul} ${isi}`],
  );
  return ok({
    sel,
    waktu,
    ...judged,
    terbaru: baris.slice(0, SHOWN),
    kata: kataSering(texts),
    dibaca: texts.length,
    mingguan,
    peta,
  });
}

type Dinilai = Pick<IsuTerbaca, 'hitungan' | 'harapan' | 'isu'>;

async function nilaiSel(
  { db }: Deps,
  pandang: Pandang,
  waktu: IsuTerbaca['waktu'],
  sel: Sel,
): Promise<Dinilai> {
  const { topik, tempat } = await hitungKeluarga(db, pandang, waktu);
  const { semua, sel: cells } = sel.wilayah === null ? topik : tempat;
  const hitungan = cells.find((one) => isSame(one, sel)) ?? { jendela: 0, terakhir: 0, musim: 0 };
  const isu = temukanIsu([topik, tempat]).find((one) => isSame(one, sel)) ?? null;
  return { hitungan, harapan: harapanOf(hitungan, semua), isu };
}

/** The same beside what was worked out ahead: the cell itself is counted now, whether it rises was found then. */
async function nilaiDari(
  { db }: Deps,
  pandang: Pandang,
  waktu: IsuTerbaca['waktu'],
  sel: Sel,
  tersimpan: Tersimpan<NaikTerhitung>,
): Promise<Dinilai> {
  const hitungan = await hitungSel(db, pandang, waktu, sel);
  if (tersimpan === null) return { hitungan, harapan: { terakhir: 0, musim: null }, isu: null };
  const { naik, semua } = tersimpan.jawaban;
  const harapan = harapanOf(hitungan, sel.wilayah === null ? semua.topik : semua.tempat);
  const found = naik.find((one) => isSame(one, sel));
  if (found !== undefined) return { hitungan, harapan, isu: found };
  const isAsked = hitungan.jendela + hitungan.terakhir >= MINIMAL_ISU;
  return { hitungan, harapan, isu: isAsked ? { ...sel, ...hitungan, harapan, p: 1, isNaik: false } : null };
}

const isSame = (one: Sel, other: Sel): boolean =>
  one.kategori === other.kategori && one.wilayah === other.wilayah;

function filterOf({ kategori, wilayah }: Sel) {
  return {
    ...(kategori === null ? {} : { kategori: [kategori] }),
    ...(wilayah === null ? {} : { wilayah: [wilayah] }),
  };
}

/** The country by provinces, or the province of the only body asked about; a single place has nothing to compare. */
async function petaOf(
  deps: Deps,
  pandang: Pandang,
  sel: Sel,
  rentang: Rentang,
  { instansi, induk }: IsuAsked,
): Promise<IsuTerbaca['peta']> {
  if (sel.wilayah !== null) return null;
  const { pohon } = await deps.rujukan();
  const places = new Set(
    [...(instansi ?? []), ...(induk ?? [])].map((one) => badanOf(pohon, one)?.wilayah?.slice(0, 2) ?? null),
  );
  const [place] = places;
  const tingkat = places.size === 1 && place != null ? 5 : 2;
  const [gambar, n] = await Promise.all([
    gambarOf(tingkat === 5 ? (place ?? PETA_PROVINSI) : PETA_PROVINSI),
    hitungDaerah(deps.db, pandang, sel, rentang, tingkat),
  ]);
  return gambar === null ? null : { gambar, tingkat, n };
}

/** In fewer laporan than these a word may be somebody's name; more words than these nobody reads. */
const KATA = { laporanTersedikit: 3, hurufTersedikit: 4, terbanyak: 20 } as const;

/**
 * The words that stand in most of these texts, each counted once a text; what was masked (`[… disamarkan]`) and anything with a digit
 * is left out, as is a word that stands in fewer than `KATA.laporanTersedikit` texts.
 */
export function kataSering(texts: readonly string[]): readonly KataSering[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(searchWords(text.replaceAll(/\[[^\]]*\]/g, ' ')).split(' '));
    for (const word of words) {
      if (word.length >= KATA.hurufTersedikit && !/\p{N}/u.test(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, n]) => n >= KATA.laporanTersedikit)
    .map(([kata, laporan]) => ({ kata, laporan }))
    .toSorted((a, b) => b.laporan - a.laporan || (a.kata < b.kata ? -1 : 1))
    .slice(0, KATA.terbanyak);
}
