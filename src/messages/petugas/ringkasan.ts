import { jamak } from '../format/jamak.ts';
/** The digest as a page. */
export const ringkasanId = {
  judul: 'Ringkasan',
  kalimat: (hariIni: string, terlambat: string) =>
    `${hariIni} laporan jatuh tempo hari ini dan ${terlambat} laporan terlambat.`,
  sekarang: 'Yang menunggu Anda sekarang',
  mingguan: (dari: string, sampai: string) => `Pekan ${dari} sampai ${sampai}`,
  pekan: 'Pekan lalu dan keadaan sekarang',
  masuk: 'Masuk pekan itu',
  unit: 'Unit dengan laporan terlambat terbanyak',
  apa: 'Laporan',
  jumlah: 'Jumlah',
};

export const ringkasanEn: typeof ringkasanId = {
  judul: 'Digest',
  kalimat: (hariIni, terlambat) =>
    `${jamak(hariIni, 'report falls', 'reports fall')} due today and ${jamak(terlambat, 'report is', 'reports are')} late.`,
  sekarang: 'What waits for you now',
  mingguan: (dari, sampai) => `Week ${dari} to ${sampai}`,
  pekan: 'Last week and the present state',
  masuk: 'Came in that week',
  unit: 'Units with the most late reports',
  apa: 'Reports',
  jumlah: 'Number',
};
