import type { RefusalTexts } from './types.ts';

/** What is wrong with one field; shown beside it and, after its label, in the summary on top. */
export const inputRefusals = {
  'input.required': { id: 'Bagian ini perlu diisi.', en: 'This part must be filled in.' },
  'input.too_short': {
    id: 'Tulis paling sedikit {min} karakter; sekarang baru {panjang}.',
    en: 'Write at least {min} characters; there are {panjang} now.',
  },
  'input.too_long': {
    id: 'Tulis paling banyak {max} karakter; sekarang ada {panjang}.',
    en: 'Write at most {max} characters; there are {panjang} now.',
  },
  'input.too_many': {
    id: 'Pilih paling banyak {max}; sekarang ada {jumlah}.',
    en: 'Choose at most {max}; there are {jumlah} now.',
  },
  'input.out_of_range': {
    id: 'Isi dengan angka dari {min} sampai {max}.',
    en: 'Enter a number from {min} to {max}.',
  },
  'input.invalid': {
    id: 'Bentuk isian ini tidak kami kenali. Periksa dan tulis ulang.',
    en: 'We do not recognise this. Check it and write it again.',
  },
  'input.unknown_choice': {
    id: 'Pilihan ini tidak ada di daftar. Pilih salah satu yang tersedia.',
    en: 'This is not in the list. Choose one that is offered.',
  },
  'input.unknown_field': {
    id: 'Isian ini tidak dikenal. Hapus, atau periksa ejaannya.',
    en: 'This field is unknown. Remove it or check its spelling.',
  },
  'input.invalid_date': {
    id: 'Tulis tanggal yang ada di kalender, contoh 2026-11-25.',
    en: 'Write a day of the calendar, for example 2026-11-25.',
  },
  'input.date_in_future': {
    id: 'Tanggal ini belum terjadi. Isi dengan hari ini atau sebelumnya.',
    en: 'This day has not come yet. Enter today or an earlier day.',
  },
  'input.date_in_past': {
    id: 'Tanggal ini sudah lewat. Isi dengan hari ini atau sesudahnya.',
    en: 'This day has passed. Enter today or a later day.',
  },
  'input.invalid_email': {
    id: 'Tulis alamat email yang lengkap, contoh nama@contoh.id.',
    en: 'Write the whole email address, for example name@example.id.',
  },
  'input.invalid_phone': {
    id: 'Tulis nomor telepon dengan 8 sampai 15 angka, contoh 081234567890.',
    en: 'Write a phone number of 8 to 15 digits, for example 081234567890.',
  },
  'input.invalid_nomor': {
    id: 'Nomor laporan terdiri dari 9 angka dan nomor ini tidak cocok. Periksa lagi satu per satu.',
    en: 'A report number has 9 digits, and this one does not fit. Check each digit.',
  },
  'input.invalid_characters': {
    id: 'Teks ini berisi karakter yang tidak dapat disimpan. Hapus karakter NUL atau separuh pasangan.',
    en: 'This text holds characters that cannot be stored. Remove NUL characters and half pairs.',
  },
  'input.wrong_type': {
    id: 'Nilai ini salah jenis; yang diminta {tipe}. Perbaiki bentuknya.',
    en: 'This value is of the wrong type; {tipe} is asked. Correct its form.',
  },
  'input.out_of_range_min': {
    id: 'Isi dengan angka paling kecil {min}.',
    en: 'Enter a number of at least {min}.',
  },
  'input.out_of_range_max': {
    id: 'Isi dengan angka paling besar {max}.',
    en: 'Enter a number of at most {max}.',
  },
} satisfies RefusalTexts;
