import { keGsm, ukuranSms } from '../../domain/kanal/gsm.ts';
import type { Lang } from '../bahasa.ts';
import { AKUN_LINES, type JenisSuratAkun } from '../surat/akun.ts';

/** What an SMS about an account, a contact or lost numbers says. */
export type IsiSms =
  | {
      readonly jenis: 'kode';
      readonly untuk: 'daftar' | 'telepon' | 'sandi' | 'kontak';
      readonly kode: string;
    }
  | { readonly jenis: 'sudah_punya_akun' | 'telepon_terpakai' | 'telepon_lama' | 'akun_ditutup' }
  | { readonly jenis: 'nomor'; readonly nomor: readonly string[] }
  | { readonly jenis: 'akun'; readonly kabar: JenisSuratAkun };

/**
 * One SMS of ours, in one part of 160 GSM characters: who sends it, what for, and of a code that it is nobody's else. A place to go to
 * stands at its end where there is room for it.
 */
export function tulisSms(isi: IsiSms, lang: Lang, origin: string): string {
  const { teks, ke } = lang === 'id' ? indonesia(isi) : english(isi);
  const tries = [
    ...(ke === null ? [] : [`SP4N-LAPOR!: ${teks} ${hostOf(origin)}${ke}`]),
    `SP4N-LAPOR!: ${teks}`,
  ].map(keGsm);
  return tries.find((one) => ukuranSms(one).bagian === 1) ?? keGsm(`SP4N-LAPOR!: ${teks}`).slice(0, 150);
}

interface Kata {
  readonly teks: string;
  /** Where to go; null: nowhere. */
  readonly ke: string | null;
}

function indonesia(isi: IsiSms): Kata {
  switch (isi.jenis) {
    case 'kode': {
      // Typed later too, on the laporan that the receipt opens.
      const { untuk: tentang } = isi;
      if (tentang === 'kontak')
        return {
          teks: `${isi.kode} kode untuk menerima kabar laporan, berlaku 24 jam. JANGAN beri tahu siapa pun. Bukan Anda? Abaikan. Ketik di laporan Anda:`,
          ke: '/lacak',
        };
      const untuk = {
        daftar: 'mendaftar',
        telepon: 'nomor akun Anda',
        sandi: 'kata sandi baru',
      }[tentang];
      return {
        teks: `${isi.kode} kode untuk ${untuk}, berlaku 30 menit. JANGAN beri tahu siapa pun, juga petugas. Bukan Anda? Abaikan.`,
        ke: null,
      };
    }
    case 'sudah_punya_akun':
      return {
        teks: 'Nomor ini sudah punya akun, jadi tidak dibuat akun baru. Masuklah dengan nomor ini.',
        ke: '/masuk',
      };
    case 'telepon_terpakai':
      return {
        teks: 'Nomor ini diminta untuk sebuah akun, tetapi sudah dipakai akun lain. Tidak ada yang berubah.',
        ke: null,
      };
    case 'telepon_lama':
      return {
        teks: 'Akun yang memakai nomor ini sekarang memakai nomor lain. Bukan Anda? Hubungi kami:',
        ke: '/kontak',
      };
    case 'akun_ditutup':
      return { teks: 'Akun dengan nomor ini sudah ditutup. Bukan Anda? Hubungi kami:', ke: '/kontak' };
    case 'nomor':
      return {
        teks: `Laporan Anda: ${isi.nomor.join(', ')}. Cek: ketik STATUS spasi nomor, atau`,
        ke: '/lacak',
      };
    case 'akun':
      return {
        teks: `${AKUN_LINES.id[isi.kabar].subject}. Bukan Anda? Segera ganti kata sandi:`,
        ke: '/masuk',
      };
  }
}

function english(isi: IsiSms): Kata {
  switch (isi.jenis) {
    case 'kode': {
      const { untuk: tentang } = isi;
      if (tentang === 'kontak')
        return {
          teks: `${isi.kode} is your code for news of your report. Valid for 24 hours. Tell NOBODY. Not you? Ignore it. Type it on your report:`,
          ke: '/lacak',
        };
      const untuk = {
        daftar: 'to register',
        telepon: 'for the number of your account',
        sandi: 'for a new password',
      }[tentang];
      return {
        teks: `${isi.kode} is your code ${untuk}. Valid for 30 minutes. Tell NOBODY, not even officers. Not you? Ignore it.`,
        ke: null,
      };
    }
    case 'sudah_punya_akun':
      return {
        teks: 'This number already has an account, so no new one was made. Sign in with this number.',
        ke: '/masuk',
      };
    case 'telepon_terpakai':
      return {
        teks: 'This number was asked for an account, but another account has it. Nothing was changed.',
        ke: null,
      };
    case 'telepon_lama':
      return {
        teks: 'The account that used this number now uses another one. Not you? Contact us:',
        ke: '/kontak',
      };
    case 'akun_ditutup':
      return { teks: 'The account with this number was closed. Not you? Contact us:', ke: '/kontak' };
    case 'nomor':
      return {
        teks: `Your reports: ${isi.nomor.join(', ')}. To check, send STATUS and the number, or`,
        ke: '/lacak',
      };
    case 'akun':
      return {
        teks: `${AKUN_LINES.en[isi.kabar].subject}. Not you? Change the password at once:`,
        ke: '/masuk',
      };
  }
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
