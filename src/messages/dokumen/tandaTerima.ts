/** The receipt on paper, in Indonesian like every document. */
export const dokumenTandaTerima = {
  judul: 'Tanda terima laporan',
  nomor: 'Nomor laporan',
  resi: 'Resi (rahasia)',
  diterima: 'Diterima',
  instansi: 'Diterima untuk',
  kanal: 'Melalui',
  perihal: 'Judul',
  pelapor: 'Nama pelapor',
  mewakili: 'Mewakili',
  pelacakan: 'Cara melacak',
  buka: (alamat: string) => `Pindai kode ini atau buka ${alamat}.`,
  qr: (alamat: string) => `Kode QR ke ${alamat}`,
  cara: [
    'Dengan nomor saja Anda melihat apa yang dapat dilihat umum.',
    'Dengan resi Anda membaca seluruh laporan, menjawab petugas, dan menilai hasilnya.',
    'Simpan resi baik-baik: resi tidak dapat dicetak ulang. Siapa pun yang memegang resi dapat membuka laporan ini.',
  ],
} as const;
