/** Under which number of another system a laporan came in. */
export interface AsalTable {
  instansi: string;
  nomor_asal: string;
  laporan_id: string;
  sidik: Buffer;
}
