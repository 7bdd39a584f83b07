/** Signing in, registering, confirming, forgotten password, lost number. */
export const akunId = {
  /** Signing in by another organisation's word (F19). */
  oidc: {
    atau: 'Atau tanpa kata sandi kami',
    masukDengan: (judul: string) => `Masuk dengan ${judul}`,
    daftarJudul: 'Buat akun',
    daftarIsi: (judul: string, siapa: string) =>
      `${judul} mengenal Anda sebagai ${siapa}. Belum ada akun dengan alamat itu di sini. Kami hanya menerima nama dan alamat email Anda.`,
    bagian: 'Masuk lewat layanan lain',
    bagianIsi: 'Layanan yang tersambung dapat memasukkan Anda ke akun ini. Kata sandi tetap berlaku.',
    sambungkan: (judul: string) => `Sambungkan ${judul}`,
    sambungJudul: (judul: string) => `Sambungkan ${judul}?`,
    sambungIsi: (judul: string, email: string) =>
      `Sesudah ini, siapa pun yang masuk ke ${judul} sebagai ${email} dapat membuka akun Anda di sini.`,
    sambungTombol: 'Ya, sambungkan',
    sejak: (waktu: string) => `Tersambung sejak ${waktu}`,
    lepas: 'Lepaskan',
    lepasApa: (judul: string) => `Lepaskan ${judul}`,
    tersambung: 'Layanan itu sudah tersambung dengan akun Anda.',
    sudah: 'Layanan itu memang sudah tersambung dengan akun Anda.',
    dilepas:
      'Layanan itu sudah dilepaskan. Masuklah dengan kata sandi; bila belum punya, pakai “Lupa kata sandi”.',
    batal: 'Batal',
  },
  masukJudul: 'Masuk',
  masukPembuka: 'Untuk melihat laporan Anda, menjawab, dan menyatakan selesai. Melapor boleh tanpa akun.',
  namaMasuk: 'Email, nomor telepon, atau nama pengguna',
  namaMasukPetunjuk: 'Nomor telepon hanya dapat dipakai masuk bila sudah diperiksa.',
  email: 'Email',
  sandi: 'Kata sandi',
  masukTombol: 'Masuk',
  lupaSandi: 'Lupa kata sandi?',
  belumPunya: 'Belum punya akun? Daftar',
  denganResi: 'Melapor tanpa akun? Buka dengan resi',
  daftarJudul: 'Daftar',
  daftarPembuka: 'Dengan akun, semua laporan Anda ada di satu tempat.',
  daftarTanpa: 'Akun tidak wajib:',
  daftarTanpaTautan: 'lapor tanpa akun, dan tambahkan laporannya ke akun nanti dengan resinya.',
  nama: 'Nama lengkap',
  telepon: 'Nomor telepon',
  teleponPetunjuk:
    'Contoh 0812 3456 7890. Tidak dapat dipakai untuk masuk: kode lewat SMS belum tersedia di sini, jadi akun dikonfirmasi lewat email.',
  namaPengguna: 'Nama pengguna',
  namaPenggunaPetunjuk:
    'Untuk masuk tanpa mengetik alamat. 3 sampai 40 huruf kecil, angka, titik, atau garis.',
  nik: 'NIK',
  nikPetunjuk:
    '16 angka di KTP. Hanya diperiksa bentuknya; angkanya tidak kami simpan dan tidak pernah ditampilkan.',
  sandiPetunjuk:
    'Paling sedikit 10 karakter. Beberapa kata yang tidak biasa bersama mudah diingat dan sulit ditebak.',
  setuju: 'Saya setuju dengan ketentuan dan pemberitahuan privasi.',
  setujuBaca: 'Baca dulu:',
  ketentuan: 'ketentuan',
  dan: 'dan',
  privasi: 'pemberitahuan privasi',
  daftarTombol: 'Buat akun',
  sudahPunya: 'Sudah punya akun? Masuk',
  selamatDatang: (nama: string) => `Selamat datang, ${nama}.`,
  keluar: 'Anda sudah keluar.',
  terdaftar: 'Akun Anda sudah jadi, dan Anda sudah masuk.',
  perluMasuk: 'Masuk dulu untuk membuka halaman itu.',

  kodeJudul: 'Periksa email Anda',
  kodeTerkirim: (alamat: string) => `Kami mengirim kode 6 angka ke ${alamat}.`,
  kodeIsi:
    'Ketik kodenya di sini, atau buka tautan di surat itu. Kode berlaku 30 menit. Alamat yang sudah punya akun mendapat surat lain tanpa kode.',
  kode: 'Kode 6 angka',
  kodeTombol: 'Konfirmasi',
  kodeLagi: 'Kirim kode sekali lagi',
  kodeLagiTerkirim: 'Surat dengan kode yang sama dikirim lagi. Periksa juga folder spam.',
  kodeTidakDatang: 'Surat tidak datang?',
  kodeTidakDatangIsi: [
    'Tunggu satu menit dan periksa folder spam.',
    'Periksa ejaan alamatnya. Salah ketik? Daftar lagi dengan alamat yang benar.',
    'Mendesak? Anda dapat melapor tanpa akun sambil menunggu.',
  ],
  kodeHabis: 'Kode tidak berlaku lagi',
  kodeHabisIsi: 'Kode sudah dipakai, lewat 30 menit, atau terlalu sering salah. Tidak ada akun yang dibuat.',
  daftarLagi: 'Daftar lagi',
  demoSurat:
    'Ini negeri contoh: surat tidak dikirim, tetapi disimpan sebagai berkas .eml di folder outbox program.',

  konfirmasiJudul: 'Konfirmasi alamat email',
  konfirmasiIsi: (alamat: string) =>
    `Bila Anda yang mendaftar dengan ${alamat}, ketik kata sandi yang Anda pilih, lalu tekan tombol.`,
  konfirmasiEmailIsi: (alamat: string) =>
    `Bila Anda yang meminta ${alamat} menjadi alamat akun Anda, ketik kata sandi akun itu, lalu tekan tombol.`,
  konfirmasiSandi: 'Kata sandi akun',
  sandiPilihan: 'Kata sandi yang Anda pilih waktu mendaftar',
  sandiJadiBaru: 'Jadikan yang saya ketik ini kata sandi baru',
  bukanAnda: 'Bukan Anda?',
  bukanAndaIsi: [
    'Orang lain memakai alamat Anda. Tutup halaman ini: tanpa konfirmasi Anda tidak ada akun yang dibuat.',
    'Jangan berikan kode atau tautan di surat itu kepada siapa pun, juga bukan kepada yang mengaku petugas.',
  ],
  bukanAndaEmailIsi: [
    'Orang lain ingin memakai alamat Anda untuk akunnya. Tutup halaman ini: tanpa konfirmasi Anda tidak ada yang berubah.',
    'Jangan berikan kode atau tautan di surat itu kepada siapa pun, juga bukan kepada yang mengaku petugas.',
  ],
  konfirmasiTombol: 'Ya, ini alamat saya',
  konfirmasiJadi: 'Alamat Anda sudah dikonfirmasi. Silakan masuk.',
  konfirmasiEmailJadi: 'Alamat email akun Anda sudah dikonfirmasi.',
  tautanHabis: 'Tautan tidak berlaku lagi',
  tautanHabisIsi: 'Tautan ini sudah dipakai, terlalu lama, atau tidak lengkap. Tidak ada yang berubah.',
  tautanHabisTindakan: 'Minta tautan baru',

  lupaJudul: 'Lupa kata sandi',
  lupaIsi: 'Tulis alamat email akun Anda. Kami mengirim tautan untuk membuat kata sandi baru.',
  lupaTombol: 'Kirim tautan',
  lupaTerkirim: 'Periksa email Anda',
  lupaTerkirimIsi: (alamat: string) =>
    `Bila ${alamat} punya akun, surat dengan tautan sedang dikirim ke sana. Tautan berlaku 30 menit dan hanya sekali.`,
  lupaTelepon: 'Tidak punya email di akun? Hubungi kami lewat halaman kontak.',
  sandiBaruJudul: 'Buat kata sandi baru',
  sandiBaruIsi: 'Setelah diganti, semua perangkat keluar dari akun Anda dan Anda masuk lagi.',
  sandiBaru: 'Kata sandi baru',
  sandiBaruTombol: 'Simpan kata sandi',
  sandiBaruJadi: 'Kata sandi Anda sudah diganti. Masuk dengan yang baru.',

  nomorJudul: 'Lupa nomor laporan',
  nomorTautan: 'Lupa nomor? Kami kirim ke email Anda',
  nomorIsi:
    'Tulis alamat email yang Anda pakai saat melapor. Kami mengirim daftar nomor laporan Anda ke alamat itu.',
  nomorAnonim:
    'Laporan anonim dari sebuah akun tidak disebut di surat; lihat di “Laporan saya” setelah masuk.',
  nomorResi: 'Resi tidak dapat dicari kembali: hanya Anda yang memegangnya.',
  nomorTombol: 'Kirim daftar nomor',
  nomorTerkirim: 'Periksa email Anda',
  nomorTerkirimIsi: (alamat: string) =>
    `Bila ada laporan dengan alamat ${alamat}, surat dengan nomornya sedang dikirim ke sana.`,
  keLacak: 'Ke halaman Lacak',
};

export const akunEn: typeof akunId = {
  oidc: {
    atau: 'Or without a password of ours',
    masukDengan: (judul) => `Sign in with ${judul}`,
    daftarJudul: 'Make an account',
    daftarIsi: (judul, siapa) =>
      `${judul} knows you as ${siapa}. There is no account with that address here yet. We get your name and email address only.`,
    bagian: 'Sign in by another service',
    bagianIsi: 'A connected service can sign you in to this account. The password still holds.',
    sambungkan: (judul) => `Connect ${judul}`,
    sambungJudul: (judul) => `Connect ${judul}?`,
    sambungIsi: (judul, email) =>
      `From then on whoever signs in to ${judul} as ${email} can open your account here.`,
    sambungTombol: 'Yes, connect',
    sejak: (waktu) => `Connected since ${waktu}`,
    lepas: 'Disconnect',
    lepasApa: (judul) => `Disconnect ${judul}`,
    tersambung: 'The service is connected to your account.',
    sudah: 'The service was connected to your account already.',
    dilepas:
      'The service is disconnected. Sign in with your password; if you have none, use “Forgotten password”.',
    batal: 'Cancel',
  },
  masukJudul: 'Sign in',
  masukPembuka: 'To see your reports, answer, and say that they are done. You may report without an account.',
  namaMasuk: 'Email, phone number or user name',
  namaMasukPetunjuk: 'A phone number works only once it has been verified.',
  email: 'Email',
  sandi: 'Password',
  masukTombol: 'Sign in',
  lupaSandi: 'Forgot your password?',
  belumPunya: 'No account yet? Register',
  denganResi: 'Reported without an account? Open with the receipt',
  daftarJudul: 'Register',
  daftarPembuka: 'With an account all your reports are in one place.',
  daftarTanpa: 'You need no account:',
  daftarTanpaTautan: 'report without one, and add the report to an account later by its receipt.',
  nama: 'Full name',
  telepon: 'Telephone number',
  teleponPetunjuk:
    'For example 0812 3456 7890. It cannot sign you in: codes by SMS are not available here, so the account is confirmed by email.',
  namaPengguna: 'User name',
  namaPenggunaPetunjuk:
    'To sign in without typing the address. 3 to 40 lower-case letters, digits, dots or hyphens.',
  nik: 'NIK (identity number)',
  nikPetunjuk:
    '16 digits on the identity card. Only its form is checked; the digits are not kept and never shown.',
  sandiPetunjuk: 'At least 10 characters. Several unrelated words are easy to remember and hard to guess.',
  setuju: 'I agree to the terms and the privacy notice.',
  setujuBaca: 'Read first:',
  ketentuan: 'terms',
  dan: 'and',
  privasi: 'privacy notice',
  daftarTombol: 'Create account',
  sudahPunya: 'Already have an account? Sign in',
  selamatDatang: (nama) => `Welcome, ${nama}.`,
  keluar: 'You are signed out.',
  terdaftar: 'Your account has been created, and you are signed in.',
  perluMasuk: 'Sign in first to open that page.',

  kodeJudul: 'Check your email',
  kodeTerkirim: (alamat) => `We sent a 6-digit code to ${alamat}.`,
  kodeIsi:
    'Type it here, or open the link in the mail. The code is valid for 30 minutes. An address that has an account already gets another mail without a code.',
  kode: '6-digit code',
  kodeTombol: 'Confirm',
  kodeLagi: 'Send the code once more',
  kodeLagiTerkirim: 'The mail with the same code was sent again. Check the spam folder too.',
  kodeTidakDatang: 'No mail?',
  kodeTidakDatangIsi: [
    'Wait a minute and check the spam folder.',
    'Check the spelling of the address. Mistyped? Register again with the right one.',
    'Urgent? You can report without an account while you wait.',
  ],
  kodeHabis: 'The code is no longer valid',
  kodeHabisIsi: 'It was used, is older than 30 minutes, or was wrong too often. No account was created.',
  daftarLagi: 'Register again',
  demoSurat:
    'This is a model country: mails are not sent, but kept as .eml files in the program’s outbox folder.',

  konfirmasiJudul: 'Confirm the email address',
  konfirmasiIsi: (alamat) =>
    `If it was you who registered with ${alamat}, type the password that you chose and press the button.`,
  konfirmasiEmailIsi: (alamat) =>
    `If it was you who asked for ${alamat} to be the address of your account, type the account’s password and press the button.`,
  konfirmasiSandi: 'Password of the account',
  sandiPilihan: 'The password that you chose at registering',
  sandiJadiBaru: 'Make what I typed here the new password',
  bukanAnda: 'Not you?',
  bukanAndaIsi: [
    'Somebody else used your address. Close this page: without your confirmation no account is made.',
    'Give the code or the link of that mail to nobody, not even to somebody who says they are an officer.',
  ],
  bukanAndaEmailIsi: [
    'Somebody else wants your address for their account. Close this page: without your confirmation nothing changes.',
    'Give the code or the link of that mail to nobody, not even to somebody who says they are an officer.',
  ],
  konfirmasiTombol: 'Yes, it is mine',
  konfirmasiJadi: 'Your address is confirmed. You can sign in now.',
  konfirmasiEmailJadi: 'The email address of your account is confirmed.',
  tautanHabis: 'The link is no longer valid',
  tautanHabisIsi: 'It has been used, is too old, or is incomplete. Nothing was changed.',
  tautanHabisTindakan: 'Ask for a new link',

  lupaJudul: 'Forgotten password',
  lupaIsi: 'Write the email address of your account. We send a link for creating a new password.',
  lupaTombol: 'Send the link',
  lupaTerkirim: 'Check your email',
  lupaTerkirimIsi: (alamat) =>
    `If ${alamat} has an account, a mail with a link is on its way there. The link is valid for 30 minutes and works only once.`,
  lupaTelepon: 'No email address in your account? Contact us on the contact page.',
  sandiBaruJudul: 'Create a new password',
  sandiBaruIsi: 'Once it is changed, every device is signed out of your account and you sign in again.',
  sandiBaru: 'New password',
  sandiBaruTombol: 'Save the password',
  sandiBaruJadi: 'Your password is changed. Sign in with the new one.',

  nomorJudul: 'Lost report number',
  nomorTautan: 'Lost the number? We send it to your email address',
  nomorIsi:
    'Write the email address that you used when reporting. We send the numbers of your reports to that address.',
  nomorAnonim:
    'Anonymous reports of an account are not named in the mail; find them in “My reports” once signed in.',
  nomorResi: 'A receipt cannot be recovered: only you have it.',
  nomorTombol: 'Send the numbers',
  nomorTerkirim: 'Check your email',
  nomorTerkirimIsi: (alamat) =>
    `If there are reports with the address ${alamat}, a mail with their numbers is on its way there.`,
  keLacak: 'Go to the Track page',
};
