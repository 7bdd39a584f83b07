import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';
import { MAX_LIMIT, listLaporan, type LaporanFilter } from '../../../useCases/laporan/readLaporan.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { countByArea, SEBARAN_MAX } from '../../../useCases/partisipasi/baca.ts';
import { NEGERI, tengahOf } from '../../../useCases/peta/negeri.ts';
import type { WebContext } from '../../deps.ts';
import { pageOf, sendPage, type Page } from '../../request/page.ts';
import { gambarOf, type Gambar } from '../peta/gambar.ts';
import { readerIn } from '../visitor.ts';
import { hrefOf, withFilter } from './address.ts';
import { askedOf, filterFrom, type Asked } from './filter.ts';
import { PetaPage, type MapRow, type PetaProps, type Sign } from './PetaPage.tsx';

/** The map of the laporan that the list shows this reader; filters that are not understood go back to the list. */
export async function showPeta(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const asked = askedOf(c.req.query());
  const { filter, errors } = await filterFrom(deps, page, asked);
  if (errors.length > 0) return c.redirect(hrefOf(asked), 303);
  return sendPage(c, <PetaPage {...await mapOf(deps, page, asked, { filter, reader: readerIn(c, deps) })} />);
}

type Level = 'provinsi' | 'kabkota' | 'kecamatan';

interface Listed {
  readonly filter: LaporanFilter;
  readonly reader: Reader;
}

async function mapOf(deps: Deps, page: Page, asked: Asked, listed: Listed): Promise<PetaProps> {
  const { filter, reader } = listed;
  const aturan = await deps.rujukan();
  const [only, ...others] = filter.wilayah ?? [];
  const wanted =
    only === undefined || others.length > 0 ? NEGERI : only.length === 2 ? only : only.slice(0, 5);
  const own = await gambarOf(wanted);
  const kode = own === null ? NEGERI : wanted;
  const gambar = own ?? (await gambarOf(NEGERI));
  if (gambar === null) throw new Error('Broken invariant: the country is drawn');
  const level: Level = kode === NEGERI ? 'provinsi' : kode.length === 2 ? 'kabkota' : 'kecamatan';
  const { baris, isTerpotong } = await countByArea(deps, reader, filter, level);
  const rows = baris.map(({ wilayah, jumlah }) => rowOf(page, aturan, asked, wilayah, jumlah));
  const isTitik = level === 'kecamatan';
  const signs = isTitik
    ? await pointSigns(deps, page, gambar, listed)
    : await areaSigns(page, aturan, gambar, asked, baris);
  const { lebar, tinggi } = gambar.proyeksi;
  const tempat = kode === NEGERI ? page.m.portal.daftarPeta.negeri : (aturan.wilayahNama(kode) ?? kode);
  const terpotong = isTerpotong ? SEBARAN_MAX : null;
  return { page, asked, kode, tempat, lebar, tinggi, signs, isTitik, rows, terpotong };
}

function rowOf(page: Page, aturan: Rujukan, asked: Asked, wilayah: string | null, jumlah: number): MapRow {
  if (wilayah === null) return { nama: page.m.portal.daftarPeta.tanpaDaerah, jumlah, href: null };
  const nama = aturan.wilayahNama(wilayah) ?? wilayah;
  return { nama, jumlah, href: hrefOf(withFilter(asked, 'wilayah', wilayah)) };
}

async function areaSigns(
  page: Page,
  aturan: Rujukan,
  { proyeksi }: Gambar,
  asked: Asked,
  baris: readonly { readonly wilayah: string | null; readonly jumlah: number }[],
): Promise<readonly Sign[]> {
  const signs = await Promise.all(
    baris.map(async ({ wilayah, jumlah }): Promise<Sign | null> => {
      const titik = wilayah === null ? null : await tengahOf(wilayah);
      if (wilayah === null || titik === null) return null;
      const { nama, href } = rowOf(page, aturan, asked, wilayah, jumlah);
      return { ...proyeksi.keGambar(titik), nama, jumlah, href: href ?? '/laporan' };
    }),
  );
  return signs.filter((one) => one !== null);
}

/** The newest laporan with a point of their own. */
async function pointSigns(
  deps: Deps,
  page: Page,
  { proyeksi }: Gambar,
  { filter, reader }: Listed,
): Promise<readonly Sign[]> {
  const asked = { filter, urut: 'terbaru', limit: MAX_LIMIT, cursor: null } as const;
  const list = await listLaporan(deps, reader, asked);
  if (!list.ok) return [];
  return list.value.baris.flatMap(({ nomor, judul, lokasi }) => {
    if (lokasi === null || lokasi.lat === null || lokasi.lon === null) return [];
    const at = proyeksi.keGambar({ lat: lokasi.lat, lon: lokasi.lon });
    const nama = judul ?? page.m.portal.daftar.tanpaJudul;
    return [{ ...at, nama, jumlah: 1, href: `/laporan/${nomor}` }];
  });
}
