/** Name and contact of pelapor: a third place. */
export interface IdentitasTable {
  laporan_id: string;
  akun_id: string | null;
  nama: string | null;
  email: string | null;
  telepon: string | null;
  nik: string | null;
  segel: Buffer | null;
  segel_kunci: string | null;
  segel_di: string | null;
  balas: Buffer | null;
}
