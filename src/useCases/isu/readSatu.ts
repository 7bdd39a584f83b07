import {
  harapanOf,
  isSameSel,
  isSelKecamatan,
  MINIMAL_ISU,
  temukanIsu,
  waktuIsu,
  type HitunganIsu,
  type Isu,
  type Sel,
} from '../../domain/isu/naik.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { hitungKeluarga, type Pandang, type Rinci } from '../../persistence/isu/hitungIsu.ts';
import type { Deps } from '../deps.ts';
import { HITUNGAN_BESAR, readSimpanan, type Tersimpan } from '../hitungan/simpanan.ts';
import { listLaporan, type LaporanPage } from '../laporan/readLaporan.ts';
import { gambarOf, PETA_PROVINSI, type Gambar } from '../peta/gambarPeta.ts';
import { rinciSel, type NaikDisimpan, type SelTerhitung } from './hitungNaik.ts';
import { kataSering, type KataSering } from './kataSering.ts';
import { naikDisimpan, pandangOf, placesOf, type IsuAsked } from './readIsu.ts';

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
  /** Laporan of each of the last weeks, the oldest first. */
  readonly mingguan: readonly number[];
  readonly peta: {
    readonly gambar: Gambar;
    readonly tingkat: 2 | 5;
    readonly n: ReadonlyMap<string, number>;
  } | null;
  /** Of a kabupaten or kota: its kecamatan with laporan in the window, the most first; null where places are wider or smaller. */
  readonly kecamatan: readonly { readonly wilayah: string; readonly n: number }[] | null;
  /** False while it is being worked out ahead: its counts are not known yet. */
  readonly isTerhitung: boolean;
  /** When it was counted, where it was worked out ahead; null: just now. */
  readonly dihitung: Instant | null;
}

const READ_MAX = 100;
const SHOWN = 5;

/**
 * One topic or place with its laporan, words, weeks and map. Of `besar` laporan on its counts are those that were worked out ahead, at their
 * moment: with the rises, else by a question of its own. Latest laporan and words are of now. Refuses `web.not_found` for unknown bodies.
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
  const { tingkat, daerah, peta } = await placesOf(deps, asked);
  const ahead = await naikDisimpan(deps, reader, asked, besar);
  const counted =
    ahead === null
      ? await hitungKini(deps, pandang, asked, sel, { tingkat, daerah })
      : (dariNaik(ahead.tersimpan, sel) ??
        dariSel(
          ahead.tersimpan,
          await readSimpanan<SelTerhitung>(deps, { soal: 'isu_sel', sel, ...ahead.tanya }),
          sel,
        ));
  const { rinci, waktu = waktuIsu(asked.sampai), ...judged } = counted;
  const listed = await listLaporan(deps, reader, {
    filter: { ...pandang.filter, ...filterOf(sel), ...waktu.jendela },
    urut: 'terbaru',
    limit: READ_MAX,
    cursor: null,
  });
  const gambar = sel.wilayah === null && rinci !== null ? await gambarOf(peta ?? PETA_PROVINSI) : null;
  const baris = listed.ok ? listed.value.baris : [];
  const texts = baris.flatMap(({ judul, isi, rahasia }) =>
    rahasia === true || judul === null || isi === null ? [] : [`${judul} ${isi}`],
  );
  const hasKecamatan = !isSelKecamatan(sel) && (sel.wilayah ?? daerah) !== null;
  return ok({
    sel,
    waktu,
    ...judged,
    terbaru: baris.slice(0, SHOWN),
    kata: kataSering(texts),
    dibaca: texts.length,
    mingguan: rinci?.mingguan ?? [],
    peta:
      gambar === null || rinci === null
        ? null
        : { gambar, tingkat, n: new Map(Object.entries(rinci.daerah)) },
    kecamatan: hasKecamatan && rinci !== null ? mostFirst(rinci.kecamatan) : null,
    isTerhitung: rinci !== null,
  });
}

interface Terhitung extends Pick<IsuTerbaca, 'hitungan' | 'harapan' | 'isu' | 'dihitung'> {
  /** Null while it is being worked out. */
  readonly rinci: Rinci | null;
  readonly waktu?: IsuTerbaca['waktu'];
}

async function hitungKini(
  { db }: Deps,
  pandang: Pandang,
  { sampai }: IsuAsked,
  sel: Sel,
  of: Parameters<typeof rinciSel>[4],
): Promise<Terhitung> {
  const view = isSelKecamatan(sel) ? ({ ...pandang, isKecamatan: true } as const) : pandang;
  const [{ topik, tempat }, [rinci]] = await Promise.all([
    hitungKeluarga(db, view, waktuIsu(sampai)),
    rinciSel(db, pandang, [sel], sampai, of),
  ]);
  const { semua, sel: cells } = sel.wilayah === null ? topik : tempat;
  const hitungan = cells.find((one) => isSameSel(one, sel)) ?? { jendela: 0, terakhir: 0, musim: 0 };
  const isu = temukanIsu([topik, tempat]).find((one) => isSameSel(one, sel)) ?? null;
  return { hitungan, harapan: harapanOf(hitungan, semua), isu, rinci: rinci ?? null, dihitung: null };
}

/** A rise as it was kept with the others; null for what did not rise. */
function dariNaik(tersimpan: Tersimpan<NaikDisimpan>, sel: Sel): Terhitung | null {
  const { naik = [], rinci = [], waktu } = tersimpan?.jawaban ?? {};
  const found = naik.find((one) => isSameSel(one, sel));
  const own = rinci.find((one) => isSameSel(one, sel));
  if (tersimpan === null || found === undefined || own === undefined) return null;
  const { jendela, terakhir, musim, harapan } = found;
  return {
    hitungan: { jendela, terakhir, musim },
    harapan,
    isu: found,
    rinci: own,
    dihitung: tersimpan.pada,
    ...(waktu === undefined ? {} : { waktu }),
  };
}

/** A cell by its own question, judged beside the rises: what was asked and is none of them did not rise. */
function dariSel(naik: Tersimpan<NaikDisimpan>, own: Tersimpan<SelTerhitung>, sel: Sel): Terhitung {
  if (naik === null || own === null) {
    const hitungan = { jendela: 0, terakhir: 0, musim: 0 };
    return { hitungan, harapan: { terakhir: 0, musim: null }, isu: null, rinci: null, dihitung: null };
  }
  const { hitungan, rinci, waktu } = own.jawaban;
  const { semua, naik: rises } = naik.jawaban;
  const harapan = harapanOf(hitungan, sel.wilayah === null ? semua.topik : semua.tempat);
  const isAsked = hitungan.jendela + hitungan.terakhir >= MINIMAL_ISU;
  const isu =
    rises.find((one) => isSameSel(one, sel)) ??
    (isAsked ? { ...sel, ...hitungan, harapan, p: 1, isNaik: false } : null);
  return { hitungan, harapan, isu, rinci, waktu, dihitung: own.pada };
}

function mostFirst(n: Readonly<Record<string, number>>): NonNullable<IsuTerbaca['kecamatan']> {
  return Object.entries(n)
    .map(([wilayah, count]) => ({ wilayah, n: count }))
    .toSorted((a, b) => b.n - a.n || (a.wilayah < b.wilayah ? -1 : 1));
}

function filterOf({ kategori, wilayah }: Sel) {
  return {
    ...(kategori === null ? {} : { kategori: [kategori] }),
    ...(wilayah === null ? {} : { wilayah: [wilayah] }),
  };
}
