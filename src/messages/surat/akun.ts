import type { Lang } from '../bahasa.ts';
import type { Lines } from './bentuk.ts';

interface AkunLines extends Lines {
  /** Words of the link; none when nothing is to be opened. */
  readonly tautan: string | null;
}

const id = {
  kode_daftar: {
    subject: 'Konfirmasi e-mail Anda',
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
    subject: 'Konfirmasi alamat e-mail Anda',
    body: [
      'Alamat ini diminta menjadi alamat akun di SP4N-LAPOR!.',
      'Ketik kode di bawah pada halaman profil, atau buka tautannya. Keduanya berlaku 30 menit.',
      'Bukan Anda? Abaikan surat ini: tanpa kode itu alamat Anda tidak dipakai.',
    ],
    tautan: 'Konfirmasi alamat ini',
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
    subject: 'Alamat e-mail akun Anda diganti',
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
  email_diubah: {
    subject: 'Alamat e-mail akun Anda diganti',
    body: ['Akun SP4N-LAPOR! Anda sekarang memakai alamat e-mail yang baru. Kabar dikirim ke sana.'],
    tautan: 'Buka profil',
  },
};

type Jenis = keyof typeof id;

const en: Readonly<Record<Jenis, AkunLines>> = {
  kode_daftar: {
    subject: 'Confirm your e-mail address',
    body: [
      'Somebody, we hope you, registered at SP4N-LAPOR! with this address.',
      'Type the code below on the registration page, or open the link. Both hold for 30 minutes.',
      'Not you? Ignore this mail: no account is made without the code. Give it to nobody.',
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
    subject: 'Confirm your e-mail address',
    body: [
      'This address was asked to become the address of an account at SP4N-LAPOR!.',
      'Type the code below on the profile page, or open the link. Both hold for 30 minutes.',
      'Not you? Ignore this mail: without the code your address is not used.',
    ],
    tautan: 'Confirm this address',
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
    subject: 'Make a new password',
    body: [
      'Somebody asked for a new password for your account at SP4N-LAPOR!.',
      'Open the link below. It holds for 30 minutes and only once. Once the password is changed, every device is signed out of your account.',
      'Not you? Ignore this mail: your password is not changed.',
    ],
    tautan: 'Make a new password',
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
    subject: 'The e-mail address of your account was changed',
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
      'Was it not you? Make a new password at once by “Forgotten password” on the sign-in page.',
    ],
    tautan: 'Forgotten password',
  },
  email_diubah: {
    subject: 'The e-mail address of your account was changed',
    body: ['Your SP4N-LAPOR! account now uses the new e-mail address. News is sent there.'],
    tautan: 'Open the profile',
  },
};

/** Words about accounts and their safety: always sent, whatever was switched off. */
export const AKUN_LINES: Readonly<Record<Lang, Readonly<Record<Jenis, AkunLines>>>> = { id, en };

export type JenisSuratAkun = Jenis;

export function isSuratAkun(jenis: string): jenis is Jenis {
  return Object.hasOwn(id, jenis);
}
