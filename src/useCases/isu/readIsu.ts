import { waktuIsu, type HitunganIsu, type Isu, type Sel } from '../../domain/isu/naik.ts';
import { badanOf, instansiOf, type Pohon } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import type { Pandang } from '../../persistence/isu/hitungIsu.ts';
import type { Deps } from '../deps.ts';
import { HITUNGAN_BESAR, isBesar, readSimpanan, type Tersimpan } from '../hitungan/simpanan.ts';
import { listFilterOf } from '../laporan/listFilter.ts';
import { hitungNaik, NAIK_MAX, type Kedalaman, type NaikDisimpan, type NaikTerhitung } from './hitungNaik.ts';

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
    rinci: _rinci,
    ...found
  }: NaikDisimpan = ahead?.tersimpan?.jawaban ?? (await hitungNaik(deps.db, pandang, asked.sampai));
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
export async function naikDisimpan(
  deps: Deps,
  { penugasan }: Reader,
  { instansi, induk, sampai }: IsuAsked,
  besar: number,
): Promise<Disimpan | null> {
  const bodies = {
    ...(instansi === undefined ? {} : { instansi }),
    ...(induk === undefined ? {} : { induk }),
  };
  const { terakhir } = waktuIsu(sampai);
  if (!(await isBesar(deps, { ...bodies, dari: terakhir.dari, sampai }, besar))) return null;
  const pandang = await pandangOf(deps, { ...PUBLIK, penugasan }, bodies);
  if (pandang === null) return null;
  const { tingkat, daerah } = await placesOf(deps, bodies);
  const tanya = { sampai, tingkat, daerah, ...pandang };
  return { tersimpan: await readSimpanan<NaikDisimpan>(deps, { soal: 'isu', ...tanya }), tanya };
}

interface Disimpan {
  readonly tersimpan: Tersimpan<NaikDisimpan>;
  /** As which question the roles ask it. */
  readonly tanya: { readonly sampai: Hari } & Kedalaman & Pandang;
}

/** Which map an issue of these bodies has: the country by provinces, or the province of the only body asked about. */
export async function placesOf(
  { rujukan }: Pick<Deps, 'rujukan'>,
  { instansi, induk }: Pick<IsuAsked, 'instansi' | 'induk'>,
): Promise<Kedalaman & { readonly peta: string | null }> {
  const { pohon } = await rujukan();
  const places = new Set(
    [...(instansi ?? []), ...(induk ?? [])].map((one) => badanOf(pohon, one)?.wilayah?.slice(0, 2) ?? null),
  );
  const [place] = places;
  const peta = places.size === 1 && place != null ? place : null;
  return { tingkat: peta === null ? 2 : 5, daerah: daerahOf(pohon, instansi, induk), peta };
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
