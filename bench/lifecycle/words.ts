const SUBJECTS = [
  'Lampu jalan mati',
  'Jalan berlubang',
  'Sampah menumpuk',
  'Air keruh',
  'Antrean panjang',
  'Saluran tersumbat',
  'Pohon tumbang',
  'Pungutan tidak resmi',
];
const PLACES = [
  'pasar',
  'sekolah',
  'puskesmas',
  'terminal',
  'balai desa',
  'jembatan',
  'kantor camat',
  'masjid',
];
const SENTENCES = [
  'Sudah dua minggu keadaan ini tidak ditangani dan warga sekitar merasa sangat terganggu.',
  'Kami sudah menyampaikan kepada ketua RT tetapi belum ada tindakan sampai hari ini.',
  'Mohon petugas datang memeriksa karena setiap malam terjadi kecelakaan kecil di tempat ini.',
  'Anak sekolah yang lewat harus memutar jauh, terutama ketika hujan turun dengan deras.',
  'Petugas di loket menyatakan berkas sudah lengkap, namun tidak ada kepastian kapan selesai.',
  'Bau menyengat tercium sampai ke rumah warga dan banyak lalat beterbangan sepanjang hari.',
];

export interface Texts {
  readonly judul: string;
  readonly isi: string;
}

/** A title and some sentences, no two alike, so that indexes and search see what they would see in truth. */
export function textsFor(int: (below: number) => number): Texts {
  const from = (texts: readonly string[]): string => texts[int(texts.length)] ?? '';
  const mark = int(36 ** 6).toString(36);
  const sentences = Array.from({ length: 2 + int(3) }, () => from(SENTENCES));
  return {
    judul: `${from(SUBJECTS)} di depan ${from(PLACES)} ${mark}`,
    isi: `${from(SUBJECTS)} dekat ${from(PLACES)} nomor ${int(900)} ${mark}. ${sentences.join(' ')}`,
  };
}

export const ANSWERS = [
  'Petugas sudah datang ke lokasi dan memperbaiki kerusakan; mohon diperiksa kembali.',
  'Pekerjaan selesai pagi ini dan sudah diuji bersama warga setempat.',
  'Berkas sudah diproses dan dapat diambil di loket tiga pada jam kerja.',
];
