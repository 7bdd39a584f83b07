/** What the table of rows shows, on the page and as a file. */
export const INDIKATOR_RINCIAN = [
  'total',
  'tindak_lanjut',
  'selesai',
  'belum_diverifikasi',
  'tertunda',
  'belum_ditindaklanjuti',
  'proses',
  'arsip',
  'waktu_respons',
  'kepatuhan_respons',
] as const;
