import type { RefusalTexts } from './types.ts';

/** Officers' roles within one's own tree, handing over and leave (F108, F157). */
export const petugasAkunRefusals = {
  'akun.not_your_tree': {
    id: 'Peran di {badan} tidak dapat Anda atur. Anda mengatur peran di instansi Anda dan unit di bawahnya.',
    en: 'You cannot manage roles at {badan}. You manage those of your own agency and of the units below it.',
  },
  'akun.not_yourself': {
    id: 'Peran untuk diri sendiri tidak dapat diberikan. Minta admin lain atau admin di atas Anda.',
    en: 'Nobody gives themselves a role. Ask another admin or one above you.',
  },
  'akun.last_admin': {
    id: 'Ini admin terakhir instansi itu. Serahkan dulu perannya kepada orang lain.',
    en: 'This is the last admin of that agency. Hand the role over to somebody else first.',
  },
  'akun.leave_dates': {
    id: 'Cuti perlu hari mulai dan hari selesai yang belum lewat, paling lama satu tahun. Periksa kedua tanggal.',
    en: 'Leave needs a first and a last day that is not over yet, at most a year. Check both dates.',
  },
  'akun.leave_overlaps': {
    id: 'Sudah ada cuti pada waktu itu. Batalkan yang lama atau pilih tanggal lain.',
    en: 'There is leave at that time already. Cancel it or choose other dates.',
  },
  'akun.leave_no_roles': {
    id: 'Tidak ada peran yang dapat dialihkan pada waktu itu. Periksa tanggal dan peran orang ini.',
    en: 'There is no role that could be passed on at that time. Check the dates and the roles of this person.',
  },
  'akun.leave_not_found': {
    id: 'Cuti itu tidak ada, sudah selesai, atau bukan wewenang Anda. Muat ulang daftarnya.',
    en: 'That leave does not exist, is over, or is not yours to change. Load the list again.',
  },
  'akun.substitute_unfit': {
    id: 'Pengganti harus petugas lain dari instansi yang sama yang tidak sedang cuti. Pilih orang lain.',
    en: 'The substitute must be another officer of the same agency who is not on leave then. Choose somebody else.',
  },
  'akun.officer_email_required': {
    id: 'Isi alamat email petugas: undangan untuk membuat kata sandi dikirim ke sana.',
    en: 'Give the officer’s email address: the invitation to make a password is sent there.',
  },
} satisfies RefusalTexts;
