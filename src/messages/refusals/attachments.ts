import type { RefusalTexts } from './types.ts';

/** Files that cannot be taken or found. */
export const attachmentRefusals = {
  'attachments.not_found': {
    id: 'Berkas tidak ditemukan. Periksa alamatnya, atau masuk jika laporannya milik Anda.',
    en: 'File not found. Check its address, or sign in if the report is yours.',
  },
  'attachments.empty': {
    id: 'Berkas ini kosong. Pilih berkas yang ada isinya.',
    en: 'This file is empty. Choose one that has content.',
  },
  'attachments.too_large': {
    id: 'Berkas ini terlalu besar; paling besar {limitMb} MB untuk jenis ini. Perkecil dulu.',
    en: 'This file is too large; at most {limitMb} MB for its kind. Make it smaller first.',
  },
  'attachments.type_not_allowed': {
    id: 'Jenis berkas ini tidak diterima. Kirim gambar, PDF, dokumen kantor, rekaman suara, atau video.',
    en: 'This kind of file is not taken. Send a picture, PDF, office document, sound or video.',
  },
  'attachments.mixed_content': {
    id: 'Isi berkas ini tidak murni {extension}. Simpan ulang dengan program aslinya, lalu unggah lagi.',
    en: 'The content of this file is not purely {extension}. Save it again with its own program and upload it.',
  },
  'attachments.macros_not_allowed': {
    id: 'Dokumen ini berisi makro. Simpan tanpa makro, atau sebagai PDF, lalu unggah lagi.',
    en: 'This document contains macros. Save it without them, or as PDF, and upload it again.',
  },
  'attachments.document_encrypted': {
    id: 'Dokumen ini terkunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.',
    en: 'This document is locked by a password. Save it without one and upload it again.',
  },
  'attachments.image_broken': {
    id: 'Gambar ini rusak dan tidak dapat dibuka. Kirim ulang dari sumbernya.',
    en: 'This picture is broken and cannot be opened. Send it again from its source.',
  },
  'attachments.heic_unreadable': {
    id: 'Gambar HEIC ini tidak dapat diubah. Simpan sebagai JPEG, lalu unggah lagi.',
    en: 'This HEIC picture cannot be converted. Save it as JPEG and upload it again.',
  },
  'attachments.too_many_pixels': {
    id: 'Gambar ini {megapixels} megapiksel; paling banyak {limitMegapixels}. Perkecil dulu.',
    en: 'This picture has {megapixels} megapixels; at most {limitMegapixels}. Make it smaller first.',
  },
  'attachments.disk_full': {
    id: 'Tempat penyimpanan penuh, berkas ini belum tersimpan. Kirim laporan tanpa berkas, atau coba lagi nanti.',
    en: 'The storage is full and this file was not kept. Send the report without it, or try again later.',
  },
  'attachments.busy': {
    id: 'Terlalu banyak gambar sedang diproses. Coba unggah lagi dalam satu menit.',
    en: 'Too many pictures are being worked on. Upload it again in a minute.',
  },
} satisfies RefusalTexts;
