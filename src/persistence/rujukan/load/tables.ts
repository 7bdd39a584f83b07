import type { TableSpec } from './upsertRows.ts';

/** The reference tables as the loader writes them; columns as in migration 0001. */
export const TABLES = {
  wilayah: {
    tabel: 'wilayah',
    kunci: [['kode', 'text']],
    kolom: [
      ['nama', 'text'],
      ['tingkat', 'text'],
      ['induk', 'text'],
      ['lat', 'double precision'],
      ['lon', 'double precision'],
      ['nama_urut', 'text'],
    ],
    hasSumber: false,
  },
  badan: {
    tabel: 'badan',
    kunci: [['kode', 'text']],
    kolom: [
      ['nama', 'text'],
      ['jenis', 'text'],
      ['induk', 'text'],
      ['pembina', 'text'],
      ['wilayah', 'text'],
      ['zona', 'text'],
      ['urusan', 'text'],
      ['berlaku_sejak', 'date'],
      ['berlaku_sampai', 'date'],
      ['nama_urut', 'text'],
      ['sebab', 'text'],
    ],
    hasSumber: true,
  },
  kategori: {
    tabel: 'kategori',
    kunci: [['kode', 'text']],
    kolom: [
      ['induk', 'text'],
      ['nama', 'text'],
      ['urusan', 'text'],
      ['peka', 'boolean'],
    ],
    hasSumber: true,
  },
  kompetensi: {
    tabel: 'kompetensi',
    kunci: [
      ['urusan', 'text'],
      ['tingkat', 'text'],
      ['objek', 'text'],
    ],
    kolom: [
      ['urut', 'integer'],
      ['sasaran', 'text'],
      ['instansi', 'text'],
      ['unit_nomor', 'text'],
      ['kata', 'text[]'],
    ],
    hasSumber: true,
  },
  kode: {
    tabel: 'kode',
    kunci: [
      ['kelompok', 'text'],
      ['kode', 'text'],
    ],
    kolom: [
      ['arti', 'text'],
      ['urut', 'integer'],
    ],
    hasSumber: false,
  },
} as const satisfies Record<string, TableSpec>;
