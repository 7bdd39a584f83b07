/** Name and contact of pelapor: a third place. */
export interface IdentitasTable {
  laporan_id: string;
  akun_id: string | null;
  nama: string | null;
  email: string | null;
  telepon: string | null;
  nik: string | null;
}
