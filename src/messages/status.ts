/** The words of the life of a laporan, exactly as rules.md §4-5 and `data/kode.csv` name them. */
export const statusId = {
  /** Shown everywhere as. */
  nama: {
    menunggu_verifikasi: 'Belum diverifikasi',
    tertunda: 'Menunggu kelengkapan',
    diteruskan: 'Diteruskan',
    diproses: 'Diproses',
    selesai: 'Selesai',
    diarsipkan: 'Diarsipkan',
  },
  /** The bucket in every report. */
  kelompok: {
    menunggu_verifikasi: 'Belum Terverifikasi',
    tertunda: 'Tertunda',
    diteruskan: 'Terdisposisi – Belum Ditindaklanjuti',
    diproses: 'Terdisposisi – Sedang Diproses',
    selesai: 'Terdisposisi – Selesai',
    diarsipkan: 'Arsip',
  },
  hasil: {
    dikonfirmasi: 'Dinyatakan selesai oleh pelapor',
    diselesaikan: 'Ditutup admin, pelapor belum menjawab',
    tanpa_tanggapan: 'Ditutup karena pelapor tidak menanggapi',
    tidak_dapat_dipenuhi: 'Dijawab tidak dapat dipenuhi beserta alasannya',
  },
  jam: {
    verifikasi: 'Verifikasi',
    respons: 'Jawaban pertama',
    penyelesaian: 'Penyelesaian',
    janji: 'Janji penyelesaian',
    kelengkapan: 'Kelengkapan dari pelapor',
    tanggapan: 'Tanggapan pelapor',
    buka_kembali: 'Masa buka kembali',
    ppid: 'Jawaban PPID',
    ombudsman: 'Menuju Ombudsman',
  },
  statusJam: {
    berjalan: 'Berjalan',
    jeda: 'Dijeda',
    tepat_waktu: 'Tepat waktu',
    terlambat: 'Terlambat',
    diperpanjang: 'Diperpanjang',
    gugur: 'Gugur',
  },
};

export const statusEn: typeof statusId = {
  nama: {
    menunggu_verifikasi: 'Not yet verified',
    tertunda: 'Waiting for more information',
    diteruskan: 'Forwarded',
    diproses: 'In progress',
    selesai: 'Done',
    diarsipkan: 'Archived',
  },
  kelompok: {
    menunggu_verifikasi: 'Not yet verified',
    tertunda: 'Deferred',
    diteruskan: 'Forwarded – not yet followed up',
    diproses: 'Forwarded – in progress',
    selesai: 'Forwarded – done',
    diarsipkan: 'Archive',
  },
  hasil: {
    dikonfirmasi: 'Confirmed as done by the reporter',
    diselesaikan: 'Closed by the admin, the reporter has not answered yet',
    tanpa_tanggapan: 'Closed because the reporter did not respond',
    tidak_dapat_dipenuhi: 'Answered: cannot be met, with the reason',
  },
  jam: {
    verifikasi: 'Verification',
    respons: 'First answer',
    penyelesaian: 'Settlement',
    janji: 'Promised settlement',
    kelengkapan: 'More information from the reporter',
    tanggapan: 'The reporter’s response',
    buka_kembali: 'Time to reopen',
    ppid: 'Answer of the PPID',
    ombudsman: 'On the way to the Ombudsman',
  },
  statusJam: {
    berjalan: 'Running',
    jeda: 'Paused',
    tepat_waktu: 'On time',
    terlambat: 'Late',
    diperpanjang: 'Extended',
    gugur: 'Void',
  },
};
