import type { Artikel } from './artikel.ts';

/** `/data-terbuka`: what anybody may take and use again. */
export const dataTerbukaId: Artikel = {
  judul: 'Data terbuka',
  pembuka:
    'Yang terbuka untuk dibaca juga terbuka untuk dipakai. Tidak ada nama, kontak, atau laporan rahasia di dalamnya.',
  bagian: [
    {
      judul: 'Laporan yang terbuka',
      isi: [
        'Daftar dan rincian laporan yang sudah diteruskan, dengan penyaring yang sama seperti di halaman. Tersedia sebagai JSON untuk siapa pun, tanpa kunci.',
      ],
      tautan: [
        { teks: 'Daftar laporan', href: '/laporan' },
        { teks: 'Laporan sebagai JSON', href: '/api/v1/laporan' },
      ],
    },
    {
      judul: 'Angka',
      isi: ['Setiap angka menyebut pembilang dan penyebutnya, dan membuka daftar laporan yang dihitung.'],
      tautan: [
        { teks: 'Himpunan data per semester (CSV, JSON, GeoJSON)', href: '/data-terbuka/himpunan' },
        { teks: 'Statistik', href: '/statistik' },
        { teks: 'Peringkat', href: '/peringkat' },
      ],
    },
    {
      judul: 'Rujukan',
      isi: ['Instansi, topik, dan wilayah dengan kodenya.'],
      tautan: [
        { teks: 'Daftar instansi', href: '/instansi' },
        { teks: 'Instansi sebagai JSON', href: '/api/v1/instansi' },
        { teks: 'Topik sebagai JSON', href: '/api/v1/kategori' },
      ],
    },
    {
      judul: 'Untuk aplikasi lain',
      isi: ['Dokumen antarmuka menjelaskan setiap panggilan, batasnya, dan setiap alasan penolakan.'],
      tautan: [
        { teks: 'Untuk pengembang', href: '/api' },
        { teks: 'OpenAPI 3.1', href: '/api/v1/openapi.json' },
      ],
    },
  ],
};

export const dataTerbukaEn: Artikel = {
  judul: 'Open data',
  pembuka: 'What is open to read is open to use. No name, no contact and no confidential report is in it.',
  bagian: [
    {
      judul: 'Open reports',
      isi: [
        'List and details of the reports that were forwarded, with the same filters as on the page. As JSON for anybody, without a key.',
      ],
      tautan: [
        { teks: 'List of reports', href: '/laporan' },
        { teks: 'Reports as JSON', href: '/api/v1/laporan' },
      ],
    },
    {
      judul: 'Figures',
      isi: [
        'Every figure names its numerator and denominator and opens the list of the reports that it counted.',
      ],
      tautan: [
        { teks: 'Data sets by half-year (CSV, JSON, GeoJSON)', href: '/data-terbuka/himpunan' },
        { teks: 'Statistics', href: '/statistik' },
        { teks: 'Ranking', href: '/peringkat' },
      ],
    },
    {
      judul: 'Reference data',
      isi: ['Agencies, topics and areas with their codes.'],
      tautan: [
        { teks: 'List of agencies', href: '/instansi' },
        { teks: 'Agencies as JSON', href: '/api/v1/instansi' },
        { teks: 'Topics as JSON', href: '/api/v1/kategori' },
      ],
    },
    {
      judul: 'For other applications',
      isi: ['The interface document explains every call, its limits, and every reason for a refusal.'],
      tautan: [
        { teks: 'For developers', href: '/api' },
        { teks: 'OpenAPI 3.1', href: '/api/v1/openapi.json' },
      ],
    },
  ],
};
