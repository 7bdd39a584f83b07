import { INDIKATOR } from '../../../../domain/monev/indikator.ts';
import type { MonevAsked } from '../asked.ts';

/** Which indicators the breakdown shows side by side; together they are all of rules §6. The first is shown unless another is asked for. */
export const KELOMPOK = {
  pokok: [
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
  ],
  keadaan: [
    'total',
    'pertumbuhan',
    'tindak_lanjut',
    'belum_diverifikasi',
    'tertunda',
    'belum_ditindaklanjuti',
    'proses',
    'selesai',
    'arsip',
  ],
  hasil: [
    'total',
    'selesai',
    'selesai_dikonfirmasi',
    'selesai_diselesaikan',
    'selesai_tanpa_tanggapan',
    'selesai_tidak_dipenuhi',
  ],
  waktu: ['waktu_verifikasi', 'waktu_respons', 'waktu_penyelesaian'],
  jam: ['waktu_verifikasi_jam', 'waktu_respons_jam', 'waktu_penyelesaian_jam'],
  kepatuhan: [
    'kepatuhan_verifikasi',
    'kepatuhan_respons',
    'kepatuhan_penyelesaian',
    'diperpanjang_verifikasi',
    'diperpanjang_respons',
    'diperpanjang_penyelesaian',
  ],
  mutu: ['kepuasan', 'kepuasan_menilai', 'tepat_instansi', 'buka_kembali'],
  lembaga: [
    'keterhubungan',
    'terhubung_akun',
    'terhubung_unit',
    'keaktifan',
    'rekomendasi_disampaikan',
    'rekomendasi_lengkap',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Kelompok = keyof typeof KELOMPOK;
export type KodeRincian = (typeof KELOMPOK)[Kelompok][number];

/** Every indicator there is, as a file has them when it is asked for `rincian=semua`. */
export const SEMUA_INDIKATOR: readonly string[] = INDIKATOR.map((one) => one.kode);

/** The choices for these rows: institutions are counted by instansi alone. */
export function kelompokFor(per: MonevAsked['per']): readonly Kelompok[] {
  return (Object.keys(KELOMPOK) as Kelompok[]).filter((one) => one !== 'lembaga' || per === 'instansi');
}

/** The choice that the address names and these rows have. */
export function kelompokOf({ rincian, per }: Pick<MonevAsked, 'rincian' | 'per'>): Kelompok {
  return kelompokFor(per).find((one) => one === rincian) ?? 'pokok';
}
