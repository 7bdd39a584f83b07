/** Names of rows of figures that stand for no code of the data. */
export const monevId = {
  semua: 'Semua',
  tanpaKategori: 'Tanpa kategori',
  tanpaWilayah: 'Tanpa wilayah',
};

export const monevEn: typeof monevId = {
  semua: 'All',
  tanpaKategori: 'No topic',
  tanpaWilayah: 'No area',
};
