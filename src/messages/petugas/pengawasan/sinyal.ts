import { bentuk, jamak } from '../../format/jamak.ts';
/** Signs that figures may look better than the service, beside rankings (N12). */
export const sinyalId = {
  judul: 'Tanda kewajaran angka',
  tautan: 'Tanda kewajaran',
  pembuka:
    'Pola yang dapat membuat angka tampak lebih baik daripada pelayanannya. Satu tanda bukan bukti: buka laporannya, baca, lalu tanyakan kepada instansinya.',
  bukanPengawas: {
    judul: 'Halaman ini untuk pengawas',
    isi: 'Tanda kewajaran terlihat oleh pengawas dan admin nasional, untuk instansi yang mereka awasi.',
  },
  temuan: (n: string, semua: string) =>
    `${n} dari ${semua} instansi memiliki tanda yang mencolok dibanding instansi sejenis.`,
  temuanTenang: (semua: string) => `Tidak ada tanda yang mencolok pada ${semua} instansi.`,
  masa: (dari: string, sampai: string) =>
    `Laporan yang dibuat ${dari} sampai ${sampai}; tandanya dilihat ulang tiap menit.`,
  kolom: { instansi: 'Instansi' },
  nama: {
    tutup_massal: 'Ditutup massal',
    jawaban_tiruan: 'Jawaban serupa',
    mepet_tenggat: 'Hari terakhir',
    buka_kembali: 'Dibuka kembali',
    ubah_klasifikasi: 'Reklasifikasi',
    orang_sendiri: 'Pegawai sendiri',
    jaringan_sendiri: 'Jaringan sendiri',
  },
  arti: {
    tutup_massal:
      'Pembilang: laporan yang ditutup satu akun bersama sedikitnya 9 laporan lain dalam 15 menit. Penyebut: laporan yang ditutup petugas.',
    jawaban_tiruan:
      'Pembilang: laporan dengan jawaban akhir yang hampir sama (sedikitnya 90% pasangan kata) dengan jawaban untuk sedikitnya 4 laporan lain instansi itu dalam 30 hari. Penyebut: laporan yang mendapat jawaban akhir dari petugas, sedikitnya 40 huruf.',
    mepet_tenggat:
      'Pembilang: laporan yang diselesaikan petugas tepat pada hari terakhir tenggat penyelesaian. Penyebut: laporan yang diselesaikan petugas tepat waktu.',
    buka_kembali: 'Pembilang: laporan yang dibuka kembali. Penyebut: laporan yang pernah selesai.',
    ubah_klasifikasi:
      'Pembilang: laporan yang klasifikasinya diubah sesudah verifikasi. Penyebut: laporan yang pernah diteruskan.',
    orang_sendiri:
      'Pembilang: laporan dari akun yang saat itu bertugas di instansi yang sama. Penyebut: laporan dari akun terbuka. Hanya laporan terbit yang tidak anonim, tidak rahasia, dan bukan berkadar pengawasan. Jumlah di bawah 5 dan daftarnya tidak ditampilkan, agar pelapornya tidak dapat ditebak.',
    jaringan_sendiri:
      'Pembilang: laporan yang ditulis dari jaringan kantor instansi yang dituju. Penyebut: laporan bernama yang jaringannya dibandingkan, hanya bila instansi mengisi jaringannya dan laporan tidak pindah ke instansi lain. Terbit, tidak anonim, tidak rahasia, bukan berkadar pengawasan. Alamatnya tidak disimpan; jumlah di bawah 5 dan daftarnya tidak ditampilkan.',
  },
  kurang: '< 5',
  mencolok: 'mencolok',
  sebaya: (bagian: string) => `sejenis ${bagian}`,
  cara: {
    judul: 'Cara membaca',
    isi: [
      'Setiap bagian dibandingkan dengan semua instansi lain yang sejenis, dijumlahkan, dalam masa yang sama.',
      'Disebut mencolok bila bagiannya sedikitnya 1,5 kali instansi sejenis dan uji eksak Fisher, dikoreksi untuk banyaknya perbandingan (Benjamini-Hochberg), menunjukkan kebetulan tidak lebih dari 5%.',
      'Dengan penyebut di bawah 10 laporan, bagian ditampilkan tetapi tidak dinilai.',
      'Tanda ini tidak ditampilkan untuk umum dan tidak mengubah peringkat.',
    ],
  },
  daftar: {
    judul: (tanda: string, nama: string) => `${tanda}: ${nama}`,
    jumlah: (n: string) => `${n} laporan.`,
    tersembunyi: (n: string) => `${n} laporan tidak dapat ditampilkan.`,
    kosong: 'Tidak ada laporan dengan tanda ini',
    kosongIsi: 'Pilih masa atau instansi lain.',
    kembali: 'Semua tanda',
  },
  beku: 'Tanda kewajaran untuk peserta peringkat ini',
  kosong: 'Tidak ada instansi untuk ditampilkan',
};

export const sinyalEn: typeof sinyalId = {
  judul: 'Plausibility of the figures',
  tautan: 'Plausibility',
  pembuka:
    'Patterns that can make figures look better than the service. One sign is no proof: open the reports, read them, then ask the agency.',
  bukanPengawas: {
    judul: 'This page is for supervisors',
    isi: 'Supervisors and the national admin see these signs, of the agencies that they supervise.',
  },
  temuan: (n, semua) =>
    `${n} of ${jamak(semua, 'agency', 'agencies')} ${bentuk(n, 'has', 'have')} a striking sign beside agencies of the same kind.`,
  temuanTenang: (semua) => `No striking sign in ${jamak(semua, 'agency', 'agencies')}.`,
  masa: (dari, sampai) => `Reports made from ${dari} to ${sampai}; their signs are looked at every minute.`,
  kolom: { instansi: 'Agency' },
  nama: {
    tutup_massal: 'Closed in bulk',
    jawaban_tiruan: 'Similar answers',
    mepet_tenggat: 'Last day',
    buka_kembali: 'Reopened',
    ubah_klasifikasi: 'Reclassified',
    orang_sendiri: 'Own staff',
    jaringan_sendiri: 'Own network',
  },
  arti: {
    tutup_massal:
      'Numerator: reports that one account closed together with at least 9 others within 15 minutes. Denominator: reports closed by an officer.',
    jawaban_tiruan:
      'Numerator: reports whose final answer is nearly the same (at least 90% of the pairs of words) as those to at least 4 other reports of the agency within 30 days. Denominator: reports with a final answer by an officer of at least 40 letters.',
    mepet_tenggat:
      'Numerator: reports that an officer closed on the very last day of the settlement deadline. Denominator: reports that an officer closed in time.',
    buka_kembali: 'Numerator: reports that were reopened. Denominator: reports that were ever completed.',
    ubah_klasifikasi:
      'Numerator: reports whose classification was changed after verification. Denominator: reports that were ever forwarded.',
    orang_sendiri:
      'Numerator: reports by accounts that held an office in the same agency at that time. Denominator: reports by open accounts. Only published reports that are neither anonymous, confidential, nor about wrongdoing. Numbers below 5 and the list are not shown, so that nobody can guess who reported.',
    jaringan_sendiri:
      'Numerator: reports written from the office network of the agency that they name. Denominator: named reports whose network was compared, only where the agency keeps its networks and the report did not move to another one. Published, neither anonymous nor confidential, none that alleges wrongdoing. No address is kept; sums below 5 and the list are not shown.',
  },
  kurang: '< 5',
  mencolok: 'striking',
  sebaya: (bagian) => `peers ${bagian}`,
  cara: {
    judul: 'How to read this',
    isi: [
      'Each share is compared with all other agencies of the same kind, added up, in the same period.',
      'It is called striking when it is at least 1.5 times that of its peers and Fisher’s exact test, corrected for the number of comparisons (Benjamini-Hochberg), finds a chance of at most 5%.',
      'With fewer than 10 reports to divide by, a share is shown and not judged.',
      'These signs are not shown to the public and change no ranking.',
    ],
  },
  daftar: {
    judul: (tanda, nama) => `${tanda}: ${nama}`,
    jumlah: (n) => `${jamak(n, 'report')}.`,
    tersembunyi: (n) => `${jamak(n, 'report')} cannot be shown.`,
    kosong: 'No report bears this sign',
    kosongIsi: 'Choose another period or agency.',
    kembali: 'All signs',
  },
  beku: 'Plausibility signs of those in this ranking',
  kosong: 'No agency to show',
};
