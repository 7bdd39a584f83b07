import type { RefusalTexts } from './types.ts';

/** Accounts, roles, keys, receipts and requests that come twice. */
export const akunRefusals = {
  'akun.invalid_name': {
    id: 'Tulis nama dengan huruf, paling sedikit 2 karakter.',
    en: 'Write a name with letters, at least 2 characters.',
  },
  'akun.email_taken': {
    id: 'Alamat email ini sudah punya akun. Masuk dengan akun itu, atau pakai alamat lain.',
    en: 'This email address already has an account. Sign in with it, or use another address.',
  },
  'akun.phone_taken': {
    id: 'Nomor telepon ini sudah dipakai akun lain. Pakai nomor lain, atau kosongkan.',
    en: 'Another account already uses this phone number. Use another one, or leave it empty.',
  },
  'akun.username_taken': {
    id: 'Nama pengguna ini sudah dipakai. Pilih nama lain.',
    en: 'This user name is taken. Choose another one.',
  },
  'akun.invalid_username': {
    id: 'Tulis nama pengguna dengan 3 sampai 40 huruf kecil, angka, titik, garis; mulai dengan huruf.',
    en: 'Write a user name of 3 to 40 small letters, digits, dots or dashes; begin with a letter.',
  },
  'akun.sign_in_name_required': {
    id: 'Isi alamat email, nomor telepon, atau nama pengguna: salah satu diperlukan untuk masuk.',
    en: 'Give an email address, a phone number or a user name: one is needed to sign in.',
  },
  'akun.invalid_nik': {
    id: 'NIK terdiri dari 16 angka sesuai KTP, dan angka ini tidak cocok. Periksa lagi, atau kosongkan.',
    en: 'A NIK has 16 digits as on the identity card, and these do not fit. Check them, or leave it empty.',
  },
  'akun.password_too_common': {
    id: 'Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak biasa bersama.',
    en: 'This password is easy to guess. Use several words that do not usually go together.',
  },
  'akun.password_like_identity': {
    id: 'Kata sandi jangan hanya berisi nama, email, nomor, atau instansi Anda. Tambahkan kata lain yang tidak berkaitan.',
    en: 'The password must not consist of your name, email address, number or agency. Add other, unrelated words.',
  },
  'akun.password_breached': {
    id: 'Kata sandi ini ada dalam daftar kata sandi yang pernah bocor, jadi mudah dicoba orang. Pakai beberapa kata lain, dan ganti juga di tempat lain yang memakainya.',
    en: 'This password is on a list of leaked passwords, so it is easy to try. Use several other words, and change it wherever else you use it.',
  },
  'akun.not_found': {
    id: 'Akun tidak ditemukan. Periksa alamat email atau nama penggunanya.',
    en: 'There is no such account. Check the email address or user name.',
  },
  'akun.closed': {
    id: 'Akun ini sudah ditutup, jadi tidak dapat diberi peran, kunci, atau kata sandi.',
    en: 'This account is closed, so it can be given no role, key or password.',
  },
  'akun.too_many_registrations': {
    id: 'Terlalu banyak pendaftaran dari jaringan ini. Coba lagi setelah {menit} menit.',
    en: 'Too many registrations from this network. Try again after {menit} minutes.',
  },
  'akun.unknown_body': {
    id: 'Badan {badan} tidak ada atau sudah berakhir. Pilih kode dari daftar instansi dan unit.',
    en: 'The body {badan} does not exist or has ended. Choose a code from the list of agencies and units.',
  },
  'akun.role_unfit': {
    id: 'Peran {peran} tidak dapat diberikan di {badan}. Periksa kodenya: ada peran untuk instansi, unit, atau NAS saja.',
    en: 'The role {peran} cannot be given at {badan}. Check the code: some roles are for agencies, units or NAS only.',
  },
  'akun.role_ends_before_start': {
    id: 'Akhir peran mendahului awalnya. Periksa kedua tanggal.',
    en: 'The role ends before it begins. Check both dates.',
  },
  'akun.role_held': {
    id: 'Akun ini sudah memegang peran {peran} di {badan} pada waktu itu.',
    en: 'This account already holds the role {peran} at {badan} in that time.',
  },
  'akun.role_not_found': {
    id: 'Akun ini tidak memegang peran itu. Lihat daftar peran akunnya.',
    en: 'This account does not hold that role. See the list of its roles.',
  },
  'akun.too_many_keys': {
    id: 'Akun ini sudah punya {max} kunci API. Cabut yang tidak dipakai dulu.',
    en: 'This account already has {max} API keys. Revoke one that is not used first.',
  },
  'akun.key_rotated': {
    id: 'Kunci ini sudah diganti. Putar penggantinya, atau cabut yang ini.',
    en: 'This key was replaced already. Rotate its successor, or revoke this one.',
  },
  'akun.key_not_found': {
    id: 'Kunci API itu tidak ada atau sudah dicabut.',
    en: 'That API key does not exist or was revoked before.',
  },
  'akun.consent_required': {
    id: 'Centang persetujuan atas ketentuan dan pemberitahuan privasi. Tanpa itu akun tidak dapat dibuat.',
    en: 'Tick that you agree to the terms and the privacy notice. Without it no account can be made.',
  },
  'akun.too_many_mails': {
    id: 'Terlalu banyak surat diminta. Periksa kotak masuk dan folder spam, lalu coba lagi setelah {menit} menit.',
    en: 'Too many mails were asked for. Look into your inbox and spam folder, then try again after {menit} minutes.',
  },
  'akun.too_many_sms': {
    id: 'Terlalu banyak SMS diminta. Periksa SMS yang sudah masuk, lalu coba lagi setelah {menit} menit, atau pakai email.',
    en: 'Too many SMS were asked for. Look at those that came, then try again after {menit} minutes, or use email.',
  },
  'akun.sms_paused': {
    id: 'Kode lewat SMS sedang dihentikan sementara. Pakai email, atau coba lagi setelah {menit} menit.',
    en: 'Codes by SMS are paused for now. Use email, or try again after {menit} minutes.',
  },
  'akun.sms_off': {
    id: 'Kode lewat SMS belum tersedia di sini. Pakai alamat email.',
    en: 'Codes by SMS are not available here. Use an email address.',
  },
  'akun.not_a_mobile': {
    id: 'Kode hanya dikirim ke nomor ponsel Indonesia, contoh 081234567890. Untuk nomor lain pakai alamat email.',
    en: 'Codes go to Indonesian mobile numbers only, for example 081234567890. For other numbers use an email address.',
  },
  'akun.receipt_wrong': {
    id: 'Angka resi salah. Lihat 4 angka terakhir resi Anda; {sisa} kali lagi.',
    en: 'Wrong digits. Look at the last 4 digits of your receipt; {sisa} more tries.',
  },
  'akun.code_wrong': {
    id: 'Kode tidak cocok. Periksa 6 angka di surat atau SMS yang terakhir; Anda masih dapat mencoba {sisa} kali.',
    en: 'The code does not match. Check the 6 digits in the last mail or SMS; you can try {sisa} more times.',
  },
  'akun.code_over': {
    id: 'Kode ini tidak berlaku lagi: lewat 30 menit, sudah dipakai, atau terlalu sering salah. Mulai lagi untuk mendapat kode baru.',
    en: 'This code no longer holds: older than 30 minutes, used, or wrong too often. Start again to get a new one.',
  },
  'akun.link_over': {
    id: 'Tautan ini tidak berlaku lagi: sudah dipakai, terlalu lama, atau tidak lengkap. Minta yang baru.',
    en: 'This link no longer holds: it was used, is too old, or is not whole. Ask for a new one.',
  },
  'akun.wrong_password': {
    id: 'Kata sandi Anda yang sekarang tidak cocok. Ketik lagi.',
    en: 'This is not your present password. Type it again.',
  },
  'akun.not_chosen_password': {
    id: 'Bukan kata sandi yang dipilih waktu mendaftar. Ketik lagi, atau centang pilihan kata sandi baru.',
    en: 'This is not the password that was chosen at registering. Type it again, or tick to set a new one.',
  },
  'akun.same_password': {
    id: 'Kata sandi baru sama dengan yang lama. Pilih yang lain.',
    en: 'The new password is the old one. Choose another.',
  },
  'akun.session_not_found': {
    id: 'Perangkat itu sudah keluar. Muat ulang daftarnya.',
    en: 'That device is already signed out. Load the list again.',
  },
  'akun.has_roles': {
    id: 'Akun ini masih memegang peran petugas. Minta admin instansi mengakhiri peran Anda dulu.',
    en: 'This account still holds an officer’s role. Ask your agency’s admin to end it first.',
  },
  'resi.invalid_form': {
    id: 'Resi terdiri dari 16 angka. Periksa lagi satu per satu.',
    en: 'A receipt has 16 digits. Check each of them.',
  },
  'resi.unknown': {
    id: 'Tidak ada laporan dengan resi ini. Periksa lagi angkanya satu per satu.',
    en: 'No report has this receipt. Check each digit.',
  },
  'resi.too_many_attempts': {
    id: 'Terlalu banyak resi dicoba dari jaringan ini. Coba lagi setelah {menit} menit.',
    en: 'Too many receipts were tried from this network. Try again after {menit} minutes.',
  },
  'resi.anonim': {
    id: 'Laporan ini anonim, jadi tidak dapat dikaitkan dengan akun. Buka dengan resinya di halaman Lacak.',
    en: 'This report is anonymous, so it cannot be tied to an account. Open it with its receipt on the Track page.',
  },
  'resi.taken': {
    id: 'Laporan ini sudah ada di akun lain. Resinya tetap dapat membukanya di halaman Lacak.',
    en: 'This report is already in another account. Its receipt still opens it on the Track page.',
  },
  'idempotency.invalid_key': {
    id: 'Idempotency-Key berisi 1 sampai 200 karakter yang terlihat. Perbaiki, atau jangan kirim.',
    en: 'Idempotency-Key holds 1 to 200 visible characters. Mend it, or leave it out.',
  },
  'idempotency.other_body': {
    id: 'Kunci ini sudah dipakai untuk kiriman dengan isi lain. Pakai kunci baru untuk isi baru.',
    en: 'This key was used for a request with another body. Use a new key for a new body.',
  },
  'idempotency.in_progress': {
    id: 'Kiriman yang sama masih diproses. Tunggu sebentar, lalu ulangi dengan kunci yang sama.',
    en: 'The same request is still being worked on. Wait a moment and repeat it with the same key.',
  },
} satisfies RefusalTexts;
