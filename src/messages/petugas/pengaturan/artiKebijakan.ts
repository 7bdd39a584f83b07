/** What one policy is: its name, what it decides, and the unit of its value. */
export interface ArtiKebijakan {
  readonly nama: string;
  readonly jelas: string;
  readonly satuan: keyof typeof SATUAN_ID;
}

export const SATUAN_ID = {
  hari_kerja: (n: string) => `${n} hari kerja`,
  hari: (n: string) => `${n} hari`,
  /** The unit is a policy of its own. */
  hari_pilihan: (n: string) => n,
  hari_ke: (n: string) => `hari ke-${n}`,
  jam: (n: string) => `${n} jam`,
  pukul: (n: string) => `pukul ${n.padStart(2, '0')}.00`,
  persen: (n: string) => `${n} persen`,
};

type Baris = readonly [nama: string, jelas: string, satuan?: ArtiKebijakan['satuan']];

const ROWS: Readonly<Record<string, Baris>> = {
  verifikasi_hari_kerja: [
    'Batas verifikasi',
    'Sejak laporan masuk ke sebuah instansi sampai adminnya memeriksa, meneruskan, atau mengarsipkannya.',
  ],
  respons_hari_kerja: [
    'Batas tindak lanjut pertama',
    'Sejak unit menerima laporan sampai tindak lanjutnya yang pertama.',
  ],
  penyelesaian_permintaan_informasi: [
    'Batas penyelesaian permintaan informasi',
    'Sejak laporan diteruskan sampai selesai.',
  ],
  penyelesaian_aspirasi: ['Batas penyelesaian aspirasi', 'Sejak laporan diteruskan sampai selesai.'],
  penyelesaian_pengaduan: [
    'Batas penyelesaian pengaduan yang belum dirinci',
    'Berlaku sampai admin menetapkan apakah pengaduannya berkadar pengawasan.',
  ],
  penyelesaian_tidak_berkadar_pengawasan: [
    'Batas penyelesaian pengaduan tidak berkadar pengawasan',
    'Untuk keluhan atas layanan; tidak ada dugaan penyimpangan yang harus diperiksa.',
  ],
  penyelesaian_berkadar_pengawasan: [
    'Batas penyelesaian pengaduan berkadar pengawasan',
    'Untuk dugaan penyimpangan yang diperiksa inspektorat.',
  ],
  kelengkapan: [
    'Waktu melengkapi laporan',
    'Sesudah petugas meminta keterangan, laporan menunggu pelapor selama ini, lalu diarsipkan.',
  ],
  tanggapan_batas: [
    'Waktu menanggapi jawaban akhir',
    'Tanpa tanggapan pelapor selama ini, laporan ditutup.',
    'hari_pilihan',
  ],
  tanggapan_satuan: [
    'Cara menghitung waktu menanggapi',
    'Hari kerja melewati Sabtu, Minggu, dan libur; hari kalender tidak.',
  ],
  buka_kembali: [
    'Waktu membuka kembali laporan',
    'Selama ini pelapor dapat membuka lagi laporan yang selesai.',
  ],
  ppid: ['Batas jawaban PPID', 'Untuk permintaan dokumen yang dijawab pejabat pengelola informasi.'],
  ppid_perpanjangan_maks: ['Perpanjangan PPID paling lama', 'PPID boleh memperpanjang satu kali.'],
  ombudsman_hari: [
    'Waktu sampai Ombudsman ditawarkan',
    'Jika laporan belum selesai sesudah ini, pelapor ditawari meneruskannya ke Ombudsman RI.',
    'hari',
  ],
  nilai_ubah_hari_kerja: [
    'Waktu mengubah penilaian',
    'Selama ini pelapor dapat mengubah nilai yang ia beri.',
  ],
  buka_teks_jam: [
    'Lama teks laporan rahasia terbuka',
    'Bagi pengawas yang membukanya dengan alasan tertulis.',
    'jam',
  ],
  identitas_buka_jam: [
    'Lama identitas pelapor anonim terbuka',
    'Sesudah dua penjaga identitas menyetujuinya.',
    'jam',
  ],
  persetujuan_pimpinan: [
    'Persetujuan pimpinan atas jawaban',
    'Jika ya, jawaban akhir sebuah unit menunggu persetujuan pimpinannya.',
  ],
  peringatan_persen_petugas: [
    'Peringatan kepada petugas',
    'Dikirim ketika bagian ini dari hari kerjanya sudah terpakai.',
    'persen',
  ],
  peringatan_persen_admin: [
    'Peringatan kepada admin',
    'Dikirim ketika bagian ini dari hari kerjanya sudah terpakai.',
    'persen',
  ],
  peringatan_pukul: ['Jam peringatan pagi', 'Pada hari terakhir sebuah tenggat, waktu setempat.', 'pukul'],
  naik_admin_instansi_hari_kerja: [
    'Keterlambatan naik ke admin instansi',
    'Sekian lama sesudah tenggat lewat, admin instansi diberi tahu.',
  ],
  naik_pembina_hari_kerja: [
    'Keterlambatan naik ke instansi pembina',
    'Sekian lama sesudah tenggat lewat, instansi pembina diberi tahu.',
  ],
  naik_nasional_hari_kerja: [
    'Keterlambatan naik ke admin nasional',
    'Sekian lama sesudah tenggat lewat, admin nasional diberi tahu.',
  ],
  pengingat_hari_pertama: [
    'Pengingat pertama kepada pelapor',
    'Hari kerja ke berapa dari waktu melengkapi laporan.',
    'hari_ke',
  ],
  pengingat_hari_kedua: [
    'Pengingat kedua kepada pelapor',
    'Hari kerja ke berapa dari waktu melengkapi laporan.',
    'hari_ke',
  ],
  pengingat_pukul: ['Jam pengingat kepada pelapor', 'Waktu setempat.', 'pukul'],
  hapus_tenggat_jam: [
    'Batas memutus permintaan penghapusan',
    'Sejak pemilik data meminta datanya dihapus.',
    'jam',
  ],
  simpan_isi_hari: [
    'Isi laporan yang sudah ditutup',
    'Tulisan, berkas, dan identitas dihapus sesudah ini.',
    'hari',
  ],
  simpan_isi_berkadar_hari: [
    'Isi laporan berkadar pengawasan yang sudah ditutup',
    'Tulisan, berkas, dan identitas dihapus sesudah ini.',
    'hari',
  ],
  simpan_isi_arsip_hari: [
    'Isi laporan yang diarsipkan tanpa ditangani',
    'Tulisan, berkas, dan identitas dihapus sesudah ini.',
    'hari',
  ],
  simpan_kontak_hari: [
    'Nama dan kontak pelapor laporan yang sudah ditutup',
    'Dihapus sesudah ini; tulisannya dapat tinggal lebih lama.',
    'hari',
  ],
  simpan_kontak_berkadar_hari: [
    'Identitas pelapor laporan berkadar pengawasan',
    'Dihapus sesudah ini.',
    'hari',
  ],
  simpan_pesan_hari: [
    'Pesan dari SMS, email, dan kanal lain yang tidak menjadi laporan',
    'Isi, berkas, dan pengirimnya dihapus sesudah ini, juga bila belum diperiksa.',
    'hari',
  ],
};

/** Where a policy comes from, in plain words. */
export const SUMBER_ID = {
  waktu_sp4n: 'Ketentuan waktu SP4N-LAPOR!',
  tata_kerja: 'Tata kerja aplikasi ini',
  uu_kip: 'UU 14/2008 tentang Keterbukaan Informasi Publik, Pasal 22',
  perpres_pengaduan: 'Perpres 76/2013 tentang Pengelolaan Pengaduan Pelayanan Publik',
  uu_pdp_40: 'UU 27/2022 tentang Pelindungan Data Pribadi, Pasal 40 sebagai pembanding',
  uu_pdp_44: 'UU 27/2022 tentang Pelindungan Data Pribadi, Pasal 44, dan jadwal retensi arsip instansi',
};

export const artiKebijakanId = artiOf(ROWS);

/** Working days are the unit unless a row names another. */
export function artiOf(rows: Readonly<Record<string, Baris>>): Readonly<Record<string, ArtiKebijakan>> {
  return Object.fromEntries(
    Object.entries(rows).map(([kode, [nama, jelas, satuan = 'hari_kerja']]) => [
      kode,
      { nama, jelas, satuan },
    ]),
  );
}
