import type { Panduan, Topik } from './panduan.ts';

/** The developer guides in Indonesian. */
export const panduanId: Readonly<Record<Topik, Panduan>> = {
  mulai: {
    judul: 'Mulai',
    pembuka: 'Dari nol sampai laporan pertama lewat API, dalam sepuluh menit.',
    bagian: [
      {
        judul: 'Membaca tanpa kunci',
        isi: ['Data rujukan, angka, dan laporan yang terbit terbuka bagi siapa pun.'],
        contoh: 'tanpaKunci',
      },
      {
        judul: 'Menyampaikan laporan',
        isi: [
          'Buat kunci dengan lingkup “Menyampaikan laporan” di halaman Kunci API, lalu simpan di variabel KUNCI.',
          'Kunci milik pelapor membuat laporan milik sendiri. Kunci pengembang membuat laporan untuk orang lain: sebut orangnya di pelapor {nama, email, telepon}, dan catat nomor di sistem Anda sebagai nomorAsal.',
        ],
        contoh: 'kirim',
        tautan: [
          { teks: 'Buat kunci API', alamat: '/saya/kunci-api' },
          { teks: 'Semua panggilan dan isiannya', alamat: '/api' },
        ],
      },
      {
        judul: 'Meja yang meneruskan',
        isi: [
          'Meja nasional atau pusat panggilan yang menerima keluhan sendiri meneruskannya dengan kunci akun pengembang di instansinya:',
          [
            'sebut instansi tujuan, kanal, nomorAsal (nomor di meja Anda), dan pelapor; satu Idempotency-Key untuk satu perkara.',
            'petugas membaca di laporan: diteruskan oleh instansi Anda, dengan nomor itu.',
            'daftarkan webhook: setiap langkah dikabarkan, lalu GET /laporan/{nomor} memberi keadaan dan jawabannya.',
            'kata pelapor kembali sebagai perintah tanggapan.',
          ],
          'Dari laporan yang tidak terbit, meja hanya melihat yang diteruskannya sendiri.',
        ],
      },
    ],
  },
  'uji-coba': {
    judul: 'Tempat uji coba',
    pembuka: 'Sampaikan, jawab, dan tutup laporan sesuka Anda tanpa menyentuh laporan atau angka siapa pun.',
    bagian: [
      {
        judul: 'Instalasi tersendiri',
        isi: [
          'Uji coba berjalan di instalasi lain dengan basis data sendiri. Karena itu isinya tidak mungkin masuk ke daftar, angka, peringkat, atau data terbuka di sini.',
          'Di mesin Anda sendiri: npm ci && npm start di folder program ini. Negeri contoh terbuka di alamat yang tercetak, dengan akun untuk setiap peran (kata sandi lapor-demo): pengembang@demo.test menyampaikan, kota@demo.test memverifikasi, penghubung@demo.test menjawab, pelapor@demo.test menilai.',
          'Semua berjalan seperti yang sesungguhnya: kunci, webhook (juga ke http://127.0.0.1), Open311, tenggat, dan surat, yang tersimpan sebagai berkas di folder outbox.',
        ],
      },
    ],
  },
  kunci: {
    judul: 'Kunci dan lingkup',
    pembuka: 'Satu kunci untuk satu aplikasi, dengan lingkup sesempit mungkin.',
    bagian: [
      {
        judul: 'Memakai kunci',
        isi: [
          'Kirim kepala Authorization: Bearer KUNCI pada setiap panggilan. Kunci yang salah, dicabut, atau berakhir dijawab 401, tidak pernah dianggap tanpa kunci.',
        ],
        contoh: 'kunci',
      },
      {
        judul: 'Lingkup',
        isi: [
          'Setiap kunci membaca yang terbuka. Selebihnya dipilih saat membuatnya, dan tidak pernah lebih dari yang boleh dilakukan akunnya:',
          [
            'baca: membaca semua yang dapat dibaca akun itu. Tanpa ini, jawaban atas tulisan pun hanya berisi yang terbuka.',
            'lapor: menyampaikan laporan dan mengunggah berkas.',
            'perintah: menjawab, menanggapi, memindahkan, menutup, dan perintah lain.',
            'webhook: membuat, mengubah, dan melihat webhook.',
          ],
          'Panggilan di luar lingkup dijawab 403 auth.scope_missing. Di dokumen OpenAPI setiap panggilan menyebutnya sebagai x-lingkup.',
        ],
      },
      {
        judul: 'Mengganti kunci',
        isi: [
          'Buat penggantinya di halaman kunci, pasang di aplikasi, selesai: yang lama masih berlaku selama waktu yang Anda pilih. Halaman yang sama menunjukkan pemakaian 30 hari per kelompok dan status.',
        ],
        tautan: [{ teks: 'Kunci API Anda', alamat: '/saya/kunci-api' }],
      },
    ],
  },
  klien: {
    judul: 'Klien TypeScript',
    pembuka: 'Setiap panggilan sebagai fungsi dengan tipe, dibuat dari dokumen OpenAPI.',
    bagian: [
      {
        judul: 'Memasang dan memakai',
        isi: [
          'Paketnya ada di folder clients/typescript kode program ini; pasang dengan npm install ALAMAT-FOLDER. Penolakan ada di error, bukan sebagai kesalahan yang dilempar.',
          'Bahasa lain: buat klien dari dokumen OpenAPI dengan alat yang Anda suka.',
        ],
        contoh: 'klien',
      },
    ],
  },
  galat: {
    judul: 'Kesalahan',
    pembuka: 'Satu bentuk untuk semua penolakan, dengan semua kesalahan sekaligus.',
    bagian: [
      {
        judul: 'Membaca penolakan',
        isi: [
          'Jawabannya application/problem+json: code untuk program, title untuk orang, errors[] dengan path, code, dan message untuk setiap isian, correlationId untuk bertanya kepada pengelola.',
          [
            '400 isi tidak terbaca, 401 kunci tidak berlaku, 403 terlihat tetapi tidak boleh, 404 tidak ada atau tidak terlihat.',
            '409 ditolak oleh keadaan sekarang, atau isi lain di bawah Idempotency-Key yang sama. 422 isian salah.',
            '429 terlalu banyak dan 503 coba lagi: tunggu selama Retry-After, lalu kirim lagi dengan Idempotency-Key yang sama.',
          ],
        ],
        contoh: 'galat',
        tautan: [{ teks: 'Semua kode penolakan', alamat: '/api#kode' }],
      },
    ],
  },
  'kirim-ulang': {
    judul: 'Mengirim ulang dengan aman',
    pembuka: 'Jaringan putus? Kirim lagi: yang sama tidak terjadi dua kali.',
    bagian: [
      {
        judul: 'Idempotency-Key',
        isi: [
          'Beri setiap tulisan satu kunci pilihan Anda (paling panjang 200 karakter) dan pakai lagi saat mengulang. Selama 24 jam kunci dan isi yang sama dijawab sama, juga setelah mesin mati di tengahnya. Isi lain di bawah kunci yang sama dijawab 409.',
        ],
        contoh: 'kirimUlang',
      },
      {
        judul: 'Dua petugas serentak',
        isi: [
          'Jawaban satu laporan membawa ETag. Kirim kembali sebagai If-Match pada perintah bila perintah itu hanya berlaku untuk keadaan yang Anda lihat; kalau sudah berubah, jawabannya 409 laporan.changed_meanwhile.',
        ],
      },
    ],
  },
  daftar: {
    judul: 'Daftar',
    pembuka: 'Semua daftar dibaca dengan cara yang sama.',
    bagian: [
      {
        judul: 'limit, cursor, next',
        isi: [
          'limit paling banyak 100. Jawabannya {baris, next}; ulangi dengan cursor=next sampai next bernilai null. Yang masuk sementara itu tidak membuat baris ganda atau hilang.',
          'Beberapa nilai ditulis dengan koma. Kode atau parameter yang tidak dikenal ditolak (422), jadi salah ketik tidak pernah memperluas daftar.',
        ],
        contoh: 'daftar',
      },
    ],
  },
  webhook: {
    judul: 'Webhook',
    pembuka: 'Aplikasi Anda diberi tahu setiap langkah, bertanda tangan menurut Standard Webhooks.',
    bagian: [
      {
        judul: 'Mendaftarkan alamat',
        isi: [
          'Kunci dengan lingkup webhook diperlukan. Rahasia (whsec_…) hanya diberikan sekali. Alamat harus https di jaringan terbuka; hanya contoh di mesin sendiri yang boleh memakai http.',
        ],
        contoh: 'webhook',
        tautan: [{ teks: 'Webhook Anda', alamat: '/saya/webhook' }],
      },
      {
        judul: 'Memeriksa tanda tangan',
        isi: [
          'Contoh TypeScript di atas menerima kiriman coba dan memeriksanya dengan pustaka standardwebhooks. Periksa isi mentah, sebelum diuraikan, dan tolak waktu yang lebih dari lima menit.',
          [
            'Jawab 2xx dalam 10 detik. Selain itu, juga pengalihan, dicoba lagi dengan jeda 5 detik sampai 12 jam selama tiga hari, lalu kiriman itu mati dan dapat dikirim ulang.',
            'webhook-id yang sama adalah kiriman yang sama: simpan, dan abaikan yang kedua.',
            'Satu laporan dikabarkan berurutan. Isinya nomor dan keadaan; teks dibaca dengan kunci di data.url.',
            '410 mengakhiri webhook.',
          ],
        ],
      },
    ],
  },
  open311: {
    judul: 'Open311',
    pembuka: 'Aplikasi yang berbicara GeoReport v2 tersambung tanpa perubahan.',
    bagian: [
      {
        judul: 'Layanan dan permintaan',
        isi: [
          'Alamatnya ada di /open311/discovery.json; jurisdiction_id adalah kode instansi. Menulis memerlukan api_key: kunci dengan lingkup lapor, dan perintah untuk servicerequestupdates.',
          'Yang rahasia, belum terbit, atau menyangkut identitas pelapor anonim tidak pernah muncul di sini.',
        ],
        contoh: 'open311',
      },
    ],
  },
  kesesuaian: {
    judul: 'Uji kesesuaian',
    pembuka: 'Sistem daerah Anda berbicara Open311? Periksa sendiri sebelum disambungkan.',
    bagian: [
      {
        judul: 'Menjalankannya',
        isi: [
          'Di folder program ini: npm run --silent lapor -- conformance https://kota.contoh.go.id/open311/v2. Setiap syarat disebut dengan hasilnya; kode keluar 0 berarti semuanya cocok, 1 ada yang tidak.',
          'Dengan kunci percobaan milik sistem Anda ia juga menulis satu permintaan dan membacanya kembali. --help menjelaskan pilihannya.',
        ],
      },
    ],
  },
};

export const panduanHalamanId = {
  judul: 'Untuk pengembang',
  pembuka:
    'Cara menyambungkan aplikasi ke SP4N-LAPOR!: dengan REST API, webhook, atau Open311. Setiap contoh dijalankan oleh pengujian kami persis seperti tertulis.',
  rujukan: 'Rujukan: semua panggilan, isian, dan kode',
  kunci: 'Kunci API Anda',
  daftar: 'Panduan',
  contoh: { curl: 'Di terminal (curl)', typescript: 'TypeScript' },
  salin: 'Salin',
  tersalin: 'Sudah disalin.',
  semua: 'Semua panduan',
  lanjut: 'Berikutnya',
  sandbox: 'Tempat uji coba yang disediakan untuk instalasi ini',
};
