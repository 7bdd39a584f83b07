import type { Topik } from './jenis.ts';

/** Money, energy, work, trade, licences, farming, tourism. */
export const USAHA: Readonly<Record<string, Topik>> = {
  K05a: {
    hal: 'layanan perbankan',
    judul: [
      'Penagih pinjaman daring mengancam warga {kota}',
      'Dana di rekening terpotong tanpa sebab, nasabah {kota}',
    ],
    isi: [
      'Penagih menelepon keluarga dan teman setiap {waktu} dengan kata-kata mengancam.',
      'Saldo berkurang {n} kali dalam sehari dan pengaduan ke bank tidak dijawab {lama}.',
    ],
    jawab: ['Penyelenggara telah dimintai keterangan dan penagihan dengan ancaman dihentikan.'],
  },
  K05b: {
    hal: 'pajak dan retribusi',
    judul: ['Tagihan PBB salah luas di {jalan}, {kec}', 'Pembayaran pajak daerah {kota} tidak tercatat'],
    isi: [
      'Luas tanah pada tagihan {n} meter lebih besar daripada sertipikat.',
      'Sudah dibayar lewat bank {lama}, tetapi tunggakan masih muncul.',
    ],
    jawab: ['Objek pajak telah diukur ulang dan pembayaran sudah tercatat.'],
  },
  K06b: {
    hal: 'penyaluran BBM dan elpiji',
    judul: ['Elpiji tiga kilogram langka di {kec}, {kota}', 'Antrean solar panjang di {jalan}, {kota}'],
    isi: [
      'Pangkalan kosong {lama} dan pengecer menjual jauh di atas harga.',
      'Kendaraan mengantre sampai ke badan jalan setiap {waktu}.',
    ],
    jawab: ['Pasokan telah ditambah {n} ribu tabung dan pangkalan yang menjual di atas harga diberi sanksi.'],
  },
  K06c: {
    hal: 'pengawasan tambang',
    judul: ['Truk tambang merusak jalan di {kec}', 'Lubang bekas tambang tanpa pagar di {kec}, {kota}'],
    isi: [
      'Truk lewat di jalan kampung setiap {waktu} dan debunya masuk ke rumah.',
      'Lubang sedalam {n} meter dibiarkan terbuka dekat permukiman.',
    ],
    jawab: ['Lokasi telah diperiksa dan pemegang izin wajib memasang pagar serta menyiram jalan.'],
  },
  K10a: {
    hal: 'pengawasan upah dan THR',
    judul: ['THR belum dibayar, pekerja di {kec}, {kota}', 'Upah di bawah ketentuan di {kota}, {kec}'],
    isi: [
      'Perusahaan belum membayar hak {n} pekerja sampai lewat hari raya.',
      'Lembur tidak dihitung {lama} dan slip upah tidak diberikan.',
    ],
    jawab: ['Pengawas ketenagakerjaan telah memeriksa perusahaan dan kekurangan upah dibayar.'],
  },
  K10b: {
    hal: 'pelindungan pekerja migran',
    judul: [
      'Keberangkatan pekerja migran asal {kota} tertunda',
      'Gaji adik kami di luar negeri tidak dibayar, keluarga {kec}',
    ],
    isi: [
      'Biaya sudah disetor {lama}, tetapi tidak ada kejelasan penempatan.',
      'Keluarga tidak dapat menghubunginya {lama}.',
    ],
    jawab: ['Perwakilan telah menghubungi pemberi kerja dan keluarga mendapat kabar.'],
  },
  K15: {
    hal: 'pariwisata dan kebudayaan',
    judul: [
      'Tempat wisata {kec} kotor dan toiletnya rusak',
      'Tarif masuk wisata di {kota} tidak sesuai karcis',
    ],
    isi: [
      'Pengunjung membayar lebih daripada yang tertulis di karcis pada {waktu}.',
      'Toilet tidak berair {lama} dan sampah menumpuk di dekat dermaga.',
    ],
    jawab: ['Pengelola telah membersihkan lokasi dan memasang papan tarif resmi.'],
  },
  K19a: {
    hal: 'pengawasan harga bahan pokok',
    judul: ['Harga beras naik tajam di {pasar}, {kota}', 'Minyak goreng langka di {kec}'],
    isi: [
      'Harga naik {n} ribu rupiah dalam seminggu dan pedagang mengaku kekurangan pasokan.',
      'Barang hanya ada bila membeli barang lain.',
    ],
    jawab: ['Operasi pasar telah digelar di {pasar} dan harga turun mendekati acuan.'],
  },
  K21: {
    hal: 'perizinan usaha',
    judul: ['Izin usaha belum terbit {lama} di {kota}', 'Syarat izin bangunan di {kec} berubah-ubah'],
    isi: [
      'Semua syarat sudah diunggah lengkap, status tetap menunggu {lama}.',
      'Setiap datang ke loket, petugas menyebut syarat yang berbeda.',
    ],
    jawab: ['Izin telah terbit dan dapat diunduh. Daftar syarat yang berlaku sudah ditempel di loket.'],
  },
  K24a: {
    hal: 'pupuk bersubsidi',
    judul: ['Pupuk bersubsidi kosong di {kec}, {kota}', 'Jatah pupuk petani {kec} berkurang'],
    isi: [
      'Kios mengatakan kosong {lama}, padahal musim tanam sudah mulai.',
      'Nama saya terdaftar, tetapi jatah yang diberikan hanya {n} kilogram.',
    ],
    jawab: ['Kios telah diperiksa dan alokasi {n} ton tambahan dikirim ke kecamatan.'],
  },
  K24b: {
    hal: 'layanan perikanan',
    judul: ['Solar nelayan di {kec}, {kota} sulit didapat', 'Tempat pelelangan ikan {kec} rusak'],
    isi: [
      'Nelayan tidak melaut {lama} karena jatah bahan bakar tidak keluar.',
      'Atap tempat pelelangan bocor dan lantainya licin.',
    ],
    jawab: ['Surat rekomendasi telah diterbitkan dan atap diperbaiki.'],
  },
};
