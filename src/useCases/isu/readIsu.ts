import {
  harapanOf,
  isSameSel,
  isSelKecamatan,
  MINIMAL_ISU,
  temukanIsu,
  waktuIsu,
  type HitunganIsu,
  type Isu,
  type Rentang,
  type Sel,
} from '../../domain/isu/naik.ts';
import { badanOf, instansiOf, type Pohon } from '../../domain/instansi/pohon.ts';
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
import type { Deps } from '../deps.ts';
import { HITUNGAN_BESAR, isBesar, readSimpanan, type Tersimpan } from '../hitungan/simpanan.ts';
import { listFilterOf } from '../laporan/listFilter.ts';
import { listLaporan, type LaporanPage } from '../laporan/readLaporan.ts';
import { hitungNaik, type NaikTerhitung } from './hitungNaik.ts';
import { kataSering, type KataSering } from './kataSering.ts';
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
  /** Every kecamatan that was asked, the surest rise first; empty unless all these bodies stand in one kabupaten or kota. */
  readonly kecamatan: readonly Isu[];
  /** False while it is being worked out ahead: nothing is known yet. */
  readonly isTerhitung: boolean;
  /** When it was counted, where it was worked out ahead; null: just now. */
  readonly dihitung: Instant | null;
}

/** More rises than these are not listed: the surest stand first. */
const NAIK_MAX = 100;

/**
 * Rising topics and places among the laporan of these bodies that the reader may list, by `temukanIsu`: each count equals its list. Of
 * `besar` laporan on it is worked out ahead, by the roles alone, and equals what the list was then. Bodies of one kabupaten or kota are asked
 * down to its kecamatan, others to kabupaten and kota: below, cells would be too small and too many for anything to stand out after the
 * correction. Refuses unknown bodies.
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
    return ok({
      waktu,
      naik: [],
      kecamatan: [],
      ditanya: 0,
      semua: nothing,
      isTerhitung: false,
      dihitung: null,
    });
  }
  const {
    naik,
    semua,
    kecamatan = [],
    ...found
  } = ahead?.tersimpan?.jawaban ?? (await hitungNaik(deps.db, pandang, asked.sampai));
  return ok({
    ...found,
    naik: naik.slice(0, NAIK_MAX),
    kecamatan,
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
  if (!filter.ok) return null;
  const view = { scope: readScope(reader, pohon), filter: filter.value };
  return daerahOf(pohon, instansi, induk) === null ? view : { ...view, isKecamatan: true };
}

/** The kabupaten or kota in which all these bodies stand; null for several, or for bodies of a wider area. */
function daerahOf(pohon: Pohon, instansi: readonly KodeBadan[] = [], induk: readonly KodeBadan[] = []) {
  const places = new Set(
    [...instansi, ...induk].map((one) => badanOf(pohon, instansiOf(pohon, one))?.wilayah?.slice(0, 5) ?? ''),
  );
  const [place = ''] = places;
  return places.size === 1 && place.length === 5 ? place : null;
}

/** A cell of the address: a known topic, a known kabupaten, kota or kecamatan, or both; null for anything else. */
export function selOf(
  { kategori, wilayahNama }: Pick<Rujukan, 'kategori' | 'wilayahNama'>,
  given: { readonly kategori: string; readonly wilayah: string },
): Sel | null {
  const topic = given.kategori === '' ? null : given.kategori;
  const place = given.wilayah === '' ? null : given.wilayah;
  if (topic === null && place === null) return null;
  if (topic !== null && !kategori.has(topic)) return null;
  if (place !== null && (!/^\d\d\.\d\d(?:\.\d\d)?$/.test(place) || wilayahNama(place) === null)) return null;
  return { kategori: topic, wilayah: place };
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
  /** Of a kabupaten or kota: its kecamatan with laporan in the window, the most first; null where places are wider or smaller. */
  readonly kecamatan: readonly { readonly wilayah: string; readonly n: number }[] | null;
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
  const { pohon } = await deps.rujukan();
  const daerah = isSelKecamatan(sel) ? null : (sel.wilayah ?? daerahOf(pohon, asked.instansi, asked.induk));
  const [judged, listed, mingguan, peta, perKecamatan] = await Promise.all([
    ahead === null
      ? nilaiSel(deps, isSelKecamatan(sel) ? { ...pandang, isKecamatan: true } : pandang, waktu, sel)
      : nilaiDari(deps, pandang, waktu, sel, ahead.tersimpan),
    listLaporan(deps, reader, {
      filter: { ...pandang.filter, ...filterOf(sel), ...waktu.jendela },
      urut: 'terbaru',
      limit: READ_MAX,
      cursor: null,
    }),
    hitungMingguan(deps.db, pandang, sel, asked.sampai, MINGGU),
    petaOf(deps, pandang, sel, waktu.jendela, asked),
    daerah === null ? null : hitungDaerah(deps.db, pandang, { ...sel, wilayah: daerah }, waktu.jendela, 8),
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
    kecamatan: perKecamatan === null ? null : mostFirst(perKecamatan),
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
  const hitungan = cells.find((one) => isSameSel(one, sel)) ?? { jendela: 0, terakhir: 0, musim: 0 };
  const isu = temukanIsu([topik, tempat]).find((one) => isSameSel(one, sel)) ?? null;
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
  const found = naik.find((one) => isSameSel(one, sel));
  if (found !== undefined) return { hitungan, harapan, isu: found };
  const isAsked = hitungan.jendela + hitungan.terakhir >= MINIMAL_ISU;
  return { hitungan, harapan, isu: isAsked ? { ...sel, ...hitungan, harapan, p: 1, isNaik: false } : null };
}

function mostFirst(n: ReadonlyMap<string, number>): NonNullable<IsuTerbaca['kecamatan']> {
  return [...n]
    .map(([wilayah, count]) => ({ wilayah, n: count }))
    .toSorted((a, b) => b.n - a.n || (a.wilayah < b.wilayah ? -1 : 1));
}

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
