import type { Dadu } from '../dadu.ts';

/** Where a laporan of the demo plays: an area of the reference data, and words for what lies there. */
export interface Tempat {
  /** Code of the kecamatan, or of the kabupaten or kota. */
  readonly wilayah: string;
  readonly kec: string;
  readonly kota: string;
}

const NAMA_JALAN = [
  'Kenanga',
  'Melati',
  'Cempaka',
  'Mawar',
  'Flamboyan',
  'Anggrek',
  'Teratai',
  'Bougenville',
  'Dahlia',
  'Kamboja',
  'Seroja',
  'Tanjung',
  'Beringin',
  'Mahoni',
  'Akasia',
  'Ketapang',
  'Trembesi',
  'Cendana',
  'Meranti',
  'Ulin',
  'Rambutan',
  'Manggis',
  'Durian',
  'Jambu',
  'Salak',
  'Nangka',
  'Belimbing',
  'Kelapa',
  'Pinang',
  'Aren',
  'Merpati',
  'Kutilang',
  'Cendrawasih',
  'Rajawali',
  'Camar',
  'Elang',
  'Kasuari',
  'Nuri',
  'Jalak',
  'Bangau',
  'Merdeka',
  'Pahlawan',
  'Veteran',
  'Pemuda',
  'Pelajar',
  'Perintis',
  'Karya',
  'Bakti',
  'Sejahtera',
  'Gotong Royong',
  'Pasar Lama',
  'Stasiun',
  'Pelabuhan',
  'Sungai Mesa',
  'Simpang Empat',
  'Lingkar Dalam',
  'Lingkar Luar',
  'Tepi Laut',
  'Bukit Indah',
  'Lembah Hijau',
] as const;

const PATOKAN = [
  'pos ronda',
  'musala',
  'gereja',
  'balai warga',
  'lapangan bola',
  'warung kopi',
  'bengkel',
  'apotek',
  'jembatan kecil',
  'kantor lurah',
  'penggilingan padi',
  'halte',
  'gardu listrik',
  'pohon beringin',
] as const;

const SEKOLAH = ['SD', 'SD', 'SMP', 'SMP', 'SMA', 'SMK'] as const;
const PASAR = ['Pasar Pagi', 'Pasar Baru', 'Pasar Lama', 'Pasar Induk', 'Pasar Senin', 'Pasar Ikan'] as const;
const LAMA = [
  'dua minggu',
  'sepuluh hari',
  'tiga minggu',
  'lebih dari sebulan',
  'dua bulan',
  'tiga bulan',
  'lima hari',
  'sejak awal bulan',
  'berminggu-minggu',
  'seminggu penuh',
] as const;
const HARI = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
const SAAT = ['pagi', 'siang', 'sore', 'malam'] as const;

export type Isian = Readonly<Record<string, string>>;

/** The words for the braces of one laporan: drawn once, so that title, text and answer speak of the same place. */
export function isianOf(dadu: Dadu, tempat: Tempat, badan: string, tahun: string): Isian {
  return {
    jalan: jalanOf(dadu),
    rt: `RT ${two(dadu.between(1, 24))} RW ${two(dadu.between(1, 12))}`,
    kec: tempat.kec,
    kota: tempat.kota,
    badan,
    tahun,
    patokan: dadu.pick(PATOKAN),
    sekolah: `${dadu.pick(SEKOLAH)} Negeri ${dadu.between(1, 19)}`,
    pasar: dadu.pick(PASAR),
    lama: dadu.pick(LAMA),
    waktu: `${dadu.pick(HARI)} ${dadu.pick(SAAT)}`,
    n: String(dadu.between(2, 9)),
    nn: String(dadu.between(5, 60) * 10),
  };
}

/** Puts the words into the braces of a sentence. */
export function fill(kalimat: string, isian: Isian): string {
  return kalimat.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = isian[name];
    if (word === undefined) throw new Error(`no word for {${name}}`);
    return word;
  });
}

function jalanOf(dadu: Dadu): string {
  const nama = dadu.pick(NAMA_JALAN);
  const jenis = dadu.int(6);
  if (jenis === 0) return `Gang ${nama} ${dadu.between(1, 12)}`;
  if (jenis === 1)
    return `Jalan ${nama} ${dadu.pick(['I', 'II', 'III', 'IV', 'V', 'Raya', 'Ujung', 'Dalam'])}`;
  return `Jalan ${nama}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
