import type { Artikel } from './artikel.ts';

/** `/tanya-jawab`: what people ask first. The days are those of rules.md §5. */
export const tanyaJawabId: Artikel = {
  judul: 'Tanya jawab',
  pembuka: 'Jawaban singkat atas pertanyaan yang paling sering diajukan tentang melapor.',
  bagian: [
    {
      judul: 'Apakah saya harus punya akun?',
      isi: [
        'Tidak. Anda boleh melapor dengan akun, dengan satu kontak (email atau nomor telepon), atau tanpa identitas sama sekali.',
        'Tanpa akun, Anda mendapat resi 16 angka. Dengan resi itu Anda membuka laporan, membaca jawaban, dan menanggapinya. Simpan baik-baik: resi hanya ditampilkan sekali.',
      ],
      tautan: [{ teks: 'Mulai melapor', href: '/lapor' }],
    },
    {
      judul: 'Berapa biayanya?',
      isi: ['Tidak ada. Melapor gratis, dan tidak seorang pun boleh meminta bayaran untuk menanganinya.'],
    },
    {
      judul: 'Berapa lama sampai ada jawaban?',
      isi: [
        'Setiap langkah punya batas waktu dalam hari kerja:',
        [
          'paling lama 3 hari kerja untuk memeriksa dan meneruskan laporan;',
          'paling lama 5 hari kerja untuk jawaban pertama dari instansi;',
          'penyelesaian dalam 5 hari kerja untuk permintaan informasi dan aspirasi, 14 hari kerja untuk pengaduan, 60 hari kerja untuk pengaduan yang perlu pemeriksaan.',
        ],
        'Hari kerja tidak termasuk Sabtu, Minggu, libur nasional, cuti bersama, dan libur daerah instansi itu. Tanggal batasnya tertulis di halaman laporan Anda.',
      ],
    },
    {
      judul: 'Bagaimana jika batas waktunya lewat?',
      isi: [
        'Petugas diingatkan sebelum batasnya habis. Setelah lewat, kabarnya naik: 1 hari kerja kemudian ke admin instansi, 3 hari kerja ke instansi pembinanya, 5 hari kerja ke admin nasional. Keterlambatan itu juga terlihat oleh umum.',
        'Setelah 60 hari belum selesai, atau kapan saja jika Anda mau, laporan dapat dibawa ke Ombudsman RI dengan persetujuan Anda.',
      ],
    },
    {
      judul: 'Siapa yang dapat melihat nama saya?',
      isi: [
        'Umum tidak pernah melihatnya. Petugas yang menangani melihat nama dan kontak Anda, kecuali laporan Anda anonim.',
        'Pilihan anonim dan rahasia ada di layar ketiga formulir, dengan tabel siapa melihat apa.',
      ],
      tautan: [{ teks: 'Privasi', href: '/privasi' }],
    },
    {
      judul: 'Apa bedanya anonim dan rahasia?',
      isi: [
        'Anonim menyembunyikan nama dan kontak Anda, juga dari petugas. Isi laporan tetap dapat dibaca umum.',
        'Rahasia menutup seluruh laporan dari umum. Petugas yang menangani tetap membaca isinya. Keduanya dapat dipilih bersama.',
      ],
    },
    {
      judul: 'Saya tidak tahu instansi mana yang berwenang',
      isi: [
        'Kosongkan saja, atau pilih salah satu usul kami. Jika ternyata salah, laporan diteruskan ke instansi yang benar dan Anda diberi tahu. Anda tidak perlu menulis ulang.',
      ],
    },
    {
      judul: 'Mengapa laporan saya tidak ada di daftar umum?',
      isi: [
        'Laporan terbuka untuk umum setelah diperiksa dan diteruskan. Laporan yang rahasia atau diarsipkan tidak tampil. Anda sendiri tetap dapat membukanya dengan akun atau resi.',
      ],
      tautan: [{ teks: 'Lacak laporan', href: '/lacak' }],
    },
    {
      judul: 'Bolehkah saya mengubah atau menarik laporan?',
      isi: [
        'Sebelum diverifikasi, Anda boleh mengubah isi dan menambah berkas. Setelah itu, tambahkan keterangan lewat tanggapan. Selama belum ditutup, Anda boleh menariknya.',
      ],
    },
    {
      judul: 'Jawabannya tidak menyelesaikan masalah saya',
      isi: [
        'Setelah jawaban akhir Anda punya 10 hari kerja untuk menyatakan sudah atau belum selesai. Jika Anda menjawab belum, laporan dikerjakan lagi oleh instansi yang sama. Jika Anda menjawab belum untuk kedua kali, laporan naik ke tingkat di atasnya, yang keputusannya mengikat.',
        'Jika Anda tidak menanggapi, laporan ditutup dan dicatat sebagai “ditutup karena pelapor tidak menanggapi”, bukan sebagai selesai menurut Anda.',
      ],
    },
    {
      judul: 'Mengapa laporan saya diarsipkan?',
      isi: [
        'Petugas wajib memilih satu alasan dan menulis satu kalimat untuk Anda. Alasannya antara lain: terlalu umum untuk ditangani, tidak dilengkapi sampai batas waktu, bukan pelayanan publik, sama dengan laporan lain, sedang diproses pengadilan, atau memuat kebencian.',
      ],
    },
    {
      judul: 'Resi saya hilang',
      isi: [
        'Resi tidak dapat kami tampilkan lagi, karena kami tidak menyimpan angkanya, hanya sidiknya. Laporan yang terbuka untuk umum tetap dapat Anda ikuti dengan nomornya.',
        'Jika Anda melapor dengan akun, semua laporan ada di “Laporan saya”.',
      ],
      tautan: [{ teks: 'Masuk', href: '/masuk' }],
    },
    {
      judul: 'Bolehkah melapor untuk orang lain?',
      isi: [
        'Boleh. Tulis bahwa Anda melapor untuk orang lain. Jika menyangkut data pribadinya, lampirkan surat kuasa.',
      ],
    },
    {
      judul: 'Saya tidak punya internet',
      isi: [
        'Kirim SMS ke 1708 dari operator mana pun: tulis apa, di mana, dan kapan. Atau datang ke kantor instansi; petugas mencatat laporan Anda dan memberi tanda terima.',
      ],
    },
    {
      judul: 'Ini keadaan darurat',
      isi: [
        'Jangan tunggu laporan ini dibaca. Hubungi 112 sekarang: polisi, ambulans, dan pemadam kebakaran.',
      ],
    },
  ],
};

export const tanyaJawabEn: Artikel = {
  judul: 'Questions and answers',
  pembuka: 'Short answers to what people ask most often about reporting.',
  bagian: [
    {
      judul: 'Do I need an account?',
      isi: [
        'No. You may report with an account, with one contact (email or telephone), or without any identity.',
        'Without an account you get a receipt of 16 digits. With it you open your report, read answers and respond. Keep it safe: it is shown only once.',
      ],
      tautan: [{ teks: 'Start a report', href: '/lapor' }],
    },
    {
      judul: 'What does it cost?',
      isi: ['Nothing. Reporting is free of charge, and nobody may ask you to pay for handling it.'],
    },
    {
      judul: 'How long until there is an answer?',
      isi: [
        'Every step has a deadline in working days:',
        [
          'at most 3 working days to check the report and forward it;',
          'at most 5 working days for the first answer of the agency;',
          'settlement within 5 working days for requests for information and aspirations, 14 for complaints, 60 for complaints that need an examination.',
        ],
        'Working days exclude Saturdays, Sundays, national holidays, collective leave and the local holidays of that agency. The dates are on the page of your report.',
      ],
    },
    {
      judul: 'What if a deadline passes?',
      isi: [
        'Officers are warned before it passes. After that it is escalated: 1 working day later to the agency’s admin, 3 working days to the supervising agency, 5 working days to the national admin. The delay is also visible to the public.',
        'After 60 days without settlement, or at any time if you wish, the report can be taken to the Ombudsman of Indonesia with your consent.',
      ],
    },
    {
      judul: 'Who can see my name?',
      isi: [
        'The public never does. Officers in charge see your name and contact, unless your report is anonymous.',
        'You choose anonymous and confidential on the third screen of the form, beside a table of who sees what.',
      ],
      tautan: [{ teks: 'Privacy', href: '/privasi' }],
    },
    {
      judul: 'How do anonymous and confidential differ?',
      isi: [
        'Anonymous hides your name and contact, from officers too. The text stays open to the public.',
        'Confidential closes the whole report to the public. Officers in charge still read it. You may choose both.',
      ],
    },
    {
      judul: 'I do not know which agency is competent',
      isi: [
        'Leave it empty, or choose one that we suggest. If it turns out to be wrong, the report is forwarded to the right one and you are told. You need not write it again.',
      ],
    },
    {
      judul: 'Why is my report not in the public list?',
      isi: [
        'Reports become public once they have been checked and forwarded. Confidential and archived ones are not shown. You yourself can always open yours with your account or receipt.',
      ],
      tautan: [{ teks: 'Track a report', href: '/lacak' }],
    },
    {
      judul: 'May I change or withdraw a report?',
      isi: [
        'Before it is verified you may change the text and add files. Afterwards, add what you know by a response. As long as it is not closed you may withdraw it.',
      ],
    },
    {
      judul: 'The answer does not solve my problem',
      isi: [
        'After a final answer you have 10 working days to say whether it is done. If you say it is not, the same agency works on it again. If you say so a second time, the report goes to the level above, whose decision is binding.',
        'If you do not respond, the report is closed and recorded as “closed because the reporter did not respond”, not as done in your eyes.',
      ],
    },
    {
      judul: 'Why was my report archived?',
      isi: [
        'The officer must choose a reason and write a sentence to you. Among the reasons: too general to be handled, not completed in time, not a public service, the same as another report, before a court, or hateful.',
      ],
    },
    {
      judul: 'I lost my receipt',
      isi: [
        'We cannot show it again, because we do not keep its digits, only a fingerprint of them. A report that is open to the public can still be followed by its number.',
        'If you reported with an account, all your reports are under “My reports”.',
      ],
      tautan: [{ teks: 'Sign in', href: '/masuk' }],
    },
    {
      judul: 'May I report for somebody else?',
      isi: [
        'Yes. Write that you report for somebody else. Where their personal data are concerned, attach a power of attorney.',
      ],
    },
    {
      judul: 'I have no internet',
      isi: [
        'Send an SMS to 1708 from any operator: write what, where and when. Or go to the office of the agency; an officer writes your report down and gives you a receipt.',
      ],
    },
    {
      judul: 'This is an emergency',
      isi: ['Do not wait for a report to be read. Call 112 now: police, ambulance and fire brigade.'],
    },
  ],
};
