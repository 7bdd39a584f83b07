import { ubinHref, ubinUntuk } from '../../../../domain/peta/ubin.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { bidangOf, NEGERI } from '../../../../useCases/peta/negeri.ts';
import { listWilayah } from '../../../../useCases/rujukan/listWilayah.ts';
import type { Page } from '../../../request/page.ts';
import { gambarOf } from '../../peta/gambar.ts';
import type { Isian } from '../isian.ts';
import type { MapShown } from './MapPicker.tsx';

/** The map that the form is at: the one pressed or chosen, else that of the area, else the country. */
export async function mapShown(
  deps: Deps,
  page: Page,
  isian: Isian,
  tiles: string | undefined,
): Promise<MapShown> {
  const words = page.m.portal.lapor;
  const wanted = isian.peta || isian.wilayah.slice(0, 5) || NEGERI;
  const kode = /^(?:id|\d\d(?:\.\d\d)?)$/.test(wanted) && (await bidangOf(wanted)) !== null ? wanted : NEGERI;
  const [gambar, provinsi] = await Promise.all([gambarOf(kode), listWilayah(deps.db, {})]);
  const induk = kode === NEGERI ? null : kode.slice(0, 2);
  const towns = induk === null ? [] : await listWilayah(deps.db, { induk });
  const pilihan = [
    { value: NEGERI, label: words.petaNegeri },
    ...provinsi.flatMap((one) => [
      { value: one.kode, label: one.nama },
      ...(one.kode === induk ? towns.map((town) => ({ value: town.kode, label: `– ${town.nama}` })) : []),
    ]),
  ];
  const nama = pilihan.find((one) => one.value === kode)?.label.replace(/^– /, '') ?? words.petaNegeri;
  const { lebar = 0, tinggi = 0 } = gambar?.proyeksi ?? {};
  // The country and its provinces are told by their outlines; streets help where one points at a place.
  const shown = tiles === undefined || gambar === null || kode.length < 5 ? [] : ubinUntuk(gambar.proyeksi);
  const ubin = shown.map((one) => ({ ...one, href: ubinHref(tiles ?? '', one) }));
  return { kode, nama, lebar, tinggi, pilihan, ubin };
}
