import type { Artikel } from './artikel.ts';

/** `/kontak`: whom to turn to for what. */
export const kontakId: Artikel = {
  judul: 'Kontak',
  pembuka:
    'Untuk menyampaikan laporan, pakai formulir atau SMS: hanya laporan yang bernomor punya batas waktu.',
  bagian: [
    {
      judul: 'Keadaan darurat',
      isi: [
        [
          '112: darurat umum',
          '110: kepolisian',
          '113: pemadam kebakaran',
          '119: ambulans dan kesehatan',
          '129 (SAPA): kekerasan terhadap perempuan dan anak',
        ],
      ],
    },
    {
      judul: 'Menyampaikan laporan',
      isi: [
        [
          'Formulir di situs ini',
          'SMS ke 1708 dari operator mana pun',
          'X: sebut @LAPOR1708 dengan #lapor',
          'Datang ke kantor instansi mana pun yang terhubung',
        ],
      ],
      tautan: [{ teks: 'Mulai melapor', href: '/lapor' }],
    },
    {
      judul: 'Bertanya tentang laporan Anda',
      isi: [
        'Buka laporan dengan akun atau resi, lalu tulis di percakapannya. Pesan itu sampai ke petugas yang menangani dan batas waktunya berjalan.',
      ],
      tautan: [{ teks: 'Lacak laporan', href: '/lacak' }],
    },
    {
      judul: 'Petugas di tiap instansi',
      isi: ['Nama dan alamat penanggung jawab tiap instansi ada di halamannya.'],
      tautan: [{ teks: 'Daftar instansi', href: '/instansi' }],
    },
    {
      judul: 'Penyelenggara',
      isi: [
        'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi, Jalan Jenderal Sudirman Kavling 69, Jakarta Selatan 12190.',
      ],
    },
    {
      judul: 'Situs ini bermasalah, atau ada celah keamanan',
      isi: [
        'Tulis apa yang Anda lakukan dan apa yang terjadi, beserta kode gangguan dari halamannya bila ada. Untuk celah keamanan pilih rahasia.',
      ],
      tautan: [{ teks: 'Laporkan kepada Kementerian PANRB', href: '/lapor?instansi=KM-38' }],
    },
  ],
};

export const kontakEn: Artikel = {
  judul: 'Contact',
  pembuka: 'To report something, use the form or SMS: only a report with a number has time limits.',
  bagian: [
    {
      judul: 'Emergencies',
      isi: [
        [
          '112: any emergency',
          '110: police',
          '113: fire brigade',
          '119: ambulance and health',
          '129 (SAPA): violence against women and children',
        ],
      ],
    },
    {
      judul: 'Reporting',
      isi: [
        [
          'The form on this site',
          'SMS to 1708 from any operator',
          'X: mention @LAPOR1708 with #lapor',
          'In person at the office of any connected agency',
        ],
      ],
      tautan: [{ teks: 'Start a report', href: '/lapor' }],
    },
    {
      judul: 'Asking about your report',
      isi: [
        'Open the report with your account or receipt and write in its thread. Your message reaches the officers in charge and starts a deadline.',
      ],
      tautan: [{ teks: 'Track a report', href: '/lacak' }],
    },
    {
      judul: 'Officers of each agency',
      isi: ['The name and address of the person responsible in each agency are on its page.'],
      tautan: [{ teks: 'List of agencies', href: '/instansi' }],
    },
    {
      judul: 'Who runs this',
      isi: [
        'Ministry of Administrative and Bureaucratic Reform, Jalan Jenderal Sudirman Kavling 69, Jakarta Selatan 12190.',
      ],
    },
    {
      judul: 'This site does not work, or has a weakness',
      isi: [
        'Write what you did and what happened, with the fault code of the page if there was one. For a security weakness choose confidential.',
      ],
      tautan: [{ teks: 'Tell the Ministry', href: '/lapor?instansi=KM-38' }],
    },
  ],
};
