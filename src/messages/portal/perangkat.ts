import { formatAngka } from '../format/angka.ts';
import { jamak } from '../format/jamak.ts';

/** News on a device while no page is open (F23, issue 6.6). */
export const perangkatId = {
  judul: 'Kabar di perangkat ini',
  tautan: 'Nyalakan kabar di perangkat ini',
  tautanAtur: 'Atur perangkat yang diberi kabar',
  akun: 'Begitu ada kabar tentang laporan atau tugas Anda, perangkat ini memberi tahu, juga saat situs tertutup. Jenis kabar diatur di',
  akunTautan: 'profil',
  pelapor: (nomor: string) =>
    `Begitu ada kabar tentang laporan ${nomor}, perangkat ini memberi tahu, juga saat situs tertutup. Anda tidak perlu akun.`,
  pengikut:
    'Begitu ada kabar tentang laporan yang Anda ikuti di peramban ini, perangkat ini memberi tahu, juga saat situs tertutup. Anda tidak perlu akun.',
  bersama:
    'Siapa pun yang memegang perangkat ini dapat membaca kabarnya. Dari laporan anonim hanya tertulis bahwa ada yang baru, beberapa jam kemudian, supaya perangkat ini tidak dapat dikaitkan dengan laporannya.',
  siapa: 'Kabar untuk siapa?',
  siapaIsi:
    'Perangkat ini belum dikenal. Masuk dengan akun, ikuti sebuah laporan, atau buka laporan Anda dengan resi; lalu nyalakan kabar dari sana.',
  masuk: 'Masuk',
  buka: 'Buka dengan resi',
  cari: 'Cari laporan',
  nyalakan: 'Nyalakan di perangkat ini',
  matikan: 'Matikan',
  matikanIni: 'Matikan di perangkat ini',
  menyala: 'Kabar menyala di perangkat ini.',
  daftar: 'Perangkat yang diberi kabar',
  ini: 'Perangkat ini',
  lain: 'Perangkat lain',
  sejak: (hari: string) => `sejak ${hari}`,
  kosong: 'Belum ada.',
  maks: (n: number) => `Paling banyak ${formatAngka(n, 'id')} perangkat; yang terlama diganti.`,
  tanpaSkrip:
    'Untuk menyalakan di sini, peramban perlu menjalankan skrip (JavaScript). Tanpa itu tidak ada yang hilang: kabar tetap ada di halaman laporan, dan lewat email atau kanal yang Anda pakai.',
  kembali: 'Kembali ke laporan',
  berhasil: 'Kabar menyala di perangkat ini.',
  mati: 'Perangkat itu tidak diberi kabar lagi.',
  anonim: 'SP4N-LAPOR!',
  anonimIsi: 'Ada yang baru.',
  kata: {
    tidakBisa:
      'Peramban ini tidak dapat menerima kabar saat tertutup. Di iPhone dan iPad: tambahkan dulu situs ini ke layar utama, lalu buka dari sana. Kabar tetap ada di halaman laporan.',
    ditolak:
      'Peramban ini menolak pemberitahuan dari situs ini, jadi tidak ada yang dinyalakan. Untuk mengizinkan: buka pengaturan situs pada peramban (tanda di kiri alamat), pilih Pemberitahuan, lalu Izinkan, dan tekan tombol lagi.',
    gagal:
      'Layanan pemberitahuan peramban ini tidak menjawab. Periksa sambungan internet Anda, lalu coba lagi. Kabar tetap ada di halaman laporan.',
    menunggu: 'Menunggu izin dari peramban…',
  },
};

export const perangkatEn: typeof perangkatId = {
  judul: 'News on this device',
  tautan: 'Switch on news on this device',
  tautanAtur: 'Choose the devices that are told',
  akun: 'As soon as there is news about your reports or tasks this device tells you, also while the site is closed. Choose the kinds of news in your',
  akunTautan: 'profile',
  pelapor: (nomor) =>
    `As soon as there is news about report ${nomor} this device tells you, also while the site is closed. You need no account.`,
  pengikut:
    'As soon as there is news about reports that you follow in this browser this device tells you, also while the site is closed. You need no account.',
  bersama:
    'Whoever holds this device can read the news. Of an anonymous report it says only that there is something new, and some hours later, so that nothing ties the device to the report.',
  siapa: 'News for whom?',
  siapaIsi:
    'This device is not known yet. Sign in, follow a report, or open your report with its receipt; then switch on news from there.',
  masuk: 'Sign in',
  buka: 'Open with a receipt',
  cari: 'Find a report',
  nyalakan: 'Switch on on this device',
  matikan: 'Switch off',
  matikanIni: 'Switch off on this device',
  menyala: 'News is on on this device.',
  daftar: 'Devices that are told',
  ini: 'This device',
  lain: 'Another device',
  sejak: (hari) => `since ${hari}`,
  kosong: 'None yet.',
  maks: (n) => `At most ${jamak(n, 'device')}; the oldest one is replaced.`,
  tanpaSkrip:
    'To switch it on here, the browser has to run scripts (JavaScript). Without that nothing is lost: news stays on the page of the report, and comes by email or the channel that you use.',
  kembali: 'Back to the report',
  berhasil: 'News is on on this device.',
  mati: 'That device is told no longer.',
  anonim: 'SP4N-LAPOR!',
  anonimIsi: 'There is something new.',
  kata: {
    tidakBisa:
      'This browser cannot take news while it is closed. On iPhone and iPad: add this site to the home screen first and open it from there. News stays on the page of the report.',
    ditolak:
      'This browser refuses notifications from this site, so nothing was switched on. To allow them: open the site settings in the browser (the sign left of the address), choose Notifications, then Allow, and press the button again.',
    gagal:
      'The notification service of this browser does not answer. Check your internet connection and try again. News stays on the page of the report.',
    menunggu: 'Waiting for the browser’s permission…',
  },
};
