import type { Artikel } from './artikel.ts';

/** `/ketentuan`: what both sides may expect. */
export const ketentuanId: Artikel = {
  judul: 'Ketentuan',
  pembuka: 'Dengan mengirim laporan Anda menyetujui ketentuan ini. Kami membuatnya pendek supaya dibaca.',
  bagian: [
    {
      judul: 'Yang kami minta dari Anda',
      isi: [
        [
          'Sampaikan hal yang benar menurut pengetahuan Anda.',
          'Tulis dengan sopan, tanpa ancaman, kebencian terhadap suku, agama, ras, atau golongan, dan tanpa fitnah.',
          'Unggah hanya berkas yang boleh Anda bagikan.',
          'Jangan memakai layanan ini untuk iklan atau percobaan.',
        ],
      ],
    },
    {
      judul: 'Yang boleh Anda harapkan dari kami',
      isi: [
        [
          'Laporan Anda diterima tanpa biaya dan tidak ditolak karena salah alamat.',
          'Setiap langkah punya batas waktu yang Anda lihat sejak awal.',
          'Laporan tidak dihapus diam-diam: setiap perubahan tercatat, dan teks asli tetap tersimpan di samping koreksi.',
          'Setiap penolakan, pengalihan, dan pengarsipan disertai alasan.',
          'Anda dilindungi: nama Anda tidak pernah terbuka untuk umum, dan unit yang diadukan dalam pengaduan berkadar pengawasan tidak menangani laporannya sendiri.',
        ],
      ],
    },
    {
      judul: 'Penerbitan',
      isi: [
        'Setelah diteruskan, judul, isi, jawaban, status, dan batas waktu laporan terbuka untuk umum, kecuali Anda memilih rahasia atau topiknya peka. Petugas dapat menurunkan laporan dari umum dengan alasan yang tercatat.',
      ],
    },
    {
      judul: 'Laporan yang tidak ditangani',
      isi: [
        'Laporan diarsipkan bila tidak jelas setelah kami bertanya, bukan tentang pelayanan publik, sama dengan laporan lain, sedang diproses pengadilan atau Ombudsman, memuat SARA atau fitnah, atau hanya iseng. Anda selalu diberi tahu alasannya. Bila ada lembaga yang berwenang, kami menyebutkannya.',
      ],
    },
    {
      judul: 'Laporan palsu',
      isi: [
        'Laporan yang sengaja dibuat palsu dapat berakibat hukum bagi pembuatnya. Keliru dengan niat baik tidak dihukum.',
      ],
    },
    {
      judul: 'Dasar hukum',
      isi: [
        [
          'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
          'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi',
          'Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik',
        ],
      ],
      tautan: [
        { teks: 'Privasi', href: '/privasi' },
        { teks: 'Tentang SP4N-LAPOR!', href: '/tentang' },
      ],
    },
  ],
};

export const ketentuanEn: Artikel = {
  judul: 'Terms',
  pembuka: 'By sending a report you agree to these terms. We keep them short so that they are read.',
  bagian: [
    {
      judul: 'What we ask of you',
      isi: [
        [
          'Say what is true as far as you know.',
          'Write politely, without threats, hatred against ethnic groups, religions or races, and without slander.',
          'Upload only files that you may share.',
          'Do not use this service for advertising or tests.',
        ],
      ],
    },
    {
      judul: 'What you may expect of us',
      isi: [
        [
          'Your report is taken free of charge and never refused for being sent to the wrong place.',
          'Every step has a deadline that you can see from the start.',
          'Reports are never silently deleted: each change is recorded, and the original text stays beside a correction.',
          'Every refusal, transfer and archiving comes with a reason.',
          'You are protected: your name is never open to the public, and a unit accused of wrongdoing does not handle the report about itself.',
        ],
      ],
    },
    {
      judul: 'Publication',
      isi: [
        'Once forwarded, the title, text, answers, state and deadlines of a report are open to the public, unless you choose confidential or the topic is sensitive. An officer can take a report down with a recorded reason.',
      ],
    },
    {
      judul: 'Reports that are not handled',
      isi: [
        'A report is archived if it stays unclear after we asked, is not about a public service, is the same as another, is before a court or the Ombudsman, contains hatred or slander, or is a prank. You are always told why. Where another body is competent, we name it.',
      ],
    },
    {
      judul: 'False reports',
      isi: [
        'A deliberately false report may have legal consequences for whoever made it. An honest mistake has none.',
      ],
    },
    {
      judul: 'Legal basis',
      isi: [
        [
          'Law 25 of 2009 on Public Services',
          'Law 27 of 2022 on Personal Data Protection',
          'Presidential Regulation 76 of 2013 on Managing Complaints about Public Services',
        ],
      ],
      tautan: [
        { teks: 'Privacy', href: '/privasi' },
        { teks: 'About SP4N-LAPOR!', href: '/tentang' },
      ],
    },
  ],
};
