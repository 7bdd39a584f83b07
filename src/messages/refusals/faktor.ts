import type { RefusalTexts } from './types.ts';

/** Setting up, taking away and resetting a second factor (F112). */
export const faktorRefusals = {
  'akun.setup_over': {
    id: 'Pemasangan ini sudah selesai atau terlalu lama ditinggal. Mulai lagi dari halaman Faktor kedua.',
    en: 'This was set up already or was left for too long. Begin again on the page Second factor.',
  },
  'akun.passkey_not_here': {
    id: 'Kunci sandi tidak dapat dibuat di alamat situs ini. Pakai aplikasi kode.',
    en: 'No passkey can be made at this address of the site. Use a code app.',
  },
  'akun.passkey_known': {
    id: 'Kunci sandi ini sudah terpasang. Pakai perangkat atau kunci lain.',
    en: 'This passkey is set up already. Use another device or key.',
  },
  'akun.too_many_factors': {
    id: 'Paling banyak {max} faktor kedua untuk satu akun. Hapus yang tidak dipakai dulu.',
    en: 'At most {max} second factors for one account. Remove one that you do not use first.',
  },
  'akun.factor_not_found': {
    id: 'Faktor kedua itu tidak ada. Muat ulang halamannya.',
    en: 'There is no such second factor. Load the page again.',
  },
  'akun.factor_required': {
    id: 'Peran Anda memerlukan faktor kedua, jadi yang terakhir tidak dapat dihapus. Pasang penggantinya dulu.',
    en: 'Your role needs a second factor, so the last one cannot be removed. Set up another one first.',
  },
} satisfies RefusalTexts;
