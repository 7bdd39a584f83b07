import { describe, expect, it } from 'vitest';
import type { Kompetensi } from './kompetensi.ts';
import { suggestKategori } from './suggestKategori.ts';

const row = (urusan: string, kata: readonly string[]): Kompetensi => ({
  urusan,
  tingkat: 'kabkota',
  objek: null,
  sasaran: 'pemda',
  instansi: null,
  unitNomor: null,
  kata,
});
const topic = (kode: string, nama: string, urusan: string, aktif = true) => ({
  kode,
  induk: kode.slice(0, 3),
  nama,
  urusan,
  aktif,
});
const KATEGORI = [
  {
    kode: 'K20',
    induk: null,
    nama: 'Pekerjaan Umum dan Penataan Ruang',
    urusan: 'pekerjaan umum',
    aktif: true,
  },
  topic('K20a', 'Jalan dan jembatan rusak', 'pekerjaan umum'),
  topic('K24a', 'Lampu penerangan jalan', 'perhubungan'),
  topic('K05b', 'Listrik padam dan pelayanan listrik', 'listrik'),
  topic('K99a', 'Lampu taman jalan padam', 'taman', false),
];
const KOMPETENSI = [row('listrik', ['pln', 'token listrik'])];
const suggest = (teks: string) => suggestKategori(teks, KATEGORI, KOMPETENSI);

describe('suggestKategori', () => {
  it.each([
    ['Jalan di depan pasar rusak parah, motor jatuh.', 'K20a', ['jalan', 'rusak']],
    ['Lampu jalan mati, penerangan tidak ada sejak Senin.', 'K24a', ['lampu', 'penerangan', 'jalan']],
    ['PLN: listrik padam tiga hari.', 'K05b', ['listrik', 'padam', 'pln']],
  ])('%s → %s', (teks, kode, kata) => {
    expect(suggest(teks)[0]).toEqual({ kode, kata });
  });

  it('says nothing on one word alone, on part of a word, or for a topic that ended', () => {
    expect(suggest('Sampah menumpuk di Jalan Pasar Lama.')).toEqual([]);
    expect(suggest('Perjalanan kerusakan')).toEqual([]);
    expect(suggest('Taman: lampu padam').map((one) => one.kode)).not.toContain('K99a');
  });
});
