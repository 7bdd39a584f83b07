import { formatAngka } from './format/angka.ts';

/** What the operator reads while the demo country is built. */
export const CONTOH = {
  akun: (jumlah: number): string => `Data contoh: ${formatAngka(jumlah)} akun siap`,
  laporan: (jumlah: number, semua: number): string =>
    `Data contoh: ${formatAngka(jumlah)} dari ${formatAngka(semua)} laporan …`,
  angka: 'Data contoh: menghitung angka monev …',
  pengawasan: 'Data contoh: rapat, rekomendasi, register, dan survei …',
  selesai: (jumlah: number, detik: string): string =>
    `Data contoh: ${formatAngka(jumlah)} laporan siap dalam ${detik} detik`,
  lanjut: 'Data contoh belum selesai dibuat, dilanjutkan …',
} as const;
