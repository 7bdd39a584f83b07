import type { RefusalTexts } from './types.ts';

/** Refusals of the request itself, before any rule of the SP4N is asked. */
export const webRefusals = {
  'web.not_found': {
    id: 'Tidak ada apa pun di alamat ini, atau tidak terbuka untuk Anda.',
    en: 'There is nothing at this address, or it is not open to you.',
  },
  'web.forbidden': {
    id: 'Akun Anda tidak berwenang atas tindakan ini. Minta admin instansi memeriksa peran Anda.',
    en: 'Your account does not have permission for this. Ask your agency’s admin to check your roles.',
  },
  'web.method_not_allowed': {
    id: 'Alamat ini tidak menerima cara permintaan itu. Lihat dokumentasi API.',
    en: 'This address does not take that method. See the API documentation.',
  },
  'web.form_expired': {
    id: 'Formulir terbuka terlalu lama. Muat ulang halaman formulir, lalu kirim lagi.',
    en: 'The form was open for too long. Reload the form page and send again.',
  },
  'web.cross_origin': {
    id: 'Kiriman dari situs lain ditolak. Isi dan kirim dari halaman situs ini.',
    en: 'Sent from another site and refused. Fill it in and send it from a page of this site.',
  },
  'web.unreadable_body': {
    id: 'Isi kiriman tidak dapat dibaca. Periksa bentuknya, lalu kirim lagi.',
    en: 'The body cannot be read. Check its form and send again.',
  },
  'web.too_large': {
    id: 'Kiriman terlalu besar; paling besar {batas}.',
    en: 'Too large; at most {batas}.',
  },
  'web.rate_limited': {
    id: 'Terlalu banyak permintaan. Coba lagi setelah {detik} detik.',
    en: 'Too many requests. Try again after {detik} seconds.',
  },
  'web.busy': {
    id: 'Layanan sedang ramai. Tunggu sebentar, lalu kirim lagi.',
    en: 'The service is busy. Wait a moment and send again.',
  },
  'web.database_unavailable': {
    id: 'Basis data sedang tidak dapat dihubungi. Coba lagi dalam satu menit.',
    en: 'The database cannot be reached just now. Try again in a minute.',
  },
  'web.fault': {
    id: 'Kesalahan ada pada kami. Coba lagi; jika tetap gagal, sebutkan correlationId kepada kami.',
    en: 'The mistake is ours. Try again; if it still fails, tell us the correlationId.',
  },
  'web.unsupported_media_type': {
    id: 'Bentuk kiriman ini tidak diterima. Kirim sebagai {tipe}.',
    en: 'This form of body is not taken. Send it as {tipe}.',
  },
} satisfies RefusalTexts;
