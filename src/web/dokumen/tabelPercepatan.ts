import {
  KEADAAN,
  selesaiOf,
  terbukaOf,
  type HariKemajuan,
  type Keadaan,
} from '../../domain/percepatan/kemajuan.ts';
import { kepalaUnduhan as kepala } from '../../messages/dokumen/unduhan.ts';
import { percepatanId as kata } from '../../messages/petugas/pengawasan/percepatan.ts';
import type { PercepatanTerbaca } from '../../useCases/percepatan/bacaPercepatan.ts';
import type { DaftarPercepatan } from '../../useCases/percepatan/daftarPercepatan.ts';
import type { Tabel } from './dokumen.ts';

const N = { isAngka: true } as const;

/** The figures of a drive by body or unit, as the page shows them. */
export function tabelPercepatan({ baris, instansi }: PercepatanTerbaca): Tabel {
  return {
    kode: 'badan',
    judul: instansi === null ? kata.tabel : kata.tabelUnit,
    kolom: [
      { judul: kepala.kode },
      { judul: kepala.nama, lebar: 3 },
      { judul: kata.jumlah, ...N },
      { judul: `${kata.selesai}, %`, ...N },
      { judul: kata.selesai, ...N },
      ...KEADAAN.map((one: Keadaan) => ({ judul: kata.ukuran[one], ...N })),
      { judul: kata.ukuran.terbuka, ...N },
      { judul: kata.ukuran.dibuka_kembali, ...N },
      { judul: kata.ukuran.pindah, ...N },
      { judul: kata.terlama, ...N },
      { judul: kata.duluKolom, ...N },
    ],
    baris: baris.map((row) => [
      row.kode,
      row.nama,
      row.jumlah,
      row.jumlah === 0 ? null : { pembilang: selesaiOf(row), penyebut: row.jumlah, desimal: 2 },
      selesaiOf(row),
      ...KEADAAN.map((one) => row[one]),
      terbukaOf(row),
      row.dibukaKembali,
      row.pindah,
      row.terlama,
      row.dulu === null ? null : { pembilang: row.dulu.selesai, penyebut: row.dulu.jumlah, desimal: 2 },
    ]),
  };
}

/** Every day of a drive. */
export function tabelHarian(harian: readonly HariKemajuan[]): Tabel {
  return {
    kode: 'harian',
    judul: kata.harian,
    kolom: [
      { judul: kata.hari },
      { judul: kata.selesai, ...N },
      { judul: kata.arsip, ...N },
      { judul: kata.terbuka, ...N },
    ],
    baris: harian.map((one) => [one.hari, one.selesai, one.arsip, one.terbuka]),
  };
}

/** The laporan behind a figure, as far as the reader may know them. */
export function tabelDaftar({ ukuran, laporan }: DaftarPercepatan): Tabel {
  const { daftar } = kata;
  return {
    kode: 'laporan',
    judul: kata.ukuran[ukuran],
    kolom: [
      { judul: daftar.laporan },
      { judul: daftar.unit, lebar: 3 },
      { judul: daftar.dibuat },
      { judul: daftar.keadaan, lebar: 3 },
      { judul: daftar.kini, lebar: 3 },
    ],
    baris: laporan.map((one) => [one.nomor, one.namaBadan, one.dibuat, kata.ukuran[one.keadaan], one.kini]),
  };
}
