/** The indicators of rules §6: what each is called, and its formula in a sentence. */
export const indikatorId = {
  total: { nama: 'Laporan', rumus: 'Semua laporan yang dibuat pada masa ini.' },
  tindak_lanjut: {
    nama: 'Tindak lanjut',
    rumus: '(sedang diproses + selesai) dibagi semua laporan.',
  },
  selesai: { nama: 'Selesai', rumus: 'Selesai dibagi semua laporan.' },
  selesai_dikonfirmasi: {
    nama: 'Dinyatakan selesai oleh pelapor',
    rumus: 'Selesai dan dikonfirmasi pelapor, dibagi semua laporan.',
  },
  selesai_diselesaikan: {
    nama: 'Ditutup admin',
    rumus: 'Selesai karena ditutup admin dengan ringkasan, dibagi semua laporan.',
  },
  selesai_tanpa_tanggapan: {
    nama: 'Ditutup tanpa tanggapan',
    rumus: 'Selesai karena pelapor tidak menanggapi jawaban akhir, dibagi semua laporan.',
  },
  selesai_tidak_dipenuhi: {
    nama: 'Tidak dapat dipenuhi',
    rumus: 'Selesai dengan jawaban bahwa tidak dapat dipenuhi, dibagi semua laporan.',
  },
  proses: { nama: 'Sedang diproses', rumus: 'Sedang diproses dibagi semua laporan.' },
  belum_ditindaklanjuti: {
    nama: 'Belum ditindaklanjuti',
    rumus: 'Sudah diteruskan tetapi belum dijawab, dibagi semua laporan.',
  },
  belum_diverifikasi: {
    nama: 'Belum diverifikasi',
    rumus: 'Belum diverifikasi dibagi semua laporan.',
  },
  tertunda: { nama: 'Tertunda', rumus: 'Menunggu kelengkapan dari pelapor, dibagi semua laporan.' },
  arsip: { nama: 'Arsip', rumus: 'Diarsipkan dibagi semua laporan.' },
  keterhubungan: {
    nama: 'Keterhubungan',
    rumus: 'Instansi dengan SK pengelola yang berlaku pada akhir masa, dibagi semua instansi.',
  },
  terhubung_akun: {
    nama: 'Punya admin aktif',
    rumus: 'Instansi dengan admin yang akunnya aktif, dibagi semua instansi.',
  },
  terhubung_unit: {
    nama: 'Unit punya petugas aktif',
    rumus: 'Unit dengan pejabat penghubung aktif, dibagi semua unit.',
  },
  keaktifan: {
    nama: 'Keaktifan',
    rumus: 'Instansi yang adminnya masuk dalam 30 hari sampai akhir masa, dibagi semua instansi.',
  },
  rekomendasi_disampaikan: {
    nama: 'Menjawab rekomendasi',
    rumus: 'Instansi yang menjawab rekomendasi pada masa ini, dibagi instansi yang diberi rekomendasi.',
  },
  rekomendasi_lengkap: {
    nama: 'Tindak lanjut rekomendasi lengkap',
    rumus:
      'Instansi yang semua butir rekomendasinya pada masa ini sudah diverifikasi, dibagi instansi yang diberi rekomendasi.',
  },
  waktu_verifikasi: {
    nama: 'Verifikasi',
    rumus:
      'Hari kerja dari laporan tiba sampai diverifikasi; hari yang sama dihitung 0. Jeda tidak dihitung.',
  },
  waktu_respons: {
    nama: 'Jawaban pertama',
    rumus: 'Hari kerja dari disposisi sampai tindak lanjut pertama unit; hari yang sama dihitung 0.',
  },
  waktu_penyelesaian: {
    nama: 'Penyelesaian',
    rumus: 'Hari kerja dari diteruskan sampai selesai; jeda tidak dihitung.',
  },
  waktu_verifikasi_jam: {
    nama: 'Verifikasi, jam',
    rumus:
      'Seperti verifikasi dalam hari kerja, tetapi dalam jam penuh menurut jam dinding; jeda tidak dihitung.',
  },
  waktu_respons_jam: {
    nama: 'Jawaban pertama, jam',
    rumus:
      'Seperti jawaban pertama dalam hari kerja, tetapi dalam jam penuh menurut jam dinding; jeda tidak dihitung.',
  },
  waktu_penyelesaian_jam: {
    nama: 'Penyelesaian, jam',
    rumus:
      'Seperti penyelesaian dalam hari kerja, tetapi dalam jam penuh menurut jam dinding; jeda tidak dihitung.',
  },
  kepatuhan_verifikasi: {
    nama: 'Verifikasi tepat waktu',
    rumus: 'Berakhir tepat waktu dibagi (yang berakhir + yang masih terbuka dan sudah terlambat).',
  },
  kepatuhan_respons: {
    nama: 'Jawaban pertama tepat waktu',
    rumus: 'Berakhir tepat waktu dibagi (yang berakhir + yang masih terbuka dan sudah terlambat).',
  },
  kepatuhan_penyelesaian: {
    nama: 'Penyelesaian tepat waktu',
    rumus: 'Berakhir tepat waktu dibagi (yang berakhir + yang masih terbuka dan sudah terlambat).',
  },
  diperpanjang_verifikasi: {
    nama: 'Verifikasi diperpanjang',
    rumus: 'Diverifikasi dalam tenggat yang diperpanjang, dihitung terpisah dari yang tepat waktu.',
  },
  diperpanjang_respons: {
    nama: 'Jawaban pertama diperpanjang',
    rumus: 'Dijawab dalam tenggat yang diperpanjang, dihitung terpisah dari yang tepat waktu.',
  },
  diperpanjang_penyelesaian: {
    nama: 'Penyelesaian diperpanjang',
    rumus: 'Selesai dalam tenggat yang diperpanjang, dihitung terpisah dari yang tepat waktu.',
  },
  kepuasan: { nama: 'Kepuasan', rumus: 'Rata-rata nilai 1 sampai 5 dari pelapor.' },
  kepuasan_menilai: {
    nama: 'Yang menilai',
    rumus: 'Laporan selesai yang dinilai, dibagi laporan selesai.',
  },
  tepat_instansi: {
    nama: 'Tepat instansi',
    rumus: 'Tetap di instansi pertama yang menerimanya, dibagi yang diteruskan.',
  },
  buka_kembali: { nama: 'Dibuka kembali', rumus: 'Dibuka kembali dibagi yang pernah selesai.' },
  pertumbuhan: {
    nama: 'Pertumbuhan',
    rumus: 'Selisih dengan masa sama panjang sebelumnya, dibagi masa itu.',
  },
};

export const indikatorEn: typeof indikatorId = {
  total: { nama: 'Reports', rumus: 'All reports made in this period.' },
  tindak_lanjut: { nama: 'Followed up', rumus: '(in progress + done) divided by all reports.' },
  selesai: { nama: 'Done', rumus: 'Done divided by all reports.' },
  selesai_dikonfirmasi: {
    nama: 'Confirmed by the reporter',
    rumus: 'Done and confirmed by the reporter, divided by all reports.',
  },
  selesai_diselesaikan: {
    nama: 'Closed by the admin',
    rumus: 'Done because an admin closed it with a summary, divided by all reports.',
  },
  selesai_tanpa_tanggapan: {
    nama: 'Closed without response',
    rumus: 'Done because the reporter did not respond to the final answer, divided by all reports.',
  },
  selesai_tidak_dipenuhi: {
    nama: 'Cannot be met',
    rumus: 'Done with the answer that it cannot be met, divided by all reports.',
  },
  proses: { nama: 'In progress', rumus: 'In progress divided by all reports.' },
  belum_ditindaklanjuti: {
    nama: 'Not yet followed up',
    rumus: 'Forwarded but not answered, divided by all reports.',
  },
  belum_diverifikasi: { nama: 'Not yet verified', rumus: 'Not yet verified divided by all reports.' },
  tertunda: { nama: 'Deferred', rumus: 'Waiting for the reporter, divided by all reports.' },
  arsip: { nama: 'Archive', rumus: 'Archived divided by all reports.' },
  keterhubungan: {
    nama: 'Connected',
    rumus: 'Agencies with a decree valid at the end of the period, divided by all agencies.',
  },
  terhubung_akun: {
    nama: 'Have an active admin',
    rumus: 'Agencies with an admin whose account is active, divided by all agencies.',
  },
  terhubung_unit: {
    nama: 'Units with an active officer',
    rumus: 'Units with an active liaison officer, divided by all units.',
  },
  keaktifan: {
    nama: 'Active',
    rumus: 'Agencies whose admin signed in within the 30 days up to the end, divided by all agencies.',
  },
  rekomendasi_disampaikan: {
    nama: 'Answered recommendations',
    rumus: 'Agencies that answered recommendations of this period, divided by agencies that were given any.',
  },
  rekomendasi_lengkap: {
    nama: 'Follow-up of recommendations complete',
    rumus:
      'Agencies with every recommended point of this period verified, divided by agencies that were given any.',
  },
  waktu_verifikasi: {
    nama: 'Verification',
    rumus: 'Working days from arrival to verification; the same day is 0. Pauses do not count.',
  },
  waktu_respons: {
    nama: 'First answer',
    rumus: 'Working days from forwarding to the unit’s first answer; the same day is 0.',
  },
  waktu_penyelesaian: {
    nama: 'Settlement',
    rumus: 'Working days from forwarding to done; pauses do not count.',
  },
  waktu_verifikasi_jam: {
    nama: 'Verification, hours',
    rumus: 'As verification in working days, but in whole hours by the clock; pauses do not count.',
  },
  waktu_respons_jam: {
    nama: 'First answer, hours',
    rumus: 'As first answer in working days, but in whole hours by the clock; pauses do not count.',
  },
  waktu_penyelesaian_jam: {
    nama: 'Settlement, hours',
    rumus: 'As settlement in working days, but in whole hours by the clock; pauses do not count.',
  },
  kepatuhan_verifikasi: {
    nama: 'Verified in time',
    rumus: 'Ended in time divided by (ended + still open and late).',
  },
  kepatuhan_respons: {
    nama: 'First answer in time',
    rumus: 'Ended in time divided by (ended + still open and late).',
  },
  kepatuhan_penyelesaian: {
    nama: 'Settled in time',
    rumus: 'Ended in time divided by (ended + still open and late).',
  },
  diperpanjang_verifikasi: {
    nama: 'Verification extended',
    rumus: 'Verified inside an extended deadline, counted apart from those in time.',
  },
  diperpanjang_respons: {
    nama: 'First answer extended',
    rumus: 'Answered inside an extended deadline, counted apart from those in time.',
  },
  diperpanjang_penyelesaian: {
    nama: 'Settlement extended',
    rumus: 'Settled inside an extended deadline, counted apart from those in time.',
  },
  kepuasan: { nama: 'Satisfaction', rumus: 'Mean of the reporters’ ratings from 1 to 5.' },
  kepuasan_menilai: { nama: 'Rated', rumus: 'Done reports with a rating, divided by done reports.' },
  tepat_instansi: {
    nama: 'Right agency at once',
    rumus: 'Stayed with the first agency, divided by those forwarded.',
  },
  buka_kembali: { nama: 'Reopened', rumus: 'Reopened divided by those ever done.' },
  pertumbuhan: {
    nama: 'Growth',
    rumus: 'Difference to the period of the same length before, divided by that one.',
  },
};
