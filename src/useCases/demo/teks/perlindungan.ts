import type { Topik } from './jenis.ts';

/** Social aid, villages, order, staff, wrongdoing, women and children, politics. */
export const PERLINDUNGAN: Readonly<Record<string, Topik>> = {
  K03a: {
    hal: 'penyaluran bantuan sosial',
    judul: [
      'Keluarga mampu menerima bantuan di {rt}, {kec}',
      'Bantuan pangan di {kec} {kota} tidak tepat sasaran',
      'Janda lansia di {rt} {kec} tidak terdaftar bantuan',
    ],
    isi: [
      'Penerima bantuan di lingkungan kami punya dua kendaraan, sedangkan buruh harian tidak terdaftar.',
      'Daftar penerima tidak pernah diumumkan dan jatahnya berkurang {lama}.',
    ],
    jawab: ['Petugas telah mengunjungi {n} keluarga dan usulan perubahan data penerima sudah dikirim.'],
  },
  K03b: {
    hal: 'pendaftaran penerima bantuan',
    judul: [
      'Data keluarga kami terhapus dari daftar bantuan {kec}',
      'Usulan bantuan dari {rt}, {kec} tidak diproses',
    ],
    isi: [
      'Nama kami hilang dari daftar {lama} tanpa penjelasan dari kelurahan.',
      'Berkas usulan sudah diserahkan, tetapi tidak ada petugas yang datang memeriksa.',
    ],
    jawab: ['Data telah diperiksa di lapangan dan keluarga diusulkan kembali pada pemutakhiran bulan ini.'],
  },
  K03c: {
    hal: 'layanan lansia dan penyandang disabilitas',
    judul: [
      'Alat bantu dengar untuk warga {kec} belum datang',
      'Trotoar {jalan} {kota} tidak ramah kursi roda',
    ],
    isi: [
      'Permohonan kursi roda orang tua kami sudah {lama} tanpa kabar.',
      'Jalur pemandu tertutup lapak dan tiang.',
    ],
    jawab: ['Alat bantu telah diserahkan di rumah pemohon dan jalur pemandu dibersihkan.'],
  },
  K04a: {
    hal: 'pengelolaan dana desa',
    judul: [
      'Papan proyek dana desa tidak ada di {kec}',
      'Jalan desa di {rt}, {kec} dilaporkan selesai padahal belum',
    ],
    isi: [
      'Pekerjaan disebut selesai delapan puluh persen, di lapangan hanya ada tumpukan batu.',
      'Warga tidak pernah diundang musyawarah dan laporan keuangan tidak dipasang.',
    ],
    jawab: [
      'Pemeriksa telah meninjau lokasi dan meminta dokumen. Hasil pemeriksaan disampaikan kepada pimpinan.',
    ],
  },
  K04b: {
    hal: 'pelayanan kantor desa dan kelurahan',
    judul: [
      'Surat pengantar di kelurahan {kec} dipersulit',
      'Kantor desa di {kec}, {kota} kosong pada jam kerja',
    ],
    isi: [
      'Saya bolak-balik {n} kali hanya untuk selembar surat pengantar.',
      'Kantor kosong pada {waktu} dan papan jam layanan tidak ada.',
    ],
    jawab: ['Lurah telah mengatur piket dan surat pengantar pemohon selesai pada hari yang sama.'],
  },
  K07a: {
    hal: 'seleksi CPNS dan PPPK',
    judul: [
      'Berkas seleksi PPPK {kota} dinyatakan tidak sesuai',
      'Pengumuman seleksi CPNS {kota} terlambat {lama}',
    ],
    isi: [
      'Ijazah saya sesuai formasi, tetapi dinyatakan tidak memenuhi syarat tanpa alasan.',
      'Jadwal berubah {n} kali dan masa sanggah hanya sehari.',
    ],
    jawab: ['Berkas telah diperiksa ulang pada masa sanggah dan hasilnya diumumkan di laman resmi.'],
  },
  K07b: {
    hal: 'pembinaan disiplin pegawai',
    judul: [
      'Pegawai tidak berada di tempat pada jam kerja di {kec}',
      'Petugas membentak warga di kantor {kec}, {kota}',
    ],
    isi: [
      'Ruang pelayanan kosong pada {waktu}, padahal daftar hadir terisi penuh.',
      'Saya dibentak di depan orang banyak ketika bertanya tentang syarat.',
    ],
    jawab: ['Pegawai yang dilaporkan telah dimintai keterangan dan atasannya menjatuhkan teguran tertulis.'],
  },
  K09a: {
    hal: 'ketertiban umum',
    judul: ['Musik keras sampai dini hari di {jalan}, {kec}', 'Balap liar setiap {waktu} di {jalan}, {kota}'],
    isi: [
      'Suara musik terdengar sampai pukul tiga pagi, lansia dan bayi tidak bisa tidur {lama}.',
      'Puluhan sepeda motor berkumpul dan menutup jalan.',
    ],
    jawab: ['Petugas telah menegur pemilik usaha dan patroli malam ditambah {n} kali seminggu.'],
  },
  K09b: {
    hal: 'penataan pedagang kaki lima',
    judul: ['Lapak menutup trotoar di {jalan}, {kec}', 'Bangunan liar di atas selokan {jalan}, {rt}'],
    isi: [
      'Pejalan kaki turun ke jalan karena trotoar penuh lapak setiap {waktu}.',
      'Bangunan berdiri di atas saluran sehingga air meluap ketika hujan.',
    ],
    jawab: ['Pedagang telah dipindahkan ke {pasar} dan trotoar dibersihkan.'],
  },
  K11b: {
    hal: 'pencegahan pungutan liar',
    judul: [
      'Diminta uang tambahan di loket layanan {kec}',
      'Pungutan tanpa kuitansi saat mengurus surat di {kota}',
    ],
    isi: [
      'Petugas loket meminta {n} ribu rupiah di luar tarif resmi supaya cepat selesai.',
      'Tidak ada kuitansi dan yang tidak memberi disuruh menunggu {lama}.',
    ],
    jawab: ['Pemeriksaan telah dilakukan terhadap loket tersebut dan uang dikembalikan kepada pemohon.'],
  },
  K17b: {
    hal: 'pencegahan pungutan di sekolah',
    judul: [
      'Sumbangan wajib di {sekolah} {kec}, {kota}',
      'Rapor ditahan karena belum membayar di {sekolah} {kota}',
    ],
    isi: [
      'Sekolah menetapkan sumbangan dengan jumlah dan batas waktu, rapor ditahan bila belum lunas.',
      'Wali murid diminta membayar {n} ratus ribu rupiah untuk seragam dan perpisahan.',
    ],
    jawab: ['Kepala sekolah telah diperiksa, pungutan dihentikan dan rapor diserahkan.'],
  },
  K17d: {
    hal: 'perlindungan anak di sekolah',
    judul: ['Anak dipukul di {sekolah} {kota}', 'Perundungan di {sekolah} {kec} dibiarkan'],
    isi: [
      'Anak kami pulang dengan memar dan sekolah meminta kami diam.',
      'Perundungan berlangsung {lama} dan guru menganggapnya bercanda.',
    ],
    jawab: ['Pendamping telah menemui keluarga dan sekolah. Anak mendapat layanan psikolog.'],
  },
  K22: {
    hal: 'perlindungan perempuan dan anak',
    judul: ['Kekerasan dalam rumah tangga di {kec}, {kota}', 'Anak terlantar di sekitar {pasar}, {kec}'],
    isi: [
      'Kami sering mendengar teriakan dan tangis dari rumah itu pada {waktu}.',
      'Anak berumur kira-kira {n} tahun meminta-minta sampai larut malam.',
    ],
    jawab: [
      'Korban telah didampingi dan ditempatkan di rumah aman. Laporan diteruskan kepada pihak berwenang.',
    ],
  },
  K27: {
    hal: 'penyelenggaraan pemilu',
    judul: ['Nama tidak tercantum di daftar pemilih {kec}', 'Alat peraga merusak pohon di {jalan}, {kota}'],
    isi: [
      'Saya sudah {n} kali memilih di tempat yang sama, sekarang nama saya hilang.',
      'Alat peraga dipaku pada pohon dan menutup rambu {lama}.',
    ],
    jawab: ['Data pemilih telah dimutakhirkan dan alat peraga diturunkan.'],
  },
};
