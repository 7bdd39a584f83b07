import type { RefusalTexts } from './types.ts';

/** Support, following and comments on public laporan. */
export const partisipasiRefusals = {
  'partisipasi.own': {
    id: 'Ini laporan Anda sendiri. Dukungan dihitung dari orang lain.',
    en: 'This is your own report. Support is counted from other people.',
  },
  'perangkat.unknown_service': {
    id: 'Layanan pemberitahuan peramban ini tidak dikenal, jadi kabar tidak dinyalakan. Kabar tetap ada di halaman laporan.',
    en: 'The notification service of this browser is not known, so news was not switched on. It stays on the page of the report.',
  },
  'partisipasi.too_many': {
    id: 'Terlalu banyak dukungan atau laporan komentar dari jaringan ini. Coba lagi {menit} menit lagi.',
    en: 'Too much support or too many reported comments from this network. Try again in {menit} minutes.',
  },
  'komentar.own': {
    id: 'Ini laporan Anda sendiri. Tulis lewat “Tanggapi”, supaya identitas Anda tetap terlindungi.',
    en: 'This is your own report. Write through “Respond”, so that your identity stays protected.',
  },
  'komentar.personal_data': {
    id: 'Komentar dibaca umum dan tampak memuat data pribadi: {nilai}. Hapus bagian itu, lalu kirim lagi.',
    en: 'Comments are read by everybody, and this one seems to hold personal data: {nilai}. Remove it and send again.',
  },
  'komentar.twice': {
    id: 'Komentar yang sama dari Anda sudah ada pada laporan ini.',
    en: 'You have written the same comment on this report already.',
  },
  'komentar.too_many_waiting': {
    id: 'Sudah {max} komentar Anda menunggu diperiksa. Tunggu sampai petugas memeriksanya.',
    en: 'Already {max} of your comments wait to be checked. Wait until an officer has looked at them.',
  },
  'komentar.not_found': {
    id: 'Komentar itu tidak ada, sudah ditarik, atau bukan Anda yang memutuskannya.',
    en: 'That comment does not exist, was taken back, or is not yours to decide.',
  },
  'komentar.not_your_own': {
    id: 'Ini komentar Anda sendiri. Rekan Anda yang memutuskannya; Anda dapat menariknya di halaman laporan.',
    en: 'This is your own comment. A colleague decides about it; you can take it back on the page of the report.',
  },
  'komentar.decided': {
    id: 'Komentar ini baru saja diputuskan petugas lain. Muat ulang daftarnya.',
    en: 'Another officer has just decided this comment. Reload the list.',
  },
} satisfies RefusalTexts;
