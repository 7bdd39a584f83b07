import type { Artikel } from './artikel.ts';

/** `/aksesibilitas`: what is tested and what is not yet. */
export const aksesibilitasId: Artikel = {
  judul: 'Aksesibilitas',
  pembuka:
    'Situs ini dibuat agar dapat dipakai siapa pun, dengan telepon apa pun, dan dengan alat bantu apa pun.',
  bagian: [
    {
      judul: 'Yang dapat Anda andalkan',
      isi: [
        [
          'Semua halaman bekerja dengan papan ketik saja, dan fokus selalu terlihat.',
          'Semua halaman bekerja tanpa skrip.',
          'Huruf dapat dibesarkan sampai 400 persen tanpa ada yang terpotong.',
          'Warna mengikuti pilihan perangkat Anda: terang, gelap, atau kontras tinggi. Kontras teks paling sedikit 7 banding 1.',
          'Status ditunjukkan dengan kata dan bentuk, tidak hanya dengan warna. Setiap grafik punya tabel.',
          'Kesalahan isian ditulis di atas formulir dan di samping isiannya, dan isian Anda tidak hilang.',
          'Setiap halaman dapat dicetak dengan rapi.',
        ],
      ],
    },
    {
      judul: 'Standar',
      isi: [
        'Kami mengikuti WCAG 2.2 tingkat AA, dengan kontras tingkat AAA. Setiap perubahan diperiksa otomatis dengan axe dalam dua bahasa, tiga skema warna, dan tiga lebar layar.',
      ],
    },
    {
      judul: 'Yang belum cukup baik',
      isi: [
        [
          'Berkas yang diunggah orang lain, seperti foto dan video, bisa tidak punya keterangan teks.',
          'Belum ada versi bahasa isyarat dan bahasa daerah.',
          'Pemeriksaan bersama penyandang disabilitas belum dilakukan.',
        ],
      ],
    },
    {
      judul: 'Ada hambatan?',
      isi: [
        'Tulis halaman mana dan alat bantu apa yang Anda pakai. Jika formulir ini menghambat, kirim SMS ke 1708.',
      ],
      tautan: [{ teks: 'Laporkan hambatan', href: '/lapor?instansi=KM-38' }],
    },
  ],
};

export const aksesibilitasEn: Artikel = {
  judul: 'Accessibility',
  pembuka: 'This site is made for everybody, on any phone, with any assistive technology.',
  bagian: [
    {
      judul: 'What you can rely on',
      isi: [
        [
          'Every page works with the keyboard alone, and the focus is always visible.',
          'Every page works without script.',
          'Text can be enlarged to 400 percent without anything being cut off.',
          'Colours follow your device: light, dark or high contrast. Text has a contrast of at least 7 to 1.',
          'States are shown by word and shape, not by colour alone. Every chart has a table.',
          'Mistakes are listed on top of the form and beside the field, and what you typed stays.',
          'Every page prints well.',
        ],
      ],
    },
    {
      judul: 'Standard',
      isi: [
        'We follow WCAG 2.2 level AA, with the contrast of level AAA. Every change is checked automatically with axe in two languages, three colour schemes and three widths.',
      ],
    },
    {
      judul: 'What is not good enough yet',
      isi: [
        [
          'Files that others upload, such as photos and videos, may have no text alternative.',
          'There is no sign language and no regional language yet.',
          'It has not been tried together with people with disabilities.',
        ],
      ],
    },
    {
      judul: 'Does something stand in your way?',
      isi: [
        'Tell us which page it is and which assistive technology you use. If this form is the obstacle, send an SMS to 1708.',
      ],
      tautan: [{ teks: 'Report an obstacle', href: '/lapor?instansi=KM-38' }],
    },
  ],
};
