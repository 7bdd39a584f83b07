import type { RefusalTexts } from './types.ts';

export const authRefusals = {
  'auth.required': {
    id: 'Masuk dulu untuk membuka ini.',
    en: 'Sign in first to open this.',
  },
  'auth.invalid_key': {
    id: 'Kunci API tidak ada atau tidak berlaku. Kirim kunci yang benar di kepala Authorization: Bearer.',
    en: 'The API key is missing or not valid. Send the right one in the header Authorization: Bearer.',
  },
  'auth.wrong_credentials': {
    id: 'Nama masuk atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
    en: 'The sign-in name or the password does not match. Check both and try again.',
  },
  'auth.too_many_attempts': {
    id: 'Terlalu banyak percobaan masuk. Coba lagi setelah {menit} menit.',
    en: 'Too many attempts to sign in. Try again after {menit} minutes.',
  },
  'auth.required_key': {
    id: 'Tindakan ini perlu kunci API. Kirim di kepala Authorization: Bearer.',
    en: 'This action needs an API key. Send it in the header Authorization: Bearer.',
  },
} satisfies RefusalTexts;
