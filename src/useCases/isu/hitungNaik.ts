import {
  isSelKecamatan,
  JENDELA_HARI,
  temukanIsu,
  waktuIsu,
  type HitunganIsu,
  type Isu,
  type Sel,
} from '../../domain/isu/naik.ts';
import type { Hari } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import {
  hitungKeluarga,
  hitungRinci,
  hitungSel,
  type Pandang,
  type Rinci,
} from '../../persistence/isu/hitungIsu.ts';

/** What rises among the laporan of a view, and all that were asked. */
export interface NaikTerhitung {
  readonly waktu: ReturnType<typeof waktuIsu>;
  /** The surest first. */
  readonly naik: readonly Isu[];
  /** Every kecamatan that was asked, the surest rise first; absent in what was kept before they were asked. */
  readonly kecamatan?: readonly Isu[];
  /** How many topics and places were asked at once. */
  readonly ditanya: number;
  readonly semua: Readonly<Record<'topik' | 'tempat', HitunganIsu>>;
}

/** What is kept of a question that was worked out ahead: also how each rise went, so that nobody who opens one waits. */
export interface NaikDisimpan extends NaikTerhitung {
  /** Of those in `naik` that are shown; absent in what was kept before it was asked. */
  readonly rinci?: readonly (Sel & Rinci)[];
}

/** One cell of many laporan, worked out ahead by itself. */
export interface SelTerhitung {
  readonly waktu: NaikTerhitung['waktu'];
  readonly hitungan: HitunganIsu;
  readonly rinci: Rinci;
}

/** How deep a cell is told: the map's level, and the kabupaten or kota in which all bodies stand. */
export interface Kedalaman {
  readonly tingkat: 2 | 5;
  readonly daerah: string | null;
}

/** More rises than these are not listed: the surest stand first. */
export const NAIK_MAX = 100;
/** Weeks that a cell is told by. */
const MINGGU = 26;

/** Counts every topic and place and asks which of them rise. */
export async function hitungNaik(db: Db, pandang: Pandang, sampai: Hari): Promise<NaikTerhitung> {
  const waktu = waktuIsu(sampai);
  const { topik, tempat } = await hitungKeluarga(db, pandang, waktu);
  const all = temukanIsu([topik, tempat]);
  const naik = all.filter((one) => one.isNaik);
  return {
    waktu,
    naik,
    kecamatan: all.filter((one) => one.kategori === null && isSelKecamatan(one)),
    ditanya: all.length,
    semua: { topik: topik.semua, tempat: tempat.semua },
  };
}

/** The same with how each rise went. */
export async function hitungNaikRinci(
  db: Db,
  pandang: Pandang,
  sampai: Hari,
  of: Kedalaman,
): Promise<NaikDisimpan> {
  const found = await hitungNaik(db, pandang, sampai);
  const shown = found.naik.slice(0, NAIK_MAX).map(({ kategori, wilayah }) => ({ kategori, wilayah }));
  const rinci = await rinciSel(db, pandang, shown, sampai, of);
  return { ...found, rinci: shown.map((sel, i) => ({ ...sel, ...(rinci[i] ?? KOSONG) })) };
}

/** One cell: how many in the three times, and how it went. */
export async function hitungSatu(
  db: Db,
  pandang: Pandang,
  sel: Sel,
  sampai: Hari,
  of: Kedalaman,
): Promise<SelTerhitung> {
  const waktu = waktuIsu(sampai);
  const hitungan = await hitungSel(db, pandang, waktu, sel);
  const [rinci] = await rinciSel(db, pandang, [sel], sampai, of);
  return { waktu, hitungan, rinci: rinci ?? KOSONG };
}

/** Weeks, map and kecamatan of some cells. */
export function rinciSel(
  db: Db,
  pandang: Pandang,
  sel: readonly Sel[],
  sampai: Hari,
  { tingkat, daerah }: Kedalaman,
): Promise<readonly Rinci[]> {
  const cells = sel.map(({ kategori, wilayah }) => ({
    kategori,
    wilayah,
    kabkota: isSelKecamatan({ kategori, wilayah }) ? null : (wilayah ?? daerah),
  }));
  return hitungRinci(db, pandang, cells, {
    sampai,
    minggu: MINGGU,
    jendela: JENDELA_HARI / 7,
    panjang: tingkat,
  });
}

const KOSONG: Rinci = { mingguan: [], daerah: {}, kecamatan: {} };
