import type { RefusalTexts } from './types.ts';

/** Settings: calendar, policies, bodies, topics. */
export const pengaturanRefusals = {
  'kalender.nothing': {
    id: 'Isi paling sedikit satu hari, atau pilih hari yang dicabut.',
    en: 'Enter at least one day, or choose a day to take back.',
  },
  'kalender.day_twice': {
    id: 'Tanggal ini sudah ada di baris lain. Hapus salah satunya.',
    en: 'This day stands in another line as well. Remove one of them.',
  },
  'kalender.day_known': {
    id: 'Tanggal ini sudah hari libur. Hapus dari ketetapan ini.',
    en: 'This day is off already. Remove it from this decree.',
  },
  'kalender.day_not_off': {
    id: 'Tanggal {hari} bukan hari libur di kalender ini. Pilih dari daftar.',
    en: 'The day {hari} is not off in this calendar. Choose from the list.',
  },
  'kalender.decree_known': {
    id: 'Ketetapan dengan nama dan tanggal ini sudah tercatat. Lihat daftar ketetapan.',
    en: 'A decree of this name and day is on record already. See the list of decrees.',
  },
  'kebijakan.value_unfit': {
    id: 'Nilai ini tidak dapat dipakai. Isi bilangan bulat dalam batas yang wajar.',
    en: 'This value cannot be used. Enter a whole number within sensible bounds.',
  },
  'kebijakan.same_value': {
    id: 'Nilai ini sudah berlaku. Isi nilai lain.',
    en: 'This value is in force already. Enter another one.',
  },
  'kebijakan.day_unfit': {
    id: 'Pilih tanggal mulai besok sampai setahun ke depan: kebijakan tidak berlaku surut.',
    en: 'Choose a day from tomorrow up to a year ahead: a policy never reaches back.',
  },
  'kebijakan.day_taken': {
    id: 'Sudah ada nilai yang berlaku mulai tanggal ini. Pilih tanggal lain.',
    en: 'A value that starts on this day is on record already. Choose another day.',
  },
} satisfies RefusalTexts;
