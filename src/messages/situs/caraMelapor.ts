import type { Artikel } from './artikel.ts';

/** `/cara-melapor`: what makes a report easy to act on. The limits are those of rules.md §3. */
export const caraMelaporId: Artikel = {
  judul: 'Cara melapor yang baik',
  pembuka: 'Laporan yang jelas lebih cepat diteruskan dan lebih cepat diselesaikan.',
  bagian: [
    {
      judul: 'Jawab empat pertanyaan',
      isi: [
        [
          'Apa yang terjadi, atau apa yang Anda usulkan?',
          'Di mana? Nama jalan, desa atau kelurahan, dan patokan yang mudah dikenali.',
          'Kapan? Tanggal, atau sejak kapan. Jika tidak tahu, tulis tidak tahu.',
          'Apa yang Anda harapkan dari instansi?',
        ],
      ],
    },
    {
      judul: 'Satu laporan untuk satu masalah',
      isi: [
        'Jalan rusak dan air mati ditangani oleh instansi yang berbeda. Tulis dua laporan, supaya keduanya berjalan.',
      ],
    },
    {
      judul: 'Contoh yang jelas',
      isi: [
        '“Lampu jalan di depan Pasar Lama, Jalan Pasar Lama, Banjarmasin Tengah, mati sejak Senin, 16 November 2026. Tiang nomor 14. Mohon diperbaiki, karena malam sangat gelap dan sudah ada yang jatuh.”',
      ],
    },
    {
      judul: 'Contoh yang sulit ditangani',
      isi: ['“Pemerintah tidak peduli, di mana-mana gelap.” Petugas tidak tahu harus datang ke mana.'],
    },
    {
      judul: 'Foto dan berkas',
      isi: [
        [
          'Paling banyak 10 berkas. Gambar dan dokumen sampai 10 MB, suara dan video sampai 50 MB masing-masing.',
          'Satu foto dari dekat dan satu dari jauh sudah cukup.',
          'Tempat dan waktu yang tersimpan di dalam foto kami buang dari berkas yang ditampilkan. Formulir bertanya dulu apakah Anda mau memakainya.',
        ],
      ],
    },
    {
      judul: 'Lindungi diri dan orang lain',
      isi: [
        [
          'Jangan menulis NIK, nomor rekening, nomor telepon, atau alamat rumah, kecuali benar-benar perlu. Formulir menandainya untuk Anda.',
          'Sebut jabatan, bukan nama, bila nama tidak perlu.',
          'Jika Anda takut akibatnya, pilih anonim, rahasia, atau keduanya.',
        ],
      ],
    },
    {
      judul: 'Pakai bahasa Anda sendiri',
      isi: [
        'Tidak perlu bahasa resmi. Yang penting jelas dan sopan. Laporan yang memuat kebencian atau ancaman diarsipkan.',
      ],
      tautan: [{ teks: 'Mulai melapor', href: '/lapor' }],
    },
  ],
};

export const caraMelaporEn: Artikel = {
  judul: 'How to report well',
  pembuka: 'A clear report is forwarded and settled sooner.',
  bagian: [
    {
      judul: 'Answer four questions',
      isi: [
        [
          'What happened, or what do you propose?',
          'Where? The street, the village, and a landmark that is easy to find.',
          'When? The day, or since when. If you do not know, say so.',
          'What do you expect from the agency?',
        ],
      ],
    },
    {
      judul: 'One report for one matter',
      isi: [
        'A broken road and missing water are handled by different agencies. Write two reports, so that both can move forward.',
      ],
    },
    {
      judul: 'A clear example',
      isi: [
        '“The street light in front of Pasar Lama market, Jalan Pasar Lama, Banjarmasin Tengah, has been out since Monday, 16 November 2026. Pole number 14. Please repair it, because the night is very dark and somebody has fallen already.”',
      ],
    },
    {
      judul: 'An example that is hard to handle',
      isi: ['“The government does not care, it is dark everywhere.” No officer knows where to go.'],
    },
    {
      judul: 'Photos and files',
      isi: [
        [
          'At most 10 files. Pictures and documents up to 10 MB, sound and video up to 50 MB each.',
          'One close-up and one photo from a distance are enough.',
          'We take the place and time that a photo carries out of the file that is shown. The form asks first whether you want to use them.',
        ],
      ],
    },
    {
      judul: 'Protect yourself and others',
      isi: [
        [
          'Write no identity number, account number, telephone number or home address unless it is really needed. The form marks them for you.',
          'Name the office, not the person, where the name is not needed.',
          'If you fear what may follow, choose anonymous, confidential, or both.',
        ],
      ],
    },
    {
      judul: 'Use your own words',
      isi: [
        'No official language is needed. Be clear and polite. Reports with hatred or threats are archived.',
      ],
      tautan: [{ teks: 'Start a report', href: '/lapor' }],
    },
  ],
};
