/** The page `/tentang`: what SP4N-LAPOR! is, by which law, how it goes, who sees what. */
export const tentangId = {
  judul: 'Tentang SP4N-LAPOR!',
  pembuka:
    'SP4N-LAPOR! adalah satu pintu bagi siapa pun untuk menyampaikan pengaduan, aspirasi, dan permintaan informasi tentang pelayanan publik di Indonesia. Setiap laporan diteruskan ke instansi yang berwenang dan dapat Anda ikuti sampai selesai.',
  tanpaPintuSalah:
    'Anda tidak perlu tahu instansi mana yang harus menjawab. Kami yang mencarikannya: tidak ada pintu yang salah.',
  langkahJudul: 'Perjalanan laporan Anda',
  langkah: [
    {
      nama: 'Tulis laporan',
      isi: 'Ceritakan apa, di mana, dan kapan. Dengan akun, dengan kontak, atau tanpa nama.',
    },
    {
      nama: 'Verifikasi, 3 hari kerja',
      isi: 'Admin memeriksa laporan dan meneruskannya ke instansi yang berwenang.',
    },
    { nama: 'Tindak lanjut, 5 hari kerja', isi: 'Instansi memberi jawaban pertama dan mulai bekerja.' },
    {
      nama: 'Penyelesaian',
      isi: '5 hari kerja untuk permintaan informasi dan aspirasi, 14 hari kerja untuk pengaduan, 60 hari kerja untuk pengaduan yang perlu pemeriksaan.',
    },
    {
      nama: 'Tanggapan Anda, 10 hari kerja',
      isi: 'Anda menyatakan sudah selesai atau belum. Jika belum, laporan dibuka lagi; jika tetap belum, naik ke tingkat di atasnya.',
    },
  ],
  rahasiaJudul: 'Anonim dan rahasia',
  rahasia: [
    'Anonim: nama dan kontak Anda tersembunyi dari umum dan dari semua petugas yang menangani.',
    'Rahasia: tidak ada bagian laporan yang terbuka untuk umum.',
    'Keduanya dapat dipilih bersama. Petugas boleh menyalakannya, tetapi tidak boleh mematikannya.',
  ],
  bukanJudul: 'Yang tidak ditangani di sini',
  bukan: [
    'Keadaan darurat: hubungi 112.',
    'Perkara yang sedang diperiksa pengadilan.',
    'Perkara pidana dan korupsi: sampaikan ke kepolisian atau KPK. Pelayanan kantor polisi dan kejaksaan tetap dapat dilaporkan di sini.',
  ],
  dasarJudul: 'Dasar hukum',
  dasar: [
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    'Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik',
    'Peraturan Menteri PANRB Nomor 5 Tahun 2025 tentang penyelenggaraan SP4N',
    'Keputusan Menteri PANRB Nomor 680 Tahun 2020: SP4N-LAPOR! sebagai Aplikasi Umum',
  ],
  pengelolaJudul: 'Siapa yang mengelola',
  pengelola: [
    { nama: 'Kementerian PANRB', tugas: 'penanggung jawab dan admin nasional' },
    { nama: 'Kementerian Dalam Negeri', tugas: 'pembina pengelolaan di semua pemerintah daerah' },
    { nama: 'Kementerian Komunikasi dan Digital', tugas: 'prasarana dan penyebaran informasi' },
    { nama: 'Kantor Staf Presiden', tugas: 'pengawas program prioritas' },
    { nama: 'Ombudsman RI', tugas: 'pengawas pelayanan publik; dapat menerima laporan yang tidak selesai' },
  ],
  caraLainJudul: 'Cara lain menyampaikan laporan',
  caraLain: [
    {
      nama: 'SMS',
      isi: 'kirim ke 1708 dari operator mana pun: tulis apa, di mana, dan kapan. Balasannya memuat nomor laporan.',
    },
    { nama: 'X', isi: 'sebut @LAPOR1708 dengan #lapor' },
    { nama: 'Datang langsung', isi: 'ke kantor instansi; petugas mencatat dan memberi tanda terima' },
  ],
};

export const tentangEn: typeof tentangId = {
  judul: 'About SP4N-LAPOR!',
  pembuka:
    'SP4N-LAPOR! is one door for everyone to bring complaints, aspirations and requests for information about public services in Indonesia. Every report goes to the competent body, and you can follow it until it is done.',
  tanpaPintuSalah: 'You need not know which body must answer. We find it for you: there is no wrong door.',
  langkahJudul: 'The journey of your report',
  langkah: [
    {
      nama: 'Write',
      isi: 'Tell us what, where and when. With an account, with a contact, or without any name.',
    },
    {
      nama: 'Verification, 3 working days',
      isi: 'An admin checks the report and forwards it to the competent body.',
    },
    { nama: 'Follow-up, 5 working days', isi: 'The body gives its first answer and starts to work.' },
    {
      nama: 'Settlement',
      isi: '5 working days for requests for information and aspirations, 14 for complaints, 60 for complaints that need an examination.',
    },
    {
      nama: 'Your response, 10 working days',
      isi: 'You say whether it is done. If not, the report is opened again; if it still is not, it goes to the next level.',
    },
  ],
  rahasiaJudul: 'Anonymous and confidential',
  rahasia: [
    'Anonymous: your name and contact are hidden from the public and from every officer who handles the report.',
    'Confidential: no part of the report is open to the public.',
    'You may choose both. An officer may switch them on, never off.',
  ],
  bukanJudul: 'What is not handled here',
  bukan: [
    'Emergencies: call 112.',
    'Cases that are before a court.',
    'Crime and corruption: go to the police or the KPK. The service of police and prosecution offices can be reported here.',
  ],
  dasarJudul: 'Legal basis',
  dasar: [
    'Law 25 of 2009 on Public Services',
    'Presidential Regulation 76 of 2013 on Managing Complaints about Public Services',
    'Regulation 5 of 2025 of the Minister of Administrative Reform on running SP4N',
    'Decree 680 of 2020 of the Minister of Administrative Reform: SP4N-LAPOR! as a General Application',
  ],
  pengelolaJudul: 'Who runs it',
  pengelola: [
    {
      nama: 'Ministry of Administrative and Bureaucratic Reform',
      tugas: 'responsible body and national admin',
    },
    { nama: 'Ministry of Home Affairs', tugas: 'supervises all local governments' },
    { nama: 'Ministry of Communication and Digital Affairs', tugas: 'infrastructure and publicity' },
    { nama: 'Executive Office of the President', tugas: 'supervises priority programmes' },
    {
      nama: 'Ombudsman of Indonesia',
      tugas: 'supervises public services; may take reports that remain unsettled',
    },
  ],
  caraLainJudul: 'Other ways to report',
  caraLain: [
    {
      nama: 'SMS',
      isi: 'send to 1708 from any operator: write what, where and when. The reply holds the report number.',
    },
    { nama: 'X', isi: 'mention @LAPOR1708 with #lapor' },
    {
      nama: 'In person',
      isi: 'at the office of any body; an officer writes it down and gives you a receipt',
    },
  ],
};
