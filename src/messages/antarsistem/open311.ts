import type { Text } from '../bahasa.ts';

/** What GeoReport v2 answers in words; names of its fields stay as the specification writes them. */
export const open311 = {
  kontak: {
    id: 'Pertanyaan tentang layanan ini: hubungi admin nasional SP4N-LAPOR!, lihat halaman /tentang.',
    en: 'Questions about this service: ask the national admin of SP4N-LAPOR!, see the page /tentang.',
  },
  mintaKunci: {
    id: 'Kunci API dibuat pengelola sistem untuk akun Anda; mintalah lewat admin instansi. Dokumentasi: /api.',
    en: 'An API key is made for your account by the operator; ask through your agency’s admin. Documentation: /api.',
  },
  tanpaKategori: { id: 'Belum berkategori', en: 'Without a topic yet' },
  tanpaKategoriUraian: {
    id: 'Laporan yang topiknya belum ditetapkan. Petugas memilih topiknya saat verifikasi.',
    en: 'Reports whose topic is not chosen yet. An officer chooses it at verification.',
  },
  uraian: { id: 'Laporan tentang', en: 'Reports about' },
  uraianPeka: {
    id: 'Laporan topik ini otomatis rahasia dan tidak tampil di Open311.',
    en: 'Reports of this topic are confidential from the start and do not appear in Open311.',
  },
  /** Attributes of every service, in their order. */
  atribut: {
    judul: {
      id: 'Judul laporan, 10 sampai 150 karakter. Tanpa ini, kalimat pertama uraian menjadi judul.',
      en: 'Title, 10 to 150 characters. Without it the first sentence of the description is the title.',
    },
    klasifikasi: { id: 'Jenis laporan. Tanpa ini: pengaduan.', en: 'Kind of report. Without it: complaint.' },
    tanggal_kejadian: { id: 'Tanggal kejadian.', en: 'Day on which it happened.' },
    anonim: {
      id: 'Nama pelapor disembunyikan dari semua orang.',
      en: 'The name of the reporter is hidden from everybody.',
    },
    rahasia: {
      id: 'Isi laporan hanya dibaca petugas yang menangani; tidak tampil di Open311.',
      en: 'Only those in charge read the report; it does not appear in Open311.',
    },
    nomor_asal: {
      id: 'Nomor laporan ini di sistem Anda.',
      en: 'The number of this report in your own system.',
    },
  },
  bentuk: {
    string: { id: 'Satu baris teks', en: 'One line of text' },
    datetime: { id: 'Tanggal ISO 8601, misalnya 2026-11-02', en: 'ISO 8601 date, such as 2026-11-02' },
    singlevaluelist: { id: 'Pilih satu', en: 'Choose one' },
  },
  ya: { id: 'Ya', en: 'Yes' },
  tidak: { id: 'Tidak', en: 'No' },
  diterima: {
    id: 'Laporan diterima. Nomornya di LAPOR! {nomor}. Laporan tampil di Open311 setelah diverifikasi dan diteruskan, kecuali rahasia.',
    en: 'The report was received. Its number in LAPOR! is {nomor}. It appears in Open311 once it was verified and forwarded, unless it is confidential.',
  },
  milikKunci: {
    id: 'Laporan dicatat atas nama pemilik kunci; nama dan kontak lain tidak disimpan.',
    en: 'The report is filed in the name of the owner of the key; other names and contacts are not kept.',
  },
  tautanMedia: { id: 'Tautan berkas dari pengirim:', en: 'Link to a file from the sender:' },
} as const satisfies Record<string, Text | Record<string, Text>>;
