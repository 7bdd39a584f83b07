import { jamak } from '../format/jamak.ts';
/** Deadlines by day, and as a calendar that other programs read. */
export const kalenderId = {
  judul: 'Kalender tenggat',
  pembuka: (n: string) => `Tenggat 30 hari ke depan dan yang sudah lewat: ${n} laporan.`,
  terlambat: 'Sudah lewat',
  kosong: 'Tidak ada tenggat',
  kosongIsi: 'Tidak ada laporan terbuka yang jatuh tempo dalam 30 hari ke depan.',
  terpotong: (n: string) => `Hanya ${n} yang pertama ditampilkan. Saring antrean untuk melihat sisanya.`,
  alamat: {
    judul: 'Di kalender Anda sendiri',
    isi: 'Program kalender dapat membaca tenggat ini lewat alamat rahasia. Isinya hanya nomor laporan, apa yang jatuh tempo, dan jam rapat monev: tanpa judul, tanpa nama.',
    ada: (kapan: string) =>
      `Alamat Anda dibuat ${kapan}. Siapa pun yang tahu alamat itu dapat membaca nomor dan tenggat Anda.`,
    tidakAda: 'Anda belum punya alamat.',
    buat: 'Buat alamat',
    ganti: 'Ganti alamat, yang lama berhenti',
    cabut: 'Cabut alamat',
    dibuat: (alamat: string) => `Salin sekarang, alamat ini hanya tampil sekali: ${alamat}`,
    dicabut: 'Alamat dicabut. Kalender yang memakainya tidak lagi mendapat tenggat.',
  },
  acara: (nomor: string, jam: string) => `${nomor}: ${jam}`,
  namaKalender: 'Tenggat SP4N-LAPOR!',
};

export const kalenderEn: typeof kalenderId = {
  judul: 'Calendar of deadlines',
  pembuka: (n) => `Deadlines of the next 30 days and those that have passed: ${jamak(n, 'report')}.`,
  terlambat: 'Passed',
  kosong: 'No deadlines',
  kosongIsi: 'No open report is due within the next 30 days.',
  terpotong: (n) => `Only the first ${n} are shown. Filter the queue to see the others.`,
  alamat: {
    judul: 'In your own calendar',
    isi: 'Calendar programs can read these deadlines at a secret address. It holds only numbers, what is due, and the hours of monitoring sessions: no titles, no names.',
    ada: (kapan) => `Your address was made ${kapan}. Whoever knows it can read your numbers and deadlines.`,
    tidakAda: 'You have no address yet.',
    buat: 'Make an address',
    ganti: 'Replace the address, the old one stops',
    cabut: 'Revoke the address',
    dibuat: (alamat) => `Copy it now, this address is shown only once: ${alamat}`,
    dicabut: 'The address was revoked. Calendars that use it get no more deadlines.',
  },
  acara: (nomor, jam) => `${nomor}: ${jam}`,
  namaKalender: 'SP4N-LAPOR! deadlines',
};
