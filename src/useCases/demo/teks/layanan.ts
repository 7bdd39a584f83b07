import type { Topik } from './jenis.ts';

/** Population papers, religion, health, schools, police, passports, land, online services. */
export const LAYANAN: Readonly<Record<string, Topik>> = {
  K01a: {
    hal: 'KTP elektronik',
    judul: [
      'Cetak ulang KTP belum selesai {lama} di {kota}',
      'NIK tidak terbaca saat mengurus layanan di {kec}',
      'Blangko KTP habis di {kec}, {kota}',
    ],
    isi: [
      'Permohonan saya sudah {lama} dan alasannya selalu blangko habis.',
      'NIK saya tidak ditemukan di sistem sehingga pendaftaran layanan lain tertolak.',
      'Antrean perekaman di kecamatan dibatasi {nn} orang sehari, saya sudah tiga kali pulang.',
    ],
    jawab: [
      'KTP telah dicetak dan dapat diambil di loket dengan membawa bukti permohonan.',
      'Data telah disinkronkan dengan pusat dan NIK sudah dapat dipakai.',
    ],
  },
  K01b: {
    hal: 'kartu keluarga dan akta',
    judul: [
      'Akta kelahiran anak belum terbit {lama} di {kota}',
      'Kesalahan nama pada kartu keluarga di {kec}',
      'Akta kematian orang tua dipersulit di {kec}, {kota}',
    ],
    isi: [
      'Semua syarat sudah diunggah {lama}, tetapi statusnya tetap diproses.',
      'Huruf pada nama anak kami salah dan diminta mengulang dari awal.',
    ],
    jawab: [
      'Dokumen telah terbit dan dikirim ke alamat surat elektronik pemohon. Kesalahan nama sudah dibetulkan.',
    ],
  },
  K02a: {
    hal: 'layanan nikah di KUA',
    judul: ['Pendaftaran nikah di KUA {kec} ditunda', 'Biaya nikah di luar ketentuan di KUA {kec}, {kota}'],
    isi: [
      'Berkas kami lengkap, tetapi jadwal akad diundur tanpa alasan pada {waktu}.',
      'Petugas menyebut angka yang tidak ada di papan tarif.',
    ],
    jawab: ['Jadwal akad telah ditetapkan kembali dan tarif resmi dijelaskan kepada calon pengantin.'],
  },
  K02b: {
    hal: 'haji dan umrah',
    judul: [
      'Nomor porsi haji tidak muncul, pendaftar {kota}',
      'Biro umrah di {kota} menunda keberangkatan {n} kali',
    ],
    isi: [
      'Setoran awal sudah lunas {lama}, tetapi nomor porsi tidak tampil di aplikasi.',
      'Jamaah dijanjikan berangkat, lalu ditunda tanpa kejelasan pengembalian uang.',
    ],
    jawab: [
      'Nomor porsi telah diperbaiki dan pemohon sudah dihubungi. Biro tersebut sedang dimintai keterangan.',
    ],
  },
  K08a: {
    hal: 'pelayanan rumah sakit',
    judul: [
      'Antre {n} jam di poliklinik rumah sakit {kota}',
      'Obat habis di rumah sakit daerah {kota}, {kec}',
      'Ruang tunggu rumah sakit {kota} panas dan kotor',
    ],
    isi: [
      'Saya antre sejak pukul enam pagi, dokter baru datang siang tanpa pemberitahuan.',
      'Pasien diminta membeli obat di luar karena persediaan kosong {lama}.',
      'Toilet rusak dan kursi tunggu kurang, orang tua berdiri berjam-jam.',
    ],
    jawab: [
      'Jam praktik telah diatur ulang dan daftar dokter pengganti dipasang di loket.',
      'Persediaan obat telah dipenuhi. Pasien dapat menukar kuitansi pembelian di bagian farmasi.',
    ],
  },
  K08b: {
    hal: 'pelayanan puskesmas',
    judul: [
      'Puskesmas {kec} tutup sebelum jam layanan',
      'Imunisasi di puskesmas {kec}, {kota} kosong {lama}',
      'Petugas loket puskesmas {kec} tidak ramah',
    ],
    isi: [
      'Saya datang pukul sepuluh, loket sudah tutup dan pasien disuruh kembali besok.',
      'Vaksin untuk bayi kosong {lama} dan tidak ada kabar kapan tersedia.',
    ],
    jawab: ['Jam loket telah ditegaskan kembali dan kepala puskesmas menambah satu petugas pada pagi hari.'],
  },
  K08c: {
    hal: 'kepesertaan JKN',
    judul: [
      'Kartu JKN mendadak tidak aktif, warga {kec}',
      'Pindah fasilitas kesehatan JKN ke {kota} tertolak',
      'Iuran JKN terpotong dua kali, peserta {kota}',
    ],
    isi: [
      'Ketika berobat, kartu dinyatakan tidak aktif padahal iuran lunas {lama}.',
      'Permohonan pindah lewat aplikasi gagal terus pada langkah terakhir.',
    ],
    jawab: ['Kepesertaan telah diaktifkan kembali dan kelebihan iuran dipindahkan ke bulan berikutnya.'],
  },
  K11a: {
    hal: 'SIM, STNK, dan SKCK',
    judul: [
      'Antrean SIM di {kota} tidak teratur',
      'STNK belum jadi {lama} di {kota}',
      'Pendaftaran SKCK daring {kota} selalu gagal',
    ],
    isi: [
      'Nomor antrean dibagikan tidak urut dan banyak yang menyerobot pada {waktu}.',
      'Pajak sudah dibayar {lama}, tetapi lembar STNK belum dicetak.',
    ],
    jawab: ['Antrean telah diganti dengan nomor elektronik dan lembar STNK dapat diambil di loket empat.'],
  },
  K12a: {
    hal: 'paspor',
    judul: [
      'Kuota antrean paspor di {kota} selalu habis',
      'Paspor belum selesai {lama} di kantor imigrasi {kota}',
      'NIK sudah terpakai di antrean paspor, pemohon {kota}',
    ],
    isi: [
      'Kuota dibuka tengah malam dan habis dalam {n} menit.',
      'Foto dan wawancara sudah selesai, tetapi paspor tidak kunjung terbit.',
    ],
    jawab: [
      'Kuota harian ditambah dan paspor pemohon telah selesai. Silakan diambil dengan membawa bukti bayar.',
    ],
  },
  K17a: {
    hal: 'penerimaan murid baru',
    judul: [
      'Jarak rumah salah hitung pada pendaftaran {sekolah} {kota}',
      'Pendaftaran {sekolah} di {kec} tidak dapat dibuka',
      'Hasil seleksi {sekolah} {kec} tidak diumumkan',
    ],
    isi: [
      'Rumah kami {nn} meter dari sekolah, tetapi sistem menghitung dua kilometer.',
      'Laman pendaftaran menolak unggahan kartu keluarga sejak {waktu}.',
    ],
    jawab: ['Titik rumah telah diverifikasi ulang dan jarak pada sistem sudah dibetulkan.'],
  },
  K17c: {
    hal: 'beasiswa dan KIP',
    judul: ['Dana KIP siswa {sekolah} {kota} belum cair', 'Nama anak hilang dari daftar beasiswa di {kec}'],
    isi: [
      'Buku tabungan sudah ada {lama}, tetapi dana belum masuk.',
      'Tahun lalu anak kami menerima, tahun ini namanya hilang tanpa penjelasan.',
    ],
    jawab: ['Data siswa telah diusulkan kembali dan dana dijadwalkan cair pada tahap berikutnya.'],
  },
  K23a: {
    hal: 'sertipikat tanah',
    judul: [
      'Balik nama sertipikat belum selesai {lama} di {kota}',
      'Pengukuran tanah di {kec} tertunda {lama}',
      'Sertipikat program PTSL {kec} belum dibagikan',
    ],
    isi: [
      'Berkas lengkap {lama}, padahal standar layanan tertulis lima hari kerja.',
      'Petugas ukur dua kali tidak datang pada hari yang dijanjikan.',
    ],
    jawab: [
      'Pengukuran telah dilakukan dan sertipikat selesai. Pemohon dapat mengambilnya di loket penyerahan.',
    ],
  },
  K23b: {
    hal: 'penyelesaian sengketa tanah',
    judul: ['Batas tanah bergeser di {rt}, {kec}', 'Tumpang tindih bidang tanah di {jalan}, {kota}'],
    isi: [
      'Patok batas dipindahkan dan tetangga memagari lahan kami {lama}.',
      'Bidang kami muncul dengan nama orang lain pada peta layanan.',
    ],
    jawab: ['Kedua pihak telah diundang untuk mediasi dan batas diukur ulang bersama aparat kelurahan.'],
  },
  K26a: {
    hal: 'sinyal dan internet',
    judul: ['Sinyal telepon hilang di {kec}, {kota}', 'Internet sekolah {sekolah} {kec} mati {lama}'],
    isi: [
      'Warga harus naik ke bukit untuk menelepon, sudah {lama}.',
      'Kecepatan turun jauh pada {waktu} sehingga pelajaran daring terputus.',
    ],
    jawab: ['Operator telah memperbaiki menara terdekat dan kecepatan diukur kembali normal.'],
  },
  K26b: {
    hal: 'layanan daring pemerintah',
    judul: [
      'Aplikasi layanan {kota} tidak dapat dibuka',
      'Kode verifikasi layanan daring {kota} tidak terkirim',
      'Data di laman layanan {kec} tidak sesuai',
    ],
    isi: [
      'Laman berhenti pada halaman kosong sejak {waktu}, sudah dicoba dari {n} peramban.',
      'Kode verifikasi tidak pernah sampai ke nomor saya {lama}.',
    ],
    jawab: ['Gangguan pada server telah diperbaiki dan pengiriman kode dipindahkan ke jalur lain.'],
  },
  K28: {
    hal: 'pengelolaan pengaduan',
    judul: [
      'Laporan saya ditutup padahal belum selesai di {kota}',
      'Nomor laporan lama dari {kec} tidak ditemukan',
    ],
    isi: [
      'Jawaban yang saya terima hanya ucapan terima kasih, masalahnya masih sama {lama}.',
      'Saya menyimpan nomornya, tetapi pencarian selalu kosong.',
    ],
    jawab: ['Laporan sebelumnya telah dibuka kembali dan diteruskan kepada unit yang benar.'],
  },
  K29: {
    hal: 'pelayanan kantor',
    judul: [
      'Loket pelayanan di {kec} tutup pada jam kerja',
      'Nomor telepon layanan {kota} tidak pernah dijawab',
      'Kursi roda tidak tersedia di kantor layanan {kec}',
    ],
    isi: [
      'Saya datang pada {waktu} dan tidak ada petugas di loket selama {n} menit.',
      'Telepon berdering tanpa jawaban meski sudah dicoba {lama}.',
    ],
    jawab: ['Jadwal piket loket telah diatur ulang dan nomor layanan dialihkan ke petugas jaga.'],
  },
};
