/** Codes by SMS: where they are offered, where they are typed. */
export const kodeSmsId = {
  lewat: 'Ke mana kami mengirim kode?',
  lewatPilihan: { email: 'Lewat email', sms: 'Lewat SMS ke nomor ponsel' },
  lewatPetunjuk: {
    email: 'Isi alamat email di bawah. Nomor ponsel boleh dikosongkan.',
    sms: 'Isi nomor ponsel Indonesia di bawah. Email boleh dikosongkan; bila diisi, kami mengirim kode ke sana juga.',
  },
  telepon: 'Nomor ponsel',
  teleponPetunjuk: 'Contoh 0812 3456 7890. Dapat dipakai untuk masuk setelah diperiksa dengan kode SMS.',
  kontak: 'Email atau nomor ponsel',
  kontakPetunjuk: 'Nomor ponsel hanya bila sudah diperiksa di akun atau dipakai saat melapor.',
  judul: 'Periksa SMS di ponsel Anda',
  isi: 'Ketik kodenya di sini. Kode berlaku 30 menit. Nomor yang sudah punya akun mendapat SMS lain tanpa kode.',
  tidakDatang: 'SMS tidak datang?',
  tidakDatangIsi: [
    'Tunggu dua menit dan pastikan ponsel mendapat sinyal.',
    'Periksa angkanya. Salah ketik? Mulai lagi dengan nomor yang benar.',
    'Satu nomor mendapat paling banyak 4 SMS sejam dan 8 sehari. Sesudah itu pakai email.',
    'Saat sangat banyak yang meminta, SMS tertahan sampai satu jam. Kode yang sampai lewat 30 menit tidak berlaku: minta lagi, atau pakai email.',
  ],
  bukanAndaIsi: [
    'Orang lain memakai nomor Anda. Tutup halaman ini: tanpa kode itu tidak ada akun yang dibuat.',
    'Jangan berikan kode di SMS itu kepada siapa pun, juga bukan kepada yang mengaku petugas.',
  ],
  lagiTerkirim: 'Kode yang sama dikirim lagi lewat SMS.',
  lupaIsi:
    'Tulis alamat email atau nomor ponsel akun Anda. Ke email kami mengirim tautan, ke ponsel kode, untuk membuat kata sandi baru.',
  lupaTombol: 'Kirim',
  sandiJudul: 'Kata sandi baru dengan kode SMS',
  sandiIsi: (nomor: string) =>
    `Bila ${nomor} punya akun, SMS dengan kode sedang dikirim ke sana. Kode berlaku 30 menit dan hanya sekali.`,
  sandiHabisIsi: 'Kode sudah dipakai, lewat 30 menit, atau terlalu sering salah. Kata sandi tidak berubah.',
  mintaLagi: 'Minta kode baru',
  nomorIsi:
    'Tulis alamat email atau nomor ponsel yang Anda pakai saat melapor. Kami mengirim nomor laporan Anda ke sana.',
  nomorAnonim: 'Laporan anonim tidak disebut; dari akun, lihat di “Laporan saya” setelah masuk.',
  nomorTerkirim: 'Periksa SMS di ponsel Anda',
  nomorTerkirimIsi: (nomor: string) =>
    `Bila ada laporan dengan nomor ${nomor}, SMS dengan nomor laporannya sedang dikirim ke sana.`,
  profil: {
    judul: 'Nomor telepon',
    kosong: 'Belum ada nomor telepon.',
    sekarang: (nomor: string) => `Nomor sekarang: ${nomor}.`,
    sudah: 'Sudah diperiksa: dapat dipakai untuk masuk.',
    belum: 'Belum diperiksa: belum dapat dipakai untuk masuk dan tidak mendapat kabar.',
    kirimKode: 'Kirim kode ke nomor ini',
    menunggu: (nomor: string) => `Kode dikirim lewat SMS ke ${nomor}. Ketik di sini; berlaku 30 menit.`,
    ganti: 'Ganti nomor telepon',
    tambah: 'Tambah nomor telepon',
    baru: 'Nomor ponsel baru',
    gantiIsi: 'Kami mengirim kode lewat SMS ke nomor baru. Nomor lama diberi tahu setelah diganti.',
    sandi: 'Kata sandi Anda sekarang',
    tombol: 'Kirim kode ke nomor baru',
    hapus: 'Hapus nomor ini',
    hapusIsi: 'Tanpa nomor Anda masuk dengan email atau nama pengguna, dan tidak mendapat SMS.',
    jadi: 'Nomor telepon akun Anda sudah diperiksa.',
    terhapus: 'Nomor telepon sudah dihapus dari akun Anda.',
  },
  lapor: {
    petunjuk:
      'Untuk “dengan nama dan kontak”: isi nama dan salah satu kontak. Setelah laporan terkirim kami mengirim kode ke sana; kontak baru disimpan setelah kodenya Anda ketik, paling lambat 24 jam kemudian.',
    tanpaSms: 'Nomor telepon belum dapat diperiksa di sini, jadi hanya email yang dapat dipakai.',
    emailPerlu: 'Isi alamat email, supaya kami dapat memberi kabar.',
    telepon: 'Nomor ponsel',
    judul: 'Satu langkah lagi supaya kami dapat memberi kabar',
    email: (alamat: string) =>
      `Kode 6 angka dikirim ke ${alamat}. Laporan Anda sudah masuk; kode ini hanya untuk kontak.`,
    sms: (nomor: string) =>
      `Kode 6 angka dikirim lewat SMS ke ${nomor}. Laporan Anda sudah masuk; kode ini hanya untuk kontak.`,
    tanpa:
      'Kode berlaku 24 jam: di sini, di laporan Anda yang dibuka dengan resi, atau lewat tautan di email kami. Sesudah itu kontak ini dihapus dan tidak ada kabar ke sana; resi tetap membuka laporan.',
    kode: { email: 'Kode dari email', sms: 'Kode dari SMS' },
    salah: 'Laporan Anda sudah masuk. Hanya kode untuk kontak yang perlu diperbaiki.',
    tombol: 'Konfirmasi',
    lagi: 'Kirim kode sekali lagi',
    jadi: (tujuan: string) => `Sudah dikonfirmasi: kabar laporan dikirim ke ${tujuan}.`,
    habis:
      'Kode untuk kontak tidak berlaku lagi, dan kontak itu tidak disimpan: tidak ada kabar yang dikirim. Simpan resinya: dengan resi Anda tetap dapat membuka laporan.',
    belum: (tujuan: readonly string[], sampai: string) =>
      `Kontak Anda (${tujuan.join(' dan ')}) belum dikonfirmasi, jadi belum ada kabar ke sana. Ketik kodenya sebelum ${sampai}; sesudah itu kontak dihapus.`,
    ketik: 'Ketik kode',
    halaman: 'Kode untuk kontak Anda',
    tautanJudul: 'Terima kabar laporan di alamat ini?',
    tautanIsi: (tujuan: string) =>
      `Alamat ${tujuan} ditulis sebagai kontak sebuah laporan. Tekan tombol ini bila laporan itu Anda yang mengirim: kabarnya lalu dikirim ke sini.`,
    ekor: '4 angka terakhir resi Anda',
    ekorPetunjuk:
      'Resi 16 angka tampil sesudah laporan terkirim. Ini hanya ditanyakan karena laporannya dikirim dari peramban lain atau lebih dari dua jam lalu.',
    tautanTombol: 'Ya, kirim kabar ke sini',
    tautanBukan:
      'Bukan Anda yang melapor? Tutup halaman ini. Tanpa konfirmasi alamat ini dihapus dalam 24 jam sejak laporan dikirim.',
    tautanSudah: 'Kontak sudah dikonfirmasi',
    tautanHabis:
      'Tautan ini sudah dipakai, lebih dari 24 jam, atau tidak lengkap. Bila kontak belum dikonfirmasi, ia dihapus; laporan tetap dapat dibuka dengan resi.',
    terlaluBanyak: (tujuan: string) =>
      `Kode tidak dapat dikirim ke ${tujuan}: terlalu banyak yang diminta. Kontak itu tidak disimpan. Simpan resinya.`,
    kabar:
      'Kabar hanya dikirim ke kontak yang sudah dikonfirmasi. Dengan resi Anda selalu dapat membuka laporan.',
  },
};

export const kodeSmsEn: typeof kodeSmsId = {
  lewat: 'Where do we send the code?',
  lewatPilihan: { email: 'By email', sms: 'By SMS to a mobile number' },
  lewatPetunjuk: {
    email: 'Give an email address below. You may leave the mobile number empty.',
    sms: 'Give an Indonesian mobile number below. You may leave the email address empty; if given, it gets a code too.',
  },
  telepon: 'Mobile number',
  teleponPetunjuk: 'For example 0812 3456 7890. It signs you in once it was verified by an SMS code.',
  kontak: 'Email address or mobile number',
  kontakPetunjuk: 'A mobile number only if it was verified in the account or used when reporting.',
  judul: 'Check the SMS on your phone',
  isi: 'Type the code here. It is valid for 30 minutes. A number that has an account already gets another SMS without a code.',
  tidakDatang: 'No SMS?',
  tidakDatangIsi: [
    'Wait two minutes and make sure that the phone has a signal.',
    'Check the digits. Mistyped? Start again with the right number.',
    'A number gets at most 4 SMS an hour and 8 a day. After that use email.',
    'When very many ask, SMS are held back for up to an hour. A code that comes after 30 minutes is no good: ask again, or use email.',
  ],
  bukanAndaIsi: [
    'Somebody else used your number. Close this page: without the code no account is made.',
    'Give the code of that SMS to nobody, not even to somebody who says they are an officer.',
  ],
  lagiTerkirim: 'The same code was sent again by SMS.',
  lupaIsi:
    'Write the email address or the mobile number of your account. We send a link to the address, or a code to the phone, for creating a new password.',
  lupaTombol: 'Send',
  sandiJudul: 'New password by an SMS code',
  sandiIsi: (nomor) =>
    `If ${nomor} has an account, an SMS with a code is on its way there. The code is valid for 30 minutes and works only once.`,
  sandiHabisIsi:
    'It was used, is older than 30 minutes, or was wrong too often. The password was not changed.',
  mintaLagi: 'Ask for a new code',
  nomorIsi:
    'Write the email address or the mobile number that you used when reporting. We send the numbers of your reports there.',
  nomorAnonim: 'Anonymous reports are not named; those of an account are in “My reports” once signed in.',
  nomorTerkirim: 'Check the SMS on your phone',
  nomorTerkirimIsi: (nomor) =>
    `If there are reports with the number ${nomor}, an SMS with their numbers is on its way there.`,
  profil: {
    judul: 'Phone number',
    kosong: 'There is no phone number yet.',
    sekarang: (nomor) => `Number now: ${nomor}.`,
    sudah: 'Verified: it can sign you in.',
    belum: 'Not verified: it cannot sign you in yet and gets no news.',
    kirimKode: 'Send a code to this number',
    menunggu: (nomor) => `A code was sent by SMS to ${nomor}. Type it here; it is valid for 30 minutes.`,
    ganti: 'Change the phone number',
    tambah: 'Add a phone number',
    baru: 'New mobile number',
    gantiIsi: 'We send a code by SMS to the new number. The old one is told once it is changed.',
    sandi: 'Your password now',
    tombol: 'Send a code to the new number',
    hapus: 'Remove this number',
    hapusIsi: 'Without it you sign in by email or user name, and get no SMS.',
    jadi: 'The phone number of your account is verified.',
    terhapus: 'The phone number was removed from your account.',
  },
  lapor: {
    petunjuk:
      'For “with name and contact”: give your name and one contact. Once the report is sent, a code goes there; the contact is kept only after you typed it, within 24 hours.',
    tanpaSms: 'Phone numbers cannot be verified here yet, so only email works.',
    emailPerlu: 'Give an email address, so that we can send you news.',
    telepon: 'Mobile number',
    judul: 'One more step so that we can send you news',
    email: (alamat) =>
      `A 6-digit code was sent to ${alamat}. Your report is in; this code is for the contact alone.`,
    sms: (nomor) =>
      `A 6-digit code was sent by SMS to ${nomor}. Your report is in; this code is for the contact alone.`,
    tanpa:
      'The code is valid for 24 hours: here, on your report opened with the receipt, or by the link in our email. After that this contact is erased and gets no news; the receipt opens the report all the same.',
    kode: { email: 'Code of the email', sms: 'Code of the SMS' },
    salah: 'Your report is in. Only the code of the contact needs correcting.',
    tombol: 'Confirm',
    lagi: 'Send the code once more',
    jadi: (tujuan) => `Confirmed: news of the report goes to ${tujuan}.`,
    habis:
      'The code for the contact is no longer valid, and the contact was not kept: no news is sent. Keep the receipt: it still opens the report.',
    belum: (tujuan, sampai) =>
      `Your contact (${tujuan.join(' and ')}) is not confirmed yet, so no news goes there. Type its code before ${sampai}; after that the contact is erased.`,
    ketik: 'Type the code',
    halaman: 'The code for your contact',
    tautanJudul: 'Get news of a report at this address?',
    tautanIsi: (tujuan) =>
      `The address ${tujuan} was given as the contact of a report. Press this button if you sent that report: its news then comes here.`,
    ekor: 'Last 4 digits of your receipt',
    ekorPetunjuk:
      'The 16-digit receipt was shown after the report was sent. This is asked only because the report was sent in another browser or more than two hours ago.',
    tautanTombol: 'Yes, send news here',
    tautanBukan:
      'You did not report anything? Close this page. Without a confirmation the address is erased within 24 hours of the report.',
    tautanSudah: 'The contact is confirmed',
    tautanHabis:
      'This link was used, is older than 24 hours, or is incomplete. A contact that was not confirmed is erased; the receipt still opens the report.',
    terlaluBanyak: (tujuan) =>
      `No code could be sent to ${tujuan}: too many were asked for. The contact was not kept. Keep the receipt.`,
    kabar: 'News goes only to contacts that were confirmed. The receipt always opens the report.',
  },
};
