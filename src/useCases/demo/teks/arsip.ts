import type { AlasanArsip } from '../../../domain/laporan/types.ts';

/** What is closed at the door: what the pelapor wrote, and the sentence that says why. */
export interface Ditutup {
  readonly alasanKode: Exclude<AlasanArsip, 'duplikat' | 'dialihkan' | 'ditarik_pelapor' | 'tidak_lengkap'>;
  readonly kategori: string;
  readonly judul: readonly string[];
  readonly isi: string;
  readonly pesan: string;
}

export const DITUTUP: readonly Ditutup[] = [
  {
    alasanKode: 'tidak_jelas',
    kategori: 'K29',
    judul: [
      'Mohon diperbaiki semuanya di {kota}',
      'Tolong {kota} lebih baik lagi',
      'Pelayanan {kec} kurang bagus',
    ],
    isi: 'Banyak yang perlu dibenahi di {kota}. Tolong diperbaiki semuanya secepatnya.',
    pesan:
      'Laporan terlalu umum untuk ditindaklanjuti. Mohon laporkan kembali satu hal dengan tempat dan waktunya.',
  },
  {
    alasanKode: 'bukan_pelayanan_publik',
    kategori: 'K29',
    judul: ['Tetangga di {rt} {kec} berutang kepada saya', 'Mohon menegur mantan suami saya di {kota}'],
    isi: 'Ia berjanji membayar {lama} yang lalu dan sekarang tidak mau bicara. Mohon pemerintah menegurnya.',
    pesan: 'Hal ini urusan pribadi, bukan pelayanan publik. Anda dapat meminta bantuan posbakum terdekat.',
  },
  {
    alasanKode: 'proses_hukum',
    kategori: 'K23b',
    judul: ['Sengketa tanah di {jalan}, {kec} sedang disidangkan', 'Perkara warisan di {kota} belum diputus'],
    isi: 'Tanah keluarga kami di {kec} sedang disidangkan. Mohon hakim memenangkan kami.',
    pesan:
      'Perkara ini sedang diperiksa pengadilan, sehingga tidak dapat kami tangani. Silakan ikuti proses di sana.',
  },
  {
    alasanKode: 'sara',
    kategori: 'K29',
    judul: ['Semua pegawai {kec} pemalas dan bodoh', 'Usir saja para pendatang dari {kec}'],
    isi: 'Kata-kata dalam laporan ini merendahkan orang karena asalnya dan tidak menyebut satu pun layanan.',
    pesan: 'Laporan memuat kata yang merendahkan orang. Silakan tulis kembali dengan bahasa yang sopan.',
  },
  {
    alasanKode: 'fitnah',
    kategori: 'K29',
    judul: ['Pegawai {kec} pasti bersekongkol semua', 'Katanya kepala kantor di {kota} punya ilmu hitam'],
    isi: 'Saya mendengar dari orang di {pasar} bahwa semuanya bersekongkol, tetapi tidak ada bukti.',
    pesan: 'Tuduhan ini disampaikan tanpa keterangan yang dapat diperiksa.',
  },
  {
    alasanKode: 'iseng',
    kategori: 'K29',
    judul: [
      'Coba-coba kirim laporan dari {kec}',
      'Promo pulsa murah untuk warga {kota}',
      'Halo apakah ada orang {nn}',
    ],
    isi: 'Ini hanya percobaan untuk melihat apakah formulirnya berjalan dari {kec}.',
    pesan: 'Laporan ini bukan pengaduan, aspirasi, atau permintaan informasi.',
  },
  {
    alasanKode: 'format_salah',
    kategori: 'K29',
    judul: ['INFO SPASI {nn} SPASI {kec}', 'LAPOR {kota} KETIK {nn}'],
    isi: 'REG SPASI INFO SPASI {kec} SPASI {nn} KIRIM',
    pesan: 'Isi pesan tidak dapat dibaca sebagai laporan. Contoh: LAPOR lampu jalan mati di Jalan Melati.',
  },
];

/** Competent bodies outside the system, and what people write about them. */
export const DIALIHKAN = [
  ['Pengadilan Negeri setempat', 'Sidang perkara saya di {kota} ditunda {n} kali'],
  ['DPRD kabupaten/kota setempat', 'Anggota dewan dari {kec} tidak pernah datang'],
  ['Komisi Pemberantasan Korupsi', 'Dugaan suap proyek besar di {kota}, {kec}'],
  ['Kepolisian resor setempat', 'Sepeda motor saya dicuri di {jalan}, {kec}'],
] as const;

export const ISI_DIALIHKAN =
  'Kejadiannya di {kec}, {kota}, pada {waktu}. Saya tidak tahu harus melapor ke mana, mohon petunjuk.';
