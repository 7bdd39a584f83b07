import { formatAngka } from './format/angka.ts';

/** What every form says around its own questions. */
export const formulirId = {
  ringkasanGalat: 'Ada yang perlu diperbaiki',
  ringkasanBelumTerkirim:
    'Belum ada yang terkirim. Isian Anda masih tersimpan di bawah; perbaiki bagian ini, lalu kirim lagi.',
  galat: 'Perlu diperbaiki:',
  tidakWajib: '(tidak wajib)',
  pilih: 'Pilih salah satu',
  hari: 'Tanggal',
  bulan: 'Bulan',
  tahun: 'Tahun',
  contohTanggal: (contoh: string) => `Contoh: ${contoh}`,
  palingBanyakKarakter: (max: number) => `Paling banyak ${formatAngka(max, 'id')} karakter.`,
  berkasBatas: (jumlah: number) =>
    `Paling banyak ${formatAngka(jumlah, 'id')} berkas. Gambar dan dokumen sampai 10 MB, suara dan video sampai 50 MB per berkas.`,
  berkasJenis: 'JPEG, PNG, WebP, HEIC, PDF, dokumen kantor, MP3, M4A, OGG, MP4, 3GP, atau WebM.',
  sedangMengirim: 'Sedang mengirim. Tunggu sebentar, jangan tekan lagi.',
  kirim: 'Kirim',
  simpan: 'Simpan',
  lanjut: 'Lanjut',
  kembali: 'Kembali',
  batal: 'Batal',
  cari: 'Cari',
};

export const formulirEn: typeof formulirId = {
  ringkasanGalat: 'Something needs to be corrected',
  ringkasanBelumTerkirim:
    'Nothing has been sent yet. What you wrote is still below; correct these parts and send again.',
  galat: 'To be corrected:',
  tidakWajib: '(optional)',
  pilih: 'Choose one',
  hari: 'Day',
  bulan: 'Month',
  tahun: 'Year',
  contohTanggal: (contoh) => `Example: ${contoh}`,
  palingBanyakKarakter: (max) => `At most ${formatAngka(max, 'en')} characters.`,
  berkasBatas: (jumlah) =>
    `At most ${formatAngka(jumlah, 'en')} files. Pictures and documents up to 10 MB, sound and video up to 50 MB each.`,
  berkasJenis: 'JPEG, PNG, WebP, HEIC, PDF, office documents, MP3, M4A, OGG, MP4, 3GP or WebM.',
  sedangMengirim: 'Sending. Please wait, do not press again.',
  kirim: 'Send',
  simpan: 'Save',
  lanjut: 'Continue',
  kembali: 'Back',
  batal: 'Cancel',
  cari: 'Search',
};
