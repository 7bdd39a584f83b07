import type { Lang } from '../bahasa.ts';

/** Links under tables. What they lead to has Indonesian heads for everybody, so that a file is the same whoever fetches it. */
export const UNDUH: Readonly<
  Record<Lang, { readonly judul: (tabel: string, bentuk: string) => string; readonly semua: string }>
> = {
  id: {
    judul: (tabel, bentuk) => `Unduh tabel ${tabel} sebagai ${bentuk}`,
    semua: 'Unduh semua sebagai PDF',
  },
  en: { judul: (tabel, bentuk) => `Download table ${tabel} as ${bentuk}`, semua: 'Download all as PDF' },
};

/** Heads of downloaded tables. */
export const kepalaUnduhan = {
  kode: 'Kode',
  nama: 'Nama',
  ukuran: 'Ukuran',
  satuan: 'Satuan',
  nilai: 'Nilai',
  pembilang: 'Pembilang',
  penyebut: 'Penyebut',
  p90: 'Persentil ke-90',
  rata: 'Rata-rata',
  sebelum: 'Masa sebelumnya',
  sebelumPembilang: 'Masa sebelumnya: pembilang',
  sebelumPenyebut: 'Masa sebelumnya: penyebut',
  tengah: 'Nilai tengah kelompok',
  median: 'nilai tengah dalam hari kerja',
  medianSaja: 'nilai tengah',
  banyak: 'Banyaknya',
  tepat: 'bagian tepat waktu',
  janji: 'Janji',
  peringkat: 'Peringkat',
  dari: 'Dari',
  indikator: 'Indikator',
  bulanan: 'Tiap bulan',
  rincian: 'Rincian',
  rincianUmum: {
    bulanan: 'Tiap bulan',
    jenis: 'Jenis instansi',
    instansi: 'Instansi',
    kanal: 'Kanal',
    klasifikasi: 'Klasifikasi',
    kategori: 'Kategori',
  },
  wilayah: 'Wilayah',
  sebaya: 'Yang sebanding',
  sejenis: 'Yang sejenis (tidak ada yang lain di kelas bebannya)',
  mencolok: 'Sinyal mencolok',
  naik: 'Naik',
  kategoriKode: 'Kode kategori',
  wilayahKode: 'Kode wilayah',
  badan: 'Badan yang diawasi',
  pejabat: 'Yang terlambat menurut pejabat',
  terlambat: 'Terlambat',
  hari: 'Terlama, hari kerja',
  sk: 'SK berlaku',
  sop: 'SOP berlaku',
  renaksi: 'Rencana aksi, kemajuan persen',
  aplikasi: 'Aplikasi lain yang terintegrasi atau diizinkan',
  rekomendasi: 'Kategori laporan tindak lanjut',
  rekomendasiButir: 'Butir rekomendasi yang diverifikasi',
  masuk: 'Admin masuk 30 hari',
  tindakan: 'Tindakan terakhir',
  unit: 'Unit',
  instansi: 'Instansi',
  pejabatNama: 'Pejabat',
  peringkatTabel: 'Peringkat',
  total: 'Laporan',
  dikonfirmasi: 'Selesai, dikonfirmasi',
  tanpaKonfirmasi: 'Selesai, tanpa konfirmasi',
  tidakDipenuhi: 'Selesai, tidak dapat dipenuhi',
  ya: 'ya',
  tidak: 'tidak',
  monev: 'Monev SP4N-LAPOR!',
  siapa: 'Badan',
  masa: 'Laporan yang dibuat',
  keadaan: 'Menurut keadaan pada akhir',
  versi: 'Versi rumus dan data',
};

/** Forms of a file, as people call them. */
export const BENTUK = { csv: 'CSV', xlsx: 'XLSX' } as const;
