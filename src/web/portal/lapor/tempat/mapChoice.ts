import type { Titik } from '../../../../domain/peta/topologi.ts';
import { kabkotaDi, NEGERI } from '../../../../useCases/peta/negeri.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { gambarOf } from '../../peta/gambar.ts';
import { withTitik, type Isian } from '../isian.ts';

export interface Pointed {
  readonly isian: Isian;
  /** The point was out at sea, or none. */
  readonly isMissed: boolean;
}

/**
 * What a press on the map, the phone's place or the list of maps means: from the country to a province, from there to a
 * kabupaten or kota, and there the point itself. Null when the form asked for nothing of the kind.
 */
export async function mapChoice(form: RequestForm, isian: Isian): Promise<Pointed | null> {
  if (form.text('aksi') === 'hapusTitik') return { isian: withTitik(isian, null), isMissed: false };
  if (form.text('aksi') === 'peta') {
    return { isian: { ...isian, peta: form.text('peta').slice(0, 5) || NEGERI }, isMissed: false };
  }
  if (form.text('aksi') === 'ponsel') {
    return pointAt(isian, { lat: Number(form.text('ponselLat')), lon: Number(form.text('ponselLon')) }, true);
  }
  const size = MAP_SIZES.find(({ name }) => form.has(`${name}.x`));
  if (size === undefined) return null;
  // The map that was shown, not the one that stands chosen in the list and was not yet asked for.
  const peta = form.text('petaTampil').slice(0, 5);
  const gambar = await gambarOf(peta);
  const [x, y] = [Number(form.text(`${size.name}.x`)), Number(form.text(`${size.name}.y`))];
  if (gambar === null || !Number.isFinite(x) || !Number.isFinite(y)) return { isian, isMissed: true };
  const scale = gambar.proyeksi.lebar / size.lebar;
  return pointAt({ ...isian, peta }, gambar.proyeksi.keBumi(x * scale, y * scale), peta.length >= 5);
}

/**
 * The picture in the two sizes in which it is shown. Browsers tell the pixel that was pressed and not how large the picture is,
 * so each size has its own name.
 */
export const MAP_SIZES = [
  { name: 'titikKecil', lebar: 280 },
  { name: 'titikBesar', lebar: 640 },
] as const;

async function pointAt(isian: Isian, titik: Titik, isPoint: boolean): Promise<Pointed> {
  const found = Number.isFinite(titik.lat) && Number.isFinite(titik.lon) ? await kabkotaDi(titik) : null;
  if (found === null) return { isian, isMissed: true };
  if (!isPoint && isian.peta === NEGERI)
    return { isian: { ...isian, peta: found.kode.slice(0, 2) }, isMissed: false };
  const wilayah = isian.wilayah.startsWith(found.kode) ? isian.wilayah : found.kode;
  const moved = {
    ...isian,
    wilayah,
    peta: found.kode,
    ...(wilayah === isian.wilayah ? {} : { cariWilayah: '' }),
  };
  return { isian: isPoint ? withTitik(moved, titik) : moved, isMissed: false };
}
