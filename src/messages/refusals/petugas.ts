import type { RefusalTexts } from './types.ts';

/** Templates, the register of SK, and forms that were overtaken. */
export const petugasRefusals = {
  'templat.not_found': {
    id: 'Templat itu tidak ada atau sudah dihapus. Muat ulang daftarnya.',
    en: 'That template does not exist or was removed. Reload the list.',
  },
  'templat.title_taken': {
    id: 'Sudah ada templat dengan judul ini. Beri judul lain.',
    en: 'There is a template with this title already. Give it another one.',
  },
  'templat.too_many': {
    id: 'Instansi Anda sudah punya {max} templat. Hapus yang tidak dipakai dulu.',
    en: 'Your agency already has {max} templates. Remove one that is not used first.',
  },
  'sk.number_taken': {
    id: 'SK dengan nomor ini sudah tercatat dengan tanggal lain. Periksa nomornya.',
    en: 'A decree with this number is on record with other dates. Check its number.',
  },
  'sk.ends_before_start': {
    id: 'Masa berlaku berakhir sebelum tanggal SK. Periksa kedua tanggal.',
    en: 'It ends before the day of the decree. Check both dates.',
  },
  'laporan.changed_meanwhile': {
    id: 'Laporan ini berubah sejak Anda melihatnya. Periksa keadaan baru, lalu kirim lagi.',
    en: 'This report has changed since you saw it. Look at its new state and send again.',
  },
} satisfies RefusalTexts;
