import type { Artikel } from './artikel.ts';

/** `/privasi`: what the system does with personal data. Each sentence is true of the program (rules.md §3, docs/adr/0004). */
export const privasiId: Artikel = {
  judul: 'Privasi',
  pembuka: 'Apa yang kami simpan tentang Anda, siapa yang dapat melihatnya, dan apa hak Anda.',
  bagian: [
    {
      judul: 'Yang kami simpan',
      isi: [
        [
          'Laporan: judul, isi, tempat, tanggal, berkas, jawaban, dan riwayat setiap langkah.',
          'Jika Anda memberikannya: nama, email, nomor telepon, dan NIK. Keempatnya disimpan di tempat terpisah dari laporan.',
          'Jika Anda punya akun: nama, email atau nomor telepon, dan sidik kata sandi. Kata sandinya sendiri tidak kami ketahui.',
          'Jika laporan Anda bernama dan menyebut instansi: ya atau tidak apakah laporan itu ditulis dari jaringan kantor instansi tersebut. Alamat jaringannya tidak disimpan. Laporan anonim dan laporan tanpa identitas tidak pernah ditandai.',
          'Jika Anda melapor tanpa identitas: hanya sidik resi Anda, bukan angkanya, dan tidak ada yang lain tentang Anda.',
          'Jika Anda menjawab pertanyaan tentang jenis kelamin dan disabilitas setelah mengirim: hanya hitungan bulanan, tanpa hubungan dengan laporan atau orangnya.',
        ],
        'Hubungan antara akun dan laporannya disimpan sebagai kode bersandi. Kuncinya tidak ada di dalam basis data maupun cadangannya, sehingga salinan basis data saja tidak menunjukkan siapa menulis apa.',
      ],
    },
    {
      judul: 'Siapa melihat apa',
      isi: [
        [
          'Umum: setelah laporan diteruskan, isi, jawaban, status, dan batas waktunya, kecuali laporan itu rahasia. Nama dan kontak tidak pernah.',
          'Petugas, admin, dan pimpinan yang sedang menangani: seluruh laporan, juga nama dan kontak Anda bila tidak anonim.',
          'Instansi yang dulu menangani: hanya tindakannya sendiri.',
          'Unit yang diadukan dalam pengaduan berkadar pengawasan: tidak lebih dari yang terbuka untuk umum.',
          'Pengawas: yang terbuka untuk umum; dari laporan rahasia hanya status, batas waktu, dan topik. Membuka teksnya harus dengan alasan, dan tercatat di riwayat.',
          'Operator komputer: hanya angka dan status.',
        ],
        'Anda melihat seluruh laporan Anda, kecuali catatan internal petugas.',
      ],
    },
    {
      judul: 'Jika Anda memilih anonim',
      isi: [
        'Nama dan kontak Anda tersembunyi dari umum dan dari semua yang menangani. Membukanya butuh permintaan dengan alasan dari seorang penjaga identitas dan persetujuan penjaga yang kedua. Setiap pembukaan tercatat, berlaku sementara, dan Anda diberi tahu.',
      ],
    },
    {
      judul: 'Foto dan berkas',
      isi: [
        'Data tersembunyi di dalam foto, seperti tempat, waktu, dan jenis kamera, dibuang sebelum foto disimpan. Yang terlihat di gambar tetap terlihat: periksa dulu wajah dan pelat nomor.',
      ],
    },
    {
      judul: 'Yang tersimpan di peramban Anda',
      isi: [
        'Situs ini memakai kuki secukupnya agar bekerja. Tidak ada iklan dan tidak ada pengukur dari pihak lain.',
        {
          tanpaPeta: 'Peramban Anda tidak meminta apa pun dari situs lain.',
          denganPeta: (situs) =>
            `Hanya satu hal datang dari situs lain: saat peta di formulir laporan ditampilkan, peramban Anda mengambil gambar jalannya dari ${situs}. Situs itu melihat alamat jaringan Anda dan daerah yang ditampilkan, bukan isi laporan Anda.`,
        },
        [
          'sesi: agar Anda tetap masuk. Berakhir setelah 30 hari tidak dipakai, paling lama 90 hari; bagi petugas 2 jam, paling lama 12 jam.',
          'kunjungan: melindungi formulir dari situs lain, 30 hari.',
          'draf: menemukan lagi formulir yang sedang Anda isi, 24 jam. Isinya disimpan bersandi dan dihapus setelah laporan terkirim, saat Anda keluar dari akun, atau saat Anda menekan “Hapus isian ini”. Yang ditulis saat masuk ke akun hanya terbuka bagi akun itu.',
          'oidc: perjalanan Anda ke layanan masuk lain dan kembali, 10 menit.',
          'tertunda: menunggu langkah kedua saat Anda masuk, 10 menit.',
          'terbuka: laporan yang Anda buka dengan resi, 2 jam.',
          'peramban: hanya jika Anda mendukung atau mengikuti laporan tanpa akun, agar dihitung sekali, satu tahun.',
          'perangkat: hanya jika Anda menyalakan kabar di perangkat ini, agar peramban ini dikenali lagi, satu tahun.',
          'bahasa: pilihan bahasa Anda, satu tahun.',
          'pesan: kabar singkat setelah sebuah tindakan, 5 menit.',
        ],
        'Selama Anda mengisi formulir, salinannya juga disimpan di perangkat Anda sendiri agar tidak hilang bila sinyal putus. Salinan itu dihapus bersama isian tadi, paling lama sehari.',
      ],
    },
    {
      judul: 'Catatan sistem',
      isi: [
        'Catatan teknis tidak memuat nama, kontak, isi laporan, atau alamat lengkap halaman yang Anda buka.',
      ],
    },
    {
      judul: 'Berapa lama',
      isi: [
        'Laporan dan riwayatnya adalah arsip pelayanan publik dan tetap disimpan setelah selesai, supaya dapat diperiksa kembali. Riwayat tidak dapat diubah tanpa ketahuan.',
      ],
    },
    {
      judul: 'Hak Anda',
      isi: [
        'Menurut Undang-Undang Nomor 27 Tahun 2022 Anda berhak mengetahui, memperbaiki, dan meminta penghapusan data pribadi Anda, serta menarik persetujuan. Dengan akun, semuanya ada di “Data saya”. Tanpa akun, buka laporan Anda dengan resi, lalu pilih “Hapus data”. Untuk hal lain, tulis permintaan informasi kepada Kementerian PANRB; pilih rahasia agar tidak terbuka untuk umum.',
      ],
      tautan: [
        { teks: 'Tulis permintaan', href: '/lapor?instansi=KM-38' },
        { teks: 'Kontak', href: '/kontak' },
      ],
    },
  ],
};

export const privasiEn: Artikel = {
  judul: 'Privacy',
  pembuka: 'What we keep about you, who can see it, and what your rights are.',
  bagian: [
    {
      judul: 'What we keep',
      isi: [
        [
          'The report: title, text, place, day, files, answers, and the history of every step.',
          'If you give them: name, email, telephone number and NIK. They are stored apart from the report.',
          'If you have an account: name, email or telephone number, and a fingerprint of the password. We never know the password itself.',
          'If your report is named and names an agency: yes or no whether it was written from that agency’s own office network. The network address is not kept. Anonymous reports and reports without identity are never marked.',
          'If you report without identity: only a fingerprint of your receipt, not its digits, and nothing else about you.',
          'If you answer the questions about gender and disability after sending: only a monthly count, with no link to the report or the person.',
        ],
        'The link between an account and its reports is kept as a keyed code. The key lies neither in the database nor in its backups, so that a copy of the database alone does not show who wrote what.',
      ],
    },
    {
      judul: 'Who sees what',
      isi: [
        [
          'The public: once the report has been forwarded, its text, answers, state and deadlines, unless it is confidential. Name and contact never.',
          'Officers, admins and heads now in charge: the whole report, also your name and contact unless it is anonymous.',
          'Agencies that had it before: only their own acts.',
          'A unit accused in a complaint of wrongdoing: no more than the public.',
          'Supervisors: what is public; of a confidential report only its state, deadlines and topic. Opening the text needs a reason and is written to the history.',
          'Operators of the computers: numbers and states only.',
        ],
        'You see everything in your own report except the officers’ internal notes.',
      ],
    },
    {
      judul: 'If you choose anonymous',
      isi: [
        'Your name and contact are hidden from the public and from everybody who handles the report. Opening them needs a request with a reason by one keeper of identities and the approval of a second. Every opening is recorded and lasts for a limited time, and you are told.',
      ],
    },
    {
      judul: 'Photos and files',
      isi: [
        'Data hidden inside a photo, such as place, time and camera, are taken out before it is stored. What the picture shows stays visible: look for faces and number plates first.',
      ],
    },
    {
      judul: 'What is kept in your browser',
      isi: [
        'This site uses the few cookies that it needs to work. There is no advertising and no third-party analytics.',
        {
          tanpaPeta: 'Your browser asks no other site for anything.',
          denganPeta: (situs) =>
            `Only one thing comes from another site: when the map of the report form is shown, your browser fetches its streets as pictures from ${situs}. That site sees your network address and the area shown, not what you report.`,
        },
        [
          'sesi: keeps you signed in. Ends after 30 days without use, at most 90 days; for officers 2 hours, at most 12 hours.',
          'kunjungan: protects forms from other sites, 30 days.',
          'draf: finds the form you are filling in again, 24 hours. Its content is kept encrypted and removed once the report is sent, when you sign out, or when you press “Delete this form”. What is written while signed in opens to that account alone.',
          'oidc: your way to another sign-in service and back, 10 minutes.',
          'tertunda: waits for the second step of your sign-in, 10 minutes.',
          'terbuka: the report that you opened with its receipt, 2 hours.',
          'peramban: only if you support or follow a report without an account, so that it counts once, one year.',
          'perangkat: only if you switch on news on this device, so that this browser is known again, one year.',
          'bahasa: your language, one year.',
          'pesan: a short notice after an action, 5 minutes.',
        ],
        'While you fill in the form, a copy is also kept on your own device, so that nothing is lost when the signal drops. It is removed together with that form, after a day at most.',
      ],
    },
    {
      judul: 'System records',
      isi: [
        'Technical records hold no name, contact, report text, or full address of a page that you opened.',
      ],
    },
    {
      judul: 'How long',
      isi: [
        'Reports and their history are records of public service and are kept after they are done, so that they can be examined again. The history cannot be changed unnoticed.',
      ],
    },
    {
      judul: 'Your rights',
      isi: [
        'Under Law 27 of 2022 you may know, correct and ask to erase your personal data, and withdraw your consent. With an account all of it is under “My data”. Without one, open your report by its receipt and choose “Erase data”. For anything else write a request for information to the Ministry of Administrative and Bureaucratic Reform; choose confidential so that it is not open to the public.',
      ],
      tautan: [
        { teks: 'Write a request', href: '/lapor?instansi=KM-38' },
        { teks: 'Contact', href: '/kontak' },
      ],
    },
  ],
};
