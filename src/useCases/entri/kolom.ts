import type { Kanal } from '../../domain/laporan/types.ts';

/** Columns of a pasted table, in the order in which they are shown. */
export const KOLOM = [
  'kanal',
  'klasifikasi',
  'judul',
  'isi',
  'kategori',
  'wilayah',
  'lokasi',
  'tanggal',
  'nama',
  'email',
  'telepon',
  'anonim',
  'rahasia',
  'nomor_asal',
] as const;
export type Kolom = (typeof KOLOM)[number];

/** How people head their columns, beside the code itself: compared in lower case, without marks. */
const SEBUTAN: Readonly<Record<Kolom, readonly string[]>> = {
  kanal: ['saluran', 'sumber', 'media', 'channel'],
  klasifikasi: ['jenis', 'jenis laporan', 'classification'],
  judul: ['perihal', 'subjek', 'title', 'subject'],
  isi: ['isi laporan', 'uraian', 'laporan', 'pesan', 'aduan', 'pengaduan', 'keluhan', 'text', 'message'],
  kategori: ['topik', 'category', 'topic'],
  wilayah: ['kecamatan', 'desa', 'kelurahan', 'daerah', 'kode wilayah', 'area'],
  lokasi: ['alamat', 'tempat', 'lokasi kejadian', 'place', 'location'],
  tanggal: ['tanggal kejadian', 'tgl', 'tgl kejadian', 'waktu kejadian', 'date'],
  nama: ['nama pelapor', 'pelapor', 'name'],
  email: ['surel', 'e mail', 'alamat email'],
  telepon: [
    'no hp',
    'nomor hp',
    'hp',
    'no telepon',
    'nomor telepon',
    'no wa',
    'wa',
    'telp',
    'no telp',
    'phone',
  ],
  anonim: ['sembunyikan nama', 'anonymous'],
  rahasia: ['confidential'],
  // Not "no": that is mostly the number of the line.
  nomor_asal: ['nomor agenda', 'no agenda', 'agenda', 'nomor register', 'own number'],
};

/** Ways by which something reaches an officer, who then enters it (rules §8). */
export const KANAL_ENTRI = [
  'tatap_muka',
  'telepon',
  'whatsapp',
  'surat',
  'email',
  'sms',
  'x',
  'telegram',
] as const satisfies readonly Kanal[];
export type KanalEntri = (typeof KANAL_ENTRI)[number];

const SEBUTAN_KANAL: Readonly<Record<KanalEntri, readonly string[]>> = {
  tatap_muka: ['datang langsung', 'loket', 'langsung', 'walk in', 'counter'],
  telepon: ['telp', 'pusat panggilan', 'call center', 'phone'],
  whatsapp: ['wa'],
  surat: ['kotak pengaduan', 'kotak saran', 'surat pos', 'letter'],
  email: ['surel', 'e mail', 'surat elektronik'],
  sms: ['sms 1708'],
  x: ['twitter'],
  telegram: ['tg'],
};

/** Which column a heading means; null for one that is none of ours. */
export function kolomOf(judul: string): Kolom | null {
  return find(KOLOM, SEBUTAN, judul);
}

/** Which channel a word means; null for none. */
export function kanalOf(teks: string): KanalEntri | null {
  return find(KANAL_ENTRI, SEBUTAN_KANAL, teks);
}

function find<K extends string>(
  all: readonly K[],
  names: Readonly<Record<K, readonly string[]>>,
  text: string,
): K | null {
  const word = plain(text);
  return all.find((one) => plain(one) === word || names[one].includes(word)) ?? null;
}

/** Lower case, letters and digits with single spaces between. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
