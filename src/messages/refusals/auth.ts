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
  'auth.wrong_code': {
    id: 'Kode tidak cocok atau sudah berganti. Ketik kode yang sekarang tampil di aplikasi Anda, dan periksa jam ponsel Anda.',
    en: 'The code does not match or has changed. Type the one that your app shows now, and check the clock of your phone.',
  },
  'auth.code_used': {
    id: 'Kode ini sudah dipakai. Tunggu kode berikutnya muncul di aplikasi Anda, paling lama 30 detik.',
    en: 'This code was used already. Wait for the next one in your app, 30 seconds at most.',
  },
  'auth.wrong_recovery_code': {
    id: 'Kode pemulihan tidak cocok atau sudah dipakai. Periksa ketikannya, atau pakai kode lain dari daftar Anda.',
    en: 'The recovery code does not match or was used already. Check what you typed, or use another one of your list.',
  },
  'auth.passkey_refused': {
    id: 'Kunci sandi tidak dapat diperiksa. Coba sekali lagi, atau pakai cara lain.',
    en: 'The passkey could not be checked. Try once more, or use another way.',
  },
  'auth.passkey_copied': {
    id: 'Kunci sandi ini mungkin sudah disalin orang, jadi kami menolaknya. Pakai cara lain, lalu hapus kunci sandi ini di halaman Faktor kedua.',
    en: 'This passkey may have been copied, so we refuse it. Use another way, then remove it on the page Second factor.',
  },
  'auth.sign_in_over': {
    id: 'Langkah kedua tidak selesai dalam 10 menit atau sudah dipakai. Masuk lagi dari awal.',
    en: 'The second step was not done within 10 minutes or was used already. Sign in again from the beginning.',
  },
  'auth.factor_needed': {
    id: 'Akun ini memakai faktor kedua, jadi kata sandi saja tidak cukup. Pakai kode atau kunci sandi Anda.',
    en: 'This account has a second factor, so the password alone is not enough. Use your code or passkey.',
  },
  'auth.required_key': {
    id: 'Tindakan ini perlu kunci API. Kirim di kepala Authorization: Bearer.',
    en: 'This action needs an API key. Send it in the header Authorization: Bearer.',
  },
  'auth.scope_missing': {
    id: 'Kunci ini tidak boleh dipakai untuk tindakan ini: lingkupnya tidak memuat {lingkup}. Pakai kunci lain, atau buat kunci dengan lingkup itu di halaman Kunci API.',
    en: 'This key may not be used for this action: its scope does not hold {lingkup}. Use another key, or make one with that scope on the page of API keys.',
  },
  // Setting up, taking away and resetting a second factor (F112).
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
  'auth.oidc_unavailable': {
    id: 'Layanan itu sedang tidak dapat dihubungi. Masuk dengan kata sandi, atau coba lagi nanti.',
    en: 'That service cannot be reached now. Sign in with your password, or try again later.',
  },
  'auth.oidc_failed': {
    id: 'Masuk lewat layanan itu tidak berhasil: dibatalkan, terlalu lama, atau jawabannya tidak cocok. Mulai lagi.',
    en: 'Signing in by that service did not work: it was cancelled, took too long, or its answer does not fit. Begin again.',
  },
  'auth.oidc_unverified': {
    id: 'Layanan itu belum memeriksa alamat email Anda. Konfirmasi alamatnya di sana dulu, atau masuk dengan kata sandi.',
    en: 'That service has not checked your email address. Confirm it there first, or sign in with your password.',
  },
  'auth.oidc_exists': {
    id: 'Alamat ini sudah punya akun. Masuk dengan kata sandi, lalu sambungkan layanan itu di halaman Keamanan.',
    en: 'This address has an account. Sign in with its password, then connect the service on the Security page.',
  },
  'auth.oidc_no_account': {
    id: 'Belum ada akun petugas untuk Anda. Minta admin instansi mengundang Anda dulu.',
    en: 'There is no officer’s account for you yet. Ask your agency’s admin to invite you first.',
  },
  'auth.oidc_no_role': {
    id: 'Akun Anda tidak lagi memegang peran petugas. Masuk dengan kata sandi, atau hubungi admin instansi.',
    en: 'Your account no longer holds an officer’s role. Sign in with your password, or ask your agency’s admin.',
  },
  'auth.oidc_closed': {
    id: 'Akun itu sudah ditutup, jadi tidak dapat dibuka lewat layanan lain.',
    en: 'That account is closed, so no other service opens it.',
  },
  'auth.oidc_other_email': {
    id: 'Alamat email di layanan itu lain dari alamat akun Anda yang sudah dikonfirmasi. Samakan dulu, lalu sambungkan lagi.',
    en: 'The email address at that service is not the confirmed one of your account. Make them the same, then connect again.',
  },
  'auth.oidc_other_account': {
    id: 'Layanan itu sudah tersambung dengan akun lain, atau akun Anda sudah tersambung dengan orang lain di sana. Lepaskan dulu.',
    en: 'That service is connected to another account, or your account to another person there. Disconnect it first.',
  },
} satisfies RefusalTexts;
