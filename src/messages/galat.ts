import { jamak } from './format/jamak.ts';
/** Pages that stand where the asked one cannot: what happened, what to do. */
export const galatId = {
  tidakDitemukan: {
    judul: 'Halaman tidak ditemukan',
    isi: 'Tidak ada halaman di alamat ini, atau laporan itu tidak terbuka untuk umum.',
    tindakan: [
      'Periksa alamat atau nomor yang Anda ketik. Nomor laporan terdiri dari 9 angka.',
      'Jika laporan itu milik Anda, buka dengan resinya (16 angka) di halaman Lacak, atau masuk ke akun Anda.',
    ],
  },
  tidakBoleh: {
    judul: 'Anda tidak dapat melakukan ini',
    isi: 'Akun Anda tidak berwenang atas tindakan ini.',
    tindakan: ['Jika ini memang tugas Anda, minta admin instansi memeriksa peran akun Anda.'],
  },
  formulirKedaluwarsa: {
    judul: 'Formulir perlu dikirim sekali lagi',
    isi: 'Isian Anda belum kami terima, karena halaman ini terbuka terlalu lama atau Anda masuk atau keluar di tab lain.',
    tindakan: ['Tekan “Kirim sekali lagi”. Isian Anda masih ada, kecuali berkas yang perlu dipilih ulang.'],
    kirimLagi: 'Kirim sekali lagi',
    bukaUlang: 'Kembali, muat ulang halaman formulir, lalu kirim lagi.',
  },
  sesiBerakhir: {
    judul: 'Masuk lagi untuk mengirim',
    isi: 'Isian Anda belum kami terima, karena sesi Anda sudah berakhir.',
    tindakan: ['Masuk lagi di sini. Isian Anda ikut terbawa, kecuali berkas yang perlu dipilih ulang.'],
  },
  formulirMenunggu: {
    judul: 'Isian Anda siap dikirim',
    isi: 'Anda sudah masuk lagi. Isian yang tadi belum terkirim masih ada.',
    tindakan: ['Tekan “Kirim sekali lagi” untuk mengirimnya.'],
  },
  laporanTertutup: {
    judul: 'Buka dulu laporan Anda',
    isi: 'Tulisan Anda belum kami terima: laporan ini tidak terbuka bagi Anda di peramban ini, atau tidak lagi.',
    tindakan: [
      'Salin tulisan Anda di bawah.',
      'Buka laporan dengan resinya atau masuk ke akun Anda, lalu tempelkan.',
    ],
  },
  tulisanAnda: 'Yang Anda tulis (salin jika masih perlu)',
  asalLain: {
    judul: 'Kiriman ditolak demi keamanan Anda',
    isi: 'Kiriman ini datang dari situs lain, bukan dari halaman SP4N-LAPOR!. Tidak ada yang kami simpan.',
    tindakan: ['Buka halaman yang Anda perlukan langsung di situs ini, lalu isi dan kirim dari sini.'],
  },
  terlaluBesar: {
    judul: 'Kiriman terlalu besar',
    isi: (batas: string) => `Satu kiriman paling besar ${batas}. Tidak ada yang kami simpan.`,
    tindakan: [
      'Kembali ke formulir; peramban Anda biasanya masih menyimpan isiannya.',
      'Kirim berkas lebih sedikit atau lebih kecil. Berkas lain dapat ditambahkan setelah laporan terkirim.',
    ],
  },
  takTerbaca: {
    judul: 'Kiriman tidak dapat dibaca',
    isi: 'Isi kiriman terpotong atau bentuknya bukan bentuk formulir. Tidak ada yang kami simpan.',
    tindakan: ['Kembali ke formulir, periksa sambungan Anda, lalu kirim lagi.'],
  },
  terlaluSering: {
    judul: 'Terlalu banyak permintaan',
    isi: (detik: string) => `Permintaan dari Anda datang terlalu cepat. Coba lagi setelah ${detik} detik.`,
    tindakan: ['Isian formulir tidak hilang jika Anda kembali ke halaman sebelumnya.'],
  },
  basisDataPutus: {
    judul: 'Sebentar, kami sedang menyambung kembali',
    isi: 'Basis data sedang tidak dapat dihubungi. Laporan yang sudah diterima tetap aman.',
    tindakan: [
      'Coba lagi dalam satu menit. Layanan pulih dengan sendirinya.',
      'Jika Anda sedang mengirim laporan, kembali ke halaman sebelumnya dan kirim lagi; laporan tidak akan menjadi ganda.',
      'Mendesak? Kirim SMS ke 1708.',
    ],
  },
  sibuk: {
    judul: 'Layanan sedang ramai',
    isi: 'Terlalu banyak permintaan datang bersamaan, sehingga permintaan Anda belum kami kerjakan.',
    tindakan: [
      'Tunggu sebentar, lalu coba lagi. Yang Anda kirim dapat dikirim lagi dari halaman sebelumnya.',
    ],
  },
  gangguan: {
    judul: 'Kami gagal menyiapkan halaman ini',
    isi: 'Kesalahan ada pada kami, bukan pada Anda. Petugas teknis sudah mendapat catatannya.',
    tindakan: [
      'Coba lagi beberapa menit lagi.',
      'Jika tetap gagal, sebutkan kode di bawah ini saat menghubungi kami.',
    ],
    kode: 'Kode gangguan',
  },
  keBeranda: 'Ke beranda',
};

export const galatEn: typeof galatId = {
  tidakDitemukan: {
    judul: 'Page not found',
    isi: 'There is no page at this address, or that report is not open to the public.',
    tindakan: [
      'Check the address or number that you typed. A report number has 9 digits.',
      'If the report is yours, open it with its receipt (16 digits) on the Track page, or sign in to your account.',
    ],
  },
  tidakBoleh: {
    judul: 'You cannot do this',
    isi: 'Your account does not have permission for this.',
    tindakan: ['If this is your task, ask your agency’s admin to check the roles of your account.'],
  },
  formulirKedaluwarsa: {
    judul: 'The form must be sent once more',
    isi: 'We have not received what you wrote: this page was open for too long, or you signed in or out in another tab.',
    tindakan: [
      'Press “Send once more”. What you wrote is still there, except files, which must be chosen again.',
    ],
    kirimLagi: 'Send once more',
    bukaUlang: 'Go back, reload the form page and send again.',
  },
  sesiBerakhir: {
    judul: 'Sign in again to send',
    isi: 'We have not received what you wrote, because your session has ended.',
    tindakan: ['Sign in again here. What you wrote comes along, except files, which must be chosen again.'],
  },
  formulirMenunggu: {
    judul: 'What you wrote is ready to send',
    isi: 'You are signed in again. What could not be sent before is still there.',
    tindakan: ['Press “Send once more” to send it.'],
  },
  laporanTertutup: {
    judul: 'Open your report first',
    isi: 'We have not received what you wrote: this report is not open to you in this browser, or no longer.',
    tindakan: [
      'Copy your words below.',
      'Open the report with its receipt or sign in to your account, then paste them.',
    ],
  },
  tulisanAnda: 'What you wrote (copy it if you still need it)',
  asalLain: {
    judul: 'Refused for your safety',
    isi: 'This came from another site, not from a page of SP4N-LAPOR!. We have stored nothing.',
    tindakan: ['Open the page that you need on this site, then fill it in and send it from here.'],
  },
  terlaluBesar: {
    judul: 'Too large to send',
    isi: (batas) => `A form may be at most ${batas}. We have stored nothing.`,
    tindakan: [
      'Go back to the form; your browser usually still keeps what you wrote.',
      'Send fewer or smaller files. More files can be added after the report has been sent.',
    ],
  },
  takTerbaca: {
    judul: 'We cannot read what was sent',
    isi: 'It was cut off, or it does not have the shape of a form. We have stored nothing.',
    tindakan: ['Go back to the form, check your connection and send again.'],
  },
  terlaluSering: {
    judul: 'Too many requests',
    isi: (detik) => `Your requests are coming too fast. Try again after ${jamak(detik, 'second')}.`,
    tindakan: ['What you wrote in a form is not lost when you go back to the page before.'],
  },
  basisDataPutus: {
    judul: 'One moment, we are reconnecting',
    isi: 'The database cannot be reached just now. Reports that we have received are safe.',
    tindakan: [
      'Try again in a minute. The service recovers by itself.',
      'If you were sending a report, go back to the page before and send again; it will not be stored twice.',
      'Urgent? Send an SMS to 1708.',
    ],
  },
  sibuk: {
    judul: 'The service is busy',
    isi: 'Too many requests came at once, so yours has not been done yet.',
    tindakan: ['Wait a moment, then try again. What you sent can be sent again from the page before.'],
  },
  gangguan: {
    judul: 'We failed to prepare this page',
    isi: 'The mistake is ours, not yours. Our technicians have a record of it.',
    tindakan: [
      'Try again in a few minutes.',
      'If it still fails, tell us the code below when you contact us.',
    ],
    kode: 'Fault code',
  },
  keBeranda: 'Go to the home page',
};
