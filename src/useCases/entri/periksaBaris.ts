import type { Kiriman } from '../../domain/laporan/commands.ts';
import { ISI_MAX, ISI_MIN, JUDUL_MAX, JUDUL_MIN, KETERANGAN_MAX } from '../../domain/laporan/limits.ts';
import { usulJudul } from '../../domain/laporan/tulisan/judul.ts';
import { KLASIFIKASI_PELAPOR, type Klasifikasi } from '../../domain/laporan/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { parseEmail, parseTelepon } from '../../domain/pelapor/kontak.ts';
import { NAMA_MAX, NAMA_MIN } from '../../domain/pelapor/limits.ts';
import { refusal, type Refusal } from '../../domain/shared/result.ts';
import { hariOf, isHari, type Hari, type Instant } from '../../domain/shared/time.ts';
import type { BarisEntri } from './bacaTabel.ts';
import { kanalOf, plain, type Kolom } from './kolom.ts';

/** One row after its checks: what would be filed, or what is wrong in which cell. */
export type BarisDiperiksa =
  | {
      readonly jenis: 'benar';
      readonly kiriman: Omit<Kiriman, 'nomor' | 'lampiran'>;
      readonly kontak: KontakEntri | null;
      readonly nomorAsal: string | null;
    }
  | { readonly jenis: 'salah'; readonly galat: readonly Refusal[] };

export interface KontakEntri {
  readonly nama: string | null;
  readonly email: string | null;
  readonly telepon: string | null;
  readonly nik: null;
}

/** What a row is checked against. `wilayah` answers a name or code that was looked up before. */
export interface Konteks {
  readonly aturan: Rujukan;
  readonly now: Instant;
  readonly instansi: string | null;
  readonly kanalUmum: string;
  readonly klasifikasiUmum: string;
  readonly wilayah: (teks: string) => WilayahDitemukan;
}

export type WilayahDitemukan =
  { readonly kode: string | null } | { readonly galat: 'entri.area_unknown' | 'entri.area_ambiguous' };

const NOMOR_ASAL_MAX = 100;

/** Checks one row; every mistake at once, each with the column in its path. */
export function periksaBaris(baris: BarisEntri, konteks: Konteks): BarisDiperiksa {
  const galat: Refusal[] = [];
  const salah = (kolom: Kolom, code: string, params?: Refusal['params']): null => {
    galat.push(refusal(code, params, kolom));
    return null;
  };
  const text = (kolom: Kolom, min: number, max: number): string => {
    const value = baris[kolom] ?? '';
    const panjang = Array.from(value).length;
    if (panjang === 0 && min > 0) salah(kolom, 'input.required');
    else if (panjang > 0 && panjang < min) salah(kolom, 'input.too_short', { min, panjang });
    else if (panjang > max) salah(kolom, 'input.too_long', { max, panjang });
    return value;
  };
  const isi = text('isi', ISI_MIN, ISI_MAX);
  const judul = judulOf(baris, isi, text);
  const kanal =
    kanalOf(baris.kanal || konteks.kanalUmum) ??
    salah('kanal', 'input.unknown_choice', { nilai: baris.kanal ?? '' });
  const klasifikasi =
    klasifikasiOf(baris.klasifikasi || konteks.klasifikasiUmum) ??
    salah('klasifikasi', 'input.unknown_choice', { nilai: baris.klasifikasi ?? '' });
  const kategori = kategoriOf(baris.kategori ?? '', konteks.aturan);
  if (kategori === undefined) salah('kategori', 'input.unknown_choice', { nilai: baris.kategori ?? '' });
  const wilayah = konteks.wilayah(baris.wilayah ?? '');
  if ('galat' in wilayah) salah('wilayah', wilayah.galat);
  const tanggal = tanggalOf(baris.tanggal ?? '');
  if (tanggal === undefined) salah('tanggal', 'input.invalid_date');
  else if (tanggal !== null && tanggal > hariOf(konteks.now, 'WIT')) salah('tanggal', 'input.date_in_future');
  const lokasi = text('lokasi', 0, KETERANGAN_MAX);
  const anonim = flagOf(baris.anonim ?? '') ?? salah('anonim', 'entri.yes_or_no');
  const rahasia = flagOf(baris.rahasia ?? '') ?? salah('rahasia', 'entri.yes_or_no');
  const kontak = kontakOf(baris, text, salah);
  const nomorAsal = text('nomor_asal', 0, NOMOR_ASAL_MAX) || null;
  if (galat.length > 0 || kanal === null || klasifikasi === null || 'galat' in wilayah)
    return { jenis: 'salah', galat };
  const kiriman = {
    klasifikasi,
    judul,
    isi,
    kategori: kategori ?? null,
    instansi: konteks.instansi,
    wilayah: wilayah.kode,
    titik: null,
    lokasiKeterangan: lokasi || null,
    // The officer can ask the person when it matters (rules §3).
    tanggalKejadian: tanggal ?? (klasifikasi === 'pengaduan' ? ('tidak_tahu' as const) : null),
    anonim: anonim ?? false,
    rahasia: rahasia ?? false,
    kanal,
  };
  return { jenis: 'benar', kiriman, kontak, nomorAsal };
}

/** An empty title is proposed from the text, as the form does; a text that is too short is told once, at the text. */
function judulOf(
  baris: BarisEntri,
  isi: string,
  text: (kolom: Kolom, min: number, max: number) => string,
): string {
  if ((baris.judul ?? '') !== '') return text('judul', JUDUL_MIN, JUDUL_MAX);
  const usul = usulJudul(isi);
  const isLong = Array.from(usul).length >= JUDUL_MIN;
  return isLong || Array.from(isi).length < ISI_MIN ? usul : text('judul', JUDUL_MIN, JUDUL_MAX);
}

function klasifikasiOf(teks: string): Klasifikasi | null {
  const word = plain(teks);
  return KLASIFIKASI_PELAPOR.find((one) => plain(one) === word) ?? null;
}

/** Null: none was given. Undefined: there is no such topic to choose. */
function kategoriOf(teks: string, { kategori }: Rujukan): string | null | undefined {
  if (teks === '') return null;
  const word = plain(teks);
  return [...kategori.values()].find((one) => one.aktif && (one.kode === teks || plain(one.nama) === word))
    ?.kode;
}

const BULAN = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(
  ' ',
);

/** `2026-11-25`, `25/11/2026`, `25-11-2026`, `25.11.2026`, `25 November 2026`. Null: none. Undefined: no day. */
export function tanggalOf(teks: string): Hari | null | undefined {
  if (teks === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(teks);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(teks);
  const words = /^(\d{1,2})\s+([a-z]{3,})\.?\s+(\d{4})$/i.exec(teks);
  const month = (name: string): number =>
    BULAN.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  const parts =
    iso !== null
      ? [iso[1], iso[2], iso[3]]
      : numbers !== null
        ? [numbers[3], numbers[2], numbers[1]]
        : words !== null
          ? [words[3], month(words[2] ?? ''), words[1]]
          : [];
  const [year, mon, day] = parts.map((one) => String(one ?? '').padStart(2, '0'));
  const hari = `${year ?? ''}-${mon ?? ''}-${day ?? ''}`;
  return isHari(hari) && hari >= '1900-01-01' ? hari : undefined;
}

function flagOf(teks: string): boolean | null {
  const word = plain(teks);
  if (['', 'tidak', 't', 'no', 'n', '0'].includes(word)) return false;
  return ['ya', 'y', 'yes', '1'].includes(word) ? true : null;
}

function kontakOf(
  baris: BarisEntri,
  text: (kolom: Kolom, min: number, max: number) => string,
  salah: (kolom: Kolom, code: string) => null,
): KontakEntri | null {
  const nama = (baris.nama ?? '') === '' ? null : text('nama', NAMA_MIN, NAMA_MAX);
  const email = baris.email ? (parseEmail(baris.email) ?? salah('email', 'input.invalid_email')) : null;
  const telepon = baris.telepon
    ? (parseTelepon(baris.telepon) ?? salah('telepon', 'input.invalid_phone'))
    : null;
  return nama === null && email === null && telepon === null ? null : { nama, email, telepon, nik: null };
}
