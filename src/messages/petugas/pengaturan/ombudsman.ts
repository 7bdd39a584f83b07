/** Packages for the Ombudsman. */
export const ombudsmanId = {
  judul: 'Paket Ombudsman',
  isi: 'Salinan laporan yang pelapornya setuju diteruskan ke Ombudsman RI. Paket dikirim sendiri ke alamat OMBUDSMAN_URL. Tanpa alamat itu paket menunggu: unduh, lalu serahkan sendiri.',
  kosong: 'Belum ada paket',
  kosongIsi: 'Paket muncul di sini setelah seorang pelapor setuju.',
  laporan: 'Laporan',
  setuju: 'Disetujui',
  keadaan: 'Keadaan',
  antre: 'Menunggu dikirim',
  gagal: (sebab: string) => `Menunggu dikirim, percobaan terakhir gagal (${sebab})`,
  terkirim: (nomor: string, keadaan: string) =>
    `Diterima dengan nomor ${nomor}${keadaan === '' ? '' : `, ${keadaan}`}`,
  mati: (sebab: string) => `Tidak terkirim (${sebab})`,
  tindakan: 'Tindakan',
  unduh: 'Unduh paket',
  rahasia: 'Rahasia: hanya lewat alamat Ombudsman',
  ulang: 'Kirim lagi',
  diulang: 'Paket dikirim lagi.',
};

export const ombudsmanEn: typeof ombudsmanId = {
  judul: 'Ombudsman packages',
  isi: 'Copies of reports whose reporter agreed to the Ombudsman. They are sent to the address in OMBUDSMAN_URL by themselves. Without it they wait: download one and hand it over yourself.',
  kosong: 'No package yet',
  kosongIsi: 'Packages appear here once a reporter has agreed.',
  laporan: 'Report',
  setuju: 'Agreed',
  keadaan: 'State',
  antre: 'Waiting to be sent',
  gagal: (sebab) => `Waiting to be sent, the last try failed (${sebab})`,
  terkirim: (nomor, keadaan) => `Received as number ${nomor}${keadaan === '' ? '' : `, ${keadaan}`}`,
  mati: (sebab) => `Not sent (${sebab})`,
  tindakan: 'Action',
  unduh: 'Download the package',
  rahasia: 'Confidential: by the Ombudsman’s address only',
  ulang: 'Send again',
  diulang: 'The package is sent again.',
};
