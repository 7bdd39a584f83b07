import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { isHari } from '../../../domain/shared/time.ts';
import { formatHari } from '../../../messages/format/tanggal.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import { pelakuOf } from '../../components/laporan/pelaku.ts';
import type { Page } from '../../request/page.ts';

/** Who acted, in words: a role at a body with its pseudonym, never a person (interfaces.md §9 `oleh`). */
export function olehWords(oleh: string, aturan: Rujukan, page: Page): string {
  const { meja } = page.m.petugas;
  if (oleh === 'pelapor') return meja.pelapor;
  if (oleh === 'sistem') return meja.sistem;
  const pelaku = pelakuOf(page, oleh);
  if (pelaku === null) return oleh;
  return meja.samaran(pelaku.peran, namaBadan(aturan, pelaku.badan), pelaku.samaran);
}

export function peristiwaWords(jenis: string, page: Page): string {
  const words: Readonly<Record<string, string>> = page.m.petugas.meja.peristiwa;
  return words[jenis] ?? jenis;
}

export interface IsiLine {
  readonly nama: string;
  readonly label: string;
  readonly teks: string;
}

/** What of an event's content a person reads, in a steady order; ids and files are left to the page itself. */
export function isiLines(row: RiwayatView, aturan: Rujukan, page: Page): readonly IsiLine[] {
  const labels: Readonly<Record<string, string>> = page.m.petugas.meja.isian;
  const isi = row.isi ?? {};
  return Object.keys(labels).flatMap((nama) => {
    const value = isi[nama];
    if (isNothing(value)) return [];
    if (value === false && isQuiet(nama, row.jenis)) return [];
    return [{ nama, label: labels[nama] ?? nama, teks: valueWords(nama, value, aturan, page) }];
  });
}

/** A confirmation may come without a word, a change with an empty list: no row for that. */
function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** A flag that is off says something only where flags are the matter. */
function isQuiet(nama: string, jenis: string): boolean {
  return nama !== 'akhir' && jenis !== 'kerahasiaan_diubah' && jenis !== 'diturunkan';
}

function valueWords(nama: string, value: unknown, aturan: Rujukan, page: Page): string {
  if (Array.isArray(value))
    return value.map((one: unknown) => valueWords(nama, one, aturan, page)).join('; ');
  const { m } = page;
  if (typeof value === 'boolean') return value ? m.petugas.meja.ya : m.petugas.meja.tidak;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  const word = (words: Readonly<Record<string, string>>): string => words[text] ?? text;
  switch (nama) {
    case 'status':
      return word(m.status.nama);
    case 'hasil':
      return word(m.status.hasil);
    case 'klasifikasi':
    case 'sebelum':
      return word(m.kode.klasifikasi);
    case 'kategori':
      return aturan.kategori.get(text)?.nama ?? text;
    case 'wilayah':
      return aturan.wilayahNama(text) ?? text;
    case 'alasanArsip':
      return word(m.kode.alasanArsip);
    case 'alasanKode':
      return word({ ...m.kode.alasanArsip, ...m.kode.alasanTunda });
    case 'verdict':
      return word(m.petugas.meja.verdict);
    case 'badan':
    case 'dari':
    case 'untuk':
    case 'usulan':
    case 'terlapor':
      return namaBadan(aturan, text);
    case 'tanggalKejadian':
    case 'rencanaTanggal':
      return isHari(text) ? formatHari(text, page.lang) : m.petugas.meja.tidakTahu;
    default:
      return text;
  }
}

/** A unit is told with its instansi: "Inspektorat Daerah" alone would say nothing. */
export function namaBadan(aturan: Rujukan, kode: string): string {
  const badan = badanOf(aturan.pohon, kode);
  if (badan === undefined) return kode;
  if (badan.jenis !== 'unit' || badan.induk === null) return badan.nama;
  return `${badan.nama}, ${namaBadan(aturan, badan.induk)}`;
}
