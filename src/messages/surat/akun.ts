import type { Lang } from '../bahasa.ts';
import type { Lines } from './bentuk.ts';

interface AkunLines extends Lines {
  /** Words of the link; none when nothing is to be opened. */
  readonly tautan: string | null;
}

const id = {
  kode_daftar: {
    subject: 'Konfirmasi email Anda',
    body: [
      'Seseorang, semoga Anda, mendaftar di SP4N-LAPOR! dengan alamat ini.',
      'Ketik kode di bawah pada halaman pendaftaran, atau buka tautannya. Keduanya berlaku 30 menit.',
      'Bukan Anda? Abaikan surat ini: akun tidak dibuat tanpa kode itu. Jangan berikan kodenya kepada siapa pun.',
    ],
    tautan: 'Konfirmasi pendaftaran',
  },
  sudah_punya_akun: {
    subject: 'Anda sudah punya akun',
    body: [
      'Seseorang, semoga Anda, mendaftar di SP4N-LAPOR! dengan alamat ini. Alamat ini sudah punya akun, jadi akun baru tidak dibuat.',
      'Masuk dengan akun itu. Lupa kata sandinya? Buat yang baru lewat “Lupa kata sandi” di halaman masuk.',
    ],
    tautan: 'Masuk',
  },
  kode_email: {
    subject: 'Konfirmasi alamat email Anda',
    body: [
      'Alamat ini diminta menjadi alamat akun di SP4N-LAPOR!.',
      'Ketik kode di bawah pada halaman profil, atau buka tautannya. Keduanya berlaku 30 menit.',
      'Bukan Anda? Abaikan surat ini: tanpa kode itu alamat Anda tidak dipakai.',
    ],
    tautan: 'Konfirmasi alamat ini',
  },
  kode_kontak: {
    subject: 'Konfirmasi email untuk kabar laporan',
    body: [
      'Seseorang, semoga Anda, menulis alamat ini sebagai kontak sebuah laporan di SP4N-LAPOR!.',
      'Buka tautan di bawah di ponsel atau komputer tempat Anda melapor; di tempat lain siapkan 4 angka terakhir resi. Atau ketik kodenya pada halaman “Laporan terkirim” atau pada laporan yang dibuka dengan resi. Keduanya berlaku 24 jam. Sesudah itu kabar laporan dikirim ke sini.',
      'Bukan Anda? Abaikan surat ini: tanpa konfirmasi alamat Anda dihapus setelah 24 jam. Jangan berikan kodenya kepada siapa pun.',
    ],
    tautan: 'Terima kabar di alamat ini',
  },
  telepon_diubah: {
    subject: 'Nomor telepon akun Anda diganti',
    body: [
      'Akun SP4N-LAPOR! Anda sekarang memakai nomor telepon yang baru.',
      'Bukan Anda? Segera buat kata sandi baru.',
    ],
    tautan: 'Buka profil',
  },
  email_terpakai: {
    subject: 'Alamat ini sudah dipakai akun lain',
    body: [
      'Alamat ini diminta menjadi alamat akun di SP4N-LAPOR!, tetapi sudah dipakai akun lain. Tidak ada yang berubah.',
      'Bila kedua akun milik Anda, tutup dulu akun yang tidak dipakai.',
    ],
    tautan: null,
  },
  tautan_sandi: {
    subject: 'Buat kata sandi baru',
    body: [
      'Ada permintaan membuat kata sandi baru untuk akun Anda di SP4N-LAPOR!.',
      'Buka tautan di bawah. Tautan berlaku 30 menit dan hanya sekali. Setelah kata sandi diganti, semua perangkat keluar dari akun Anda.',
      'Bukan Anda? Abaikan surat ini: kata sandi Anda tidak berubah.',
    ],
    tautan: 'Buat kata sandi baru',
  },
  undangan: {
    subject: 'Akun petugas Anda',
    body: [
      'Anda terdaftar sebagai petugas di SP4N-LAPOR!.',
      'Buka tautan di bawah untuk membuat kata sandi. Tautan berlaku 3 hari dan hanya sekali; sesudahnya pakai “Lupa kata sandi”.',
    ],
    tautan: 'Buat kata sandi',
  },
  email_lama: {
    subject: 'Alamat email akun Anda diganti',
    body: [
      'Akun SP4N-LAPOR! yang memakai alamat ini sekarang memakai alamat lain. Kabar tidak lagi dikirim ke sini.',
      'Bukan Anda yang menggantinya? Segera hubungi kami lewat halaman kontak dengan menyebut waktu surat ini.',
    ],
    tautan: 'Hubungi kami',
  },
  nomor_laporan: {
    subject: 'Nomor laporan Anda',
    body: ['Ini nomor laporan yang terkait dengan alamat ini:'],
    tautan: 'Lacak laporan',
  },
  sandi_diubah: {
    subject: 'Kata sandi akun Anda diganti',
    body: [
      'Kata sandi akun SP4N-LAPOR! Anda baru saja diganti, dan perangkat lain sudah keluar.',
      'Bukan Anda? Segera buat kata sandi baru lewat “Lupa kata sandi” di halaman masuk.',
    ],
    tautan: 'Lupa kata sandi',
  },
  sandi_direset: {
    subject: 'Kata sandi akun Anda dibuat baru',
    body: [
      'Kata sandi akun SP4N-LAPOR! Anda baru saja dibuat baru lewat tautan surat. Semua perangkat sudah keluar. Layanan masuk lain yang tersambung dilepas; alamat kalender rahasia, kunci API, dan webhook yang dibuat di halaman akun dicabut. Pasang lagi yang masih perlu.',
      'Bukan Anda? Berarti orang lain membaca surat Anda. Amankan dulu kotak surat Anda, lalu buat kata sandi baru.',
    ],
    tautan: 'Lupa kata sandi',
  },
  oidc_disambung: {
    subject: 'Layanan masuk lain disambungkan ke akun Anda',
    body: [
      'Akun SP4N-LAPOR! Anda baru saja disambungkan ke layanan masuk lain. Mulai sekarang layanan itu dapat membuka akun ini sebagai ganti kata sandi.',
      'Bukan Anda? Segera buat kata sandi baru lewat “Lupa kata sandi”: sambungannya ikut dilepas dan semua perangkat keluar.',
    ],
    tautan: 'Lihat keamanan akun',
  },
  oidc_dilepas: {
    subject: 'Layanan masuk lain dilepas dari akun Anda',
    body: [
      'Satu layanan masuk lain baru saja dilepas dari akun SP4N-LAPOR! Anda. Layanan itu tidak membuka akun ini lagi.',
      'Bukan Anda? Segera buat kata sandi baru lewat “Lupa kata sandi” di halaman masuk.',
    ],
    tautan: 'Lihat keamanan akun',
  },
  akun_ditutup: {
    subject: 'Akun Anda sudah ditutup',
    body: [
      'Akun SP4N-LAPOR! dengan alamat ini baru saja ditutup. Nama, alamat, dan kata sandinya dihapus; laporannya berlanjut tanpa identitas dan dibuka dengan resi yang ditunjukkan saat penutupan.',
      'Ini surat terakhir ke alamat ini. Bukan Anda yang menutupnya? Hubungi kami lewat halaman kontak dengan menyebut waktu surat ini.',
    ],
    tautan: 'Hubungi kami',
  },
  email_diubah: {
    subject: 'Alamat email akun Anda diganti',
    body: ['Akun SP4N-LAPOR! Anda sekarang memakai alamat email yang baru. Kabar dikirim ke sana.'],
    tautan: 'Buka profil',
  },
  faktor_dipasang: {
    subject: 'Faktor kedua dipasang di akun Anda',
    body: [
      'Faktor kedua baru saja dipasang di akun SP4N-LAPOR! Anda. Saat masuk, akun ini juga meminta kode atau kunci sandi itu.',
      'Bukan Anda? Segera buat kata sandi baru, lalu hubungi admin instansi Anda atau kami lewat halaman kontak.',
    ],
    tautan: 'Lihat faktor kedua',
  },
  faktor_dilepas: {
    subject: 'Faktor kedua dihapus dari akun Anda',
    body: [
      'Satu faktor kedua baru saja dihapus dari akun SP4N-LAPOR! Anda.',
      'Bukan Anda? Segera buat kata sandi baru, lalu hubungi admin instansi Anda atau kami lewat halaman kontak.',
    ],
    tautan: 'Lihat faktor kedua',
  },
  faktor_direset: {
    subject: 'Faktor kedua akun Anda direset',
    body: [
      'Admin menghapus semua faktor kedua akun SP4N-LAPOR! Anda, dan semua perangkat sudah keluar. Masuk dengan kata sandi Anda, lalu pasang yang baru.',
      'Anda tidak memintanya? Segera buat kata sandi baru dan hubungi admin instansi Anda.',
    ],
    tautan: 'Masuk',
  },
  kunci_dibuat: {
    subject: 'Kunci API dibuat untuk akun Anda',
    body: [
      'Satu kunci API baru saja dibuat untuk akun SP4N-LAPOR! Anda. Aplikasi yang memegangnya dapat bertindak atas nama akun ini.',
      'Bukan Anda? Cabut kuncinya sekarang, lalu buat kata sandi baru.',
    ],
    tautan: 'Lihat kunci API',
  },
  kunci_diputar: {
    subject: 'Kunci API akun Anda diganti',
    body: [
      'Satu kunci API akun SP4N-LAPOR! Anda baru saja diganti dengan kunci baru. Yang lama berhenti berlaku pada waktu yang dipilih.',
      'Bukan Anda? Cabut kuncinya sekarang, lalu buat kata sandi baru.',
    ],
    tautan: 'Lihat kunci API',
  },
  kunci_dicabut: {
    subject: 'Kunci API akun Anda dicabut',
    body: [
      'Admin instansi mencabut satu kunci API akun SP4N-LAPOR! Anda. Aplikasi yang memakainya tidak dapat lagi membuka apa pun dengannya. Alasannya tertulis di halaman kunci.',
    ],
    tautan: 'Lihat kunci API',
  },
  faktor_ditebak: {
    subject: 'Ada yang menebak kode akun Anda',
    body: [
      'Kode faktor kedua akun SP4N-LAPOR! Anda baru saja salah diketik berkali-kali. Akun Anda tidak terbuka, dan kode ditolak untuk 15 menit.',
      'Bukan Anda? Berarti orang lain tahu kata sandi Anda. Segera buat kata sandi baru.',
    ],
    tautan: 'Buat kata sandi baru',
  },
  pemulihan_baru: {
    subject: 'Kode pemulihan akun Anda diganti',
    body: [
      'Kode pemulihan baru baru saja dibuat untuk akun SP4N-LAPOR! Anda. Kode yang lama tidak berlaku lagi.',
      'Bukan Anda? Segera buat kata sandi baru, lalu hubungi admin instansi Anda atau kami lewat halaman kontak.',
    ],
    tautan: 'Lihat faktor kedua',
  },
  pemulihan_dipakai: {
    subject: 'Kode pemulihan akun Anda dipakai',
    body: [
      'Satu kode pemulihan baru saja dipakai di akun SP4N-LAPOR! Anda. Kode itu tidak berlaku lagi.',
      'Bukan Anda? Segera buat kata sandi baru, lalu hubungi admin instansi Anda atau kami lewat halaman kontak.',
    ],
    tautan: 'Lihat faktor kedua',
  },
};

type Jenis = keyof typeof id;

const en: Readonly<Record<Jenis, AkunLines>> = {
  kode_daftar: {
    subject: 'Confirm your email address',
    body: [
      'Somebody, we hope you, registered at SP4N-LAPOR! with this address.',
      'Type the code below on the registration page, or open the link. Both hold for 30 minutes.',
      'Not you? Ignore this mail: no account is made without the code. Share it with nobody.',
    ],
    tautan: 'Confirm the registration',
  },
  sudah_punya_akun: {
    subject: 'You already have an account',
    body: [
      'Somebody, we hope you, registered at SP4N-LAPOR! with this address. It already has an account, so no new one was made.',
      'Sign in with it. Password forgotten? Make a new one by “Forgotten password” on the sign-in page.',
    ],
    tautan: 'Sign in',
  },
  kode_email: {
    subject: 'Confirm your email address',
    body: [
      'This address was asked to become the address of an account at SP4N-LAPOR!.',
      'Type the code below on the profile page, or open the link. Both hold for 30 minutes.',
      'Not you? Ignore this mail: without the code your address is not used.',
    ],
    tautan: 'Confirm this address',
  },
  kode_kontak: {
    subject: 'Confirm the email address for news of your report',
    body: [
      'Somebody, we hope you, gave this address as the contact of a report at SP4N-LAPOR!.',
      'Follow the link below on the phone or computer on which you reported; elsewhere have the last 4 digits of your receipt at hand. Or type the code on the page “Report sent” or on the report opened with its receipt. Both hold for 24 hours. From then on news of the report comes here.',
      'Not you? Ignore this mail: without a confirmation your address is erased after 24 hours. Share the code with nobody.',
    ],
    tautan: 'Get news at this address',
  },
  telepon_diubah: {
    subject: 'The phone number of your account was changed',
    body: [
      'Your SP4N-LAPOR! account now uses the new phone number.',
      'Was it not you? Create a new password at once.',
    ],
    tautan: 'Open the profile',
  },
  email_terpakai: {
    subject: 'Another account already has this address',
    body: [
      'This address was asked to become the address of an account at SP4N-LAPOR!, but another account has it. Nothing was changed.',
      'If both accounts are yours, first close the one that you do not use.',
    ],
    tautan: null,
  },
  tautan_sandi: {
    subject: 'Create a new password',
    body: [
      'Somebody asked for a new password for your account at SP4N-LAPOR!.',
      'Open the link below. It holds for 30 minutes and only once. Once the password is changed, every device is signed out of your account.',
      'Not you? Ignore this mail: your password is not changed.',
    ],
    tautan: 'Create a new password',
  },
  undangan: {
    subject: 'Your officer account',
    body: [
      'You are registered as an officer at SP4N-LAPOR!.',
      'Open the link below to make a password. It holds for 3 days and only once; after that use “Forgotten password”.',
    ],
    tautan: 'Make a password',
  },
  email_lama: {
    subject: 'The email address of your account was changed',
    body: [
      'The SP4N-LAPOR! account that used this address now uses another one. News is no longer sent here.',
      'Was it not you? Tell us at once on the contact page, with the time of this mail.',
    ],
    tautan: 'Contact us',
  },
  nomor_laporan: {
    subject: 'Numbers of your reports',
    body: ['These are the numbers of the reports that belong to this address:'],
    tautan: 'Track a report',
  },
  sandi_diubah: {
    subject: 'The password of your account was changed',
    body: [
      'The password of your SP4N-LAPOR! account was just changed, and other devices were signed out.',
      'Was it not you? Create a new password at once by “Forgotten password” on the sign-in page.',
    ],
    tautan: 'Forgotten password',
  },
  sandi_direset: {
    subject: 'A new password was made for your account',
    body: [
      'A new password was just made for your SP4N-LAPOR! account by the link of a mail. All devices were signed out. Other sign-in services that were connected are disconnected; the secret calendar address, API keys and webhooks made on the pages of the account are revoked. Set up again what you still need.',
      'Was it not you? Then somebody else reads your mail. Secure your mailbox first, then make a new password.',
    ],
    tautan: 'Forgotten password',
  },
  oidc_disambung: {
    subject: 'Another sign-in service was connected to your account',
    body: [
      'Your SP4N-LAPOR! account was just connected to another sign-in service. From now on that service can open this account in place of the password.',
      'Was it not you? Make a new password at once by “Forgotten password”: the connection ends with it and all devices are signed out.',
    ],
    tautan: 'Look at the security of the account',
  },
  oidc_dilepas: {
    subject: 'Another sign-in service was disconnected from your account',
    body: [
      'A sign-in service was just disconnected from your SP4N-LAPOR! account. It opens this account no more.',
      'Was it not you? Make a new password at once by “Forgotten password” on the sign-in page.',
    ],
    tautan: 'Look at the security of the account',
  },
  akun_ditutup: {
    subject: 'Your account is closed',
    body: [
      'The SP4N-LAPOR! account with this address was just closed. Its name, addresses and password are erased; its reports go on without identity and are opened by the receipt that was shown at the closing.',
      'This is the last mail to this address. Was it not you who closed it? Tell us on the contact page, with the time of this mail.',
    ],
    tautan: 'Contact us',
  },
  email_diubah: {
    subject: 'The email address of your account was changed',
    body: ['Your SP4N-LAPOR! account now uses the new email address. News is sent there.'],
    tautan: 'Open the profile',
  },
  faktor_dipasang: {
    subject: 'A second factor was set up for your account',
    body: [
      'A second factor was just set up for your SP4N-LAPOR! account. Signing in asks for that code or passkey, too.',
      'Was it not you? Create a new password at once, then tell your agency’s admin, or us on the contact page.',
    ],
    tautan: 'See the second factors',
  },
  faktor_dilepas: {
    subject: 'A second factor was removed from your account',
    body: [
      'A second factor was just removed from your SP4N-LAPOR! account.',
      'Was it not you? Create a new password at once, then tell your agency’s admin, or us on the contact page.',
    ],
    tautan: 'See the second factors',
  },
  faktor_direset: {
    subject: 'The second factor of your account was reset',
    body: [
      'An admin removed all second factors of your SP4N-LAPOR! account, and every device was signed out. Sign in with your password, then set up a new one.',
      'Did you not ask for it? Create a new password at once and tell your agency’s admin.',
    ],
    tautan: 'Sign in',
  },
  kunci_dibuat: {
    subject: 'An API key was made for your account',
    body: [
      'An API key was just made for your SP4N-LAPOR! account. The application that holds it can act in the name of this account.',
      'Was it not you? Revoke the key now, then create a new password.',
    ],
    tautan: 'See the API keys',
  },
  kunci_diputar: {
    subject: 'An API key of your account was replaced',
    body: [
      'An API key of your SP4N-LAPOR! account was just replaced by a new one. The former one ends at the time that was chosen.',
      'Was it not you? Revoke the key now, then create a new password.',
    ],
    tautan: 'See the API keys',
  },
  kunci_dicabut: {
    subject: 'An API key of your account was revoked',
    body: [
      'An admin of your agency revoked an API key of your SP4N-LAPOR! account. The application that used it can open nothing with it any more. The reason stands on the page of the key.',
    ],
    tautan: 'See the API keys',
  },
  faktor_ditebak: {
    subject: 'Somebody is guessing the code of your account',
    body: [
      'The code of the second factor of your SP4N-LAPOR! account was just mistyped many times. Your account did not open, and codes are refused for 15 minutes.',
      'Was it not you? Then somebody else knows your password. Make a new one at once.',
    ],
    tautan: 'Create a new password',
  },
  pemulihan_baru: {
    subject: 'The recovery codes of your account were replaced',
    body: [
      'New recovery codes were just made for your SP4N-LAPOR! account. The former ones no longer hold.',
      'Was it not you? Create a new password at once, then tell your agency’s admin, or us on the contact page.',
    ],
    tautan: 'See the second factors',
  },
  pemulihan_dipakai: {
    subject: 'A recovery code of your account was used',
    body: [
      'A recovery code was just used for your SP4N-LAPOR! account. It no longer holds.',
      'Was it not you? Create a new password at once, then tell your agency’s admin, or us on the contact page.',
    ],
    tautan: 'See the second factors',
  },
};

/** Words about accounts and their safety: always sent, whatever was switched off. */
export const AKUN_LINES: Readonly<Record<Lang, Readonly<Record<Jenis, AkunLines>>>> = { id, en };

export type JenisSuratAkun = Jenis;

export function isSuratAkun(jenis: string): jenis is Jenis {
  return Object.hasOwn(id, jenis);
}
