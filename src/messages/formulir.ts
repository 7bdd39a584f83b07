import { jamak } from './format/jamak.ts';
import { formatAngka } from './format/angka.ts';

/** What every form says around its own questions. */
export const formulirId = {
  ringkasanGalat: 'Ada yang perlu diperbaiki',
  ringkasanBelumTerkirim:
    'Belum ada yang terkirim. Isian Anda masih tersimpan di bawah; perbaiki bagian ini, lalu kirim lagi.',
  galat: 'Perlu diperbaiki:',
  tidakWajib: '(tidak wajib)',
  pilih: 'Pilih salah satu',
  palingBanyakKarakter: (max: number) => `Paling banyak ${formatAngka(max, 'id')} karakter.`,
  berkasBatas: (jumlah: number) =>
    `Paling banyak ${formatAngka(jumlah, 'id')} berkas. Gambar dan dokumen sampai 10 MB, suara dan video sampai 50 MB per berkas.`,
  berkasJenis: 'JPEG, PNG, WebP, HEIC, PDF, dokumen kantor, MP3, M4A, OGG, MP4, 3GP, atau WebM.',
  /** While a flood lasts a form asks for work first (F21). */
  ramai: {
    judul: 'Sekarang sedang sangat ramai',
    isi: 'Supaya mesin tidak memenuhi antrean, kiriman berikutnya perlu pemeriksaan singkat. Isian Anda tersimpan; tidak ada gambar atau teka-teki.',
    sedang: 'Peramban Anda sedang memeriksa, biasanya beberapa detik. Anda dapat terus mengisi.',
    selesai: 'Pemeriksaan selesai. Tekan tombol kirim.',
    sebab: {
      baru: (detik: number) => `Tunggu ${detik} detik, lalu tekan tombol kirim lagi.`,
      sisa: (detik: number) => `Belum waktunya: tunggu ${detik} detik lagi, lalu tekan tombol kirim.`,
      sering: () =>
        'Sudah terlalu banyak kiriman dengan menunggu dari jaringan Anda. Nyalakan JavaScript, atau coba lagi 15 menit lagi.',
      salah: (detik: number) =>
        `Pemeriksaan itu sudah terpakai atau lewat waktu. Tunggu ${detik} detik, lalu tekan tombol kirim lagi.`,
    },
  },
  sedangMengirim: 'Sedang mengirim. Tunggu sebentar, jangan tekan lagi.',
  kirim: 'Kirim',
  simpan: 'Simpan',
  lanjut: 'Lanjut',
  kembali: 'Kembali',
  batal: 'Batal',
  cari: 'Cari',
  ubahSaringan: 'Ubah masa dan pilihan',
};

export const formulirEn: typeof formulirId = {
  ringkasanGalat: 'Something needs to be corrected',
  ringkasanBelumTerkirim:
    'Nothing has been sent yet. What you wrote is still below; correct these parts and send again.',
  galat: 'To be corrected:',
  tidakWajib: '(optional)',
  pilih: 'Choose one',
  palingBanyakKarakter: (max) => `At most ${jamak(max, 'character')}.`,
  berkasBatas: (jumlah) =>
    `At most ${jamak(jumlah, 'file')}. Pictures and documents up to 10 MB, sound and video up to 50 MB each.`,
  berkasJenis: 'JPEG, PNG, WebP, HEIC, PDF, office documents, MP3, M4A, OGG, MP4, 3GP or WebM.',
  ramai: {
    judul: 'It is very busy now',
    isi: 'So that machines do not fill the queue, the next forms need a short check. What you wrote is kept; there are no pictures or riddles.',
    sedang: 'Your browser is checking, usually for some seconds. You can go on writing.',
    selesai: 'The check is done. Press the send button.',
    sebab: {
      baru: (detik) => `Wait ${jamak(detik, 'second')}, then press the send button again.`,
      sisa: (detik) => `Too early: wait another ${jamak(detik, 'second')}, then press the send button.`,
      sering: () =>
        'Too many forms were sent by waiting from your network. Switch JavaScript on, or try again in 15 minutes.',
      salah: (detik) =>
        `That check was used or is over. Wait ${jamak(detik, 'second')}, then press the send button again.`,
    },
  },
  sedangMengirim: 'Sending. Please wait, do not press again.',
  kirim: 'Send',
  simpan: 'Save',
  lanjut: 'Continue',
  kembali: 'Back',
  batal: 'Cancel',
  cari: 'Search',
  ubahSaringan: 'Change period and choices',
};
