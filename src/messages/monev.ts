import { formatAngka } from './format/angka.ts';

/** Names of rows of figures that stand for no code of the data, and the words of maps. */
export const monevId = {
  semua: 'Semua',
  tanpaKategori: 'Tanpa kategori',
  tanpaWilayah: 'Tanpa wilayah',
  peta: {
    uraian:
      'Makin rapat dan gelap arsirannya, makin tinggi nilainya. Tabel di sampingnya memuat angka yang sama.',
    tingkat: ['paling rendah', 'rendah', 'sedang', 'tinggi', 'paling tinggi'] as readonly string[],
    rentang: (tingkat: string, rentang: string, n: number) =>
      `${tingkat}: ${rentang} (${formatAngka(n, 'id')} daerah)`,
    tanpa: 'tidak ada laporan',
    dari: 'Dari',
    kelompok: 'Kelompok',
  },
};

export const monevEn: typeof monevId = {
  semua: 'All',
  tanpaKategori: 'No topic',
  tanpaWilayah: 'No area',
  peta: {
    uraian:
      'The denser and darker the hatching, the higher the value. The table beside it holds the same figures.',
    tingkat: ['lowest', 'low', 'middle', 'high', 'highest'],
    rentang: (tingkat, rentang, n) => `${tingkat}: ${rentang} (${formatAngka(n, 'en')} areas)`,
    tanpa: 'no reports',
    dari: 'Of',
    kelompok: 'Group',
  },
};
