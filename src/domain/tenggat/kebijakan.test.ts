import { describe, expect, it } from 'vitest';
import { DEFAULT_KEBIJAKAN, isNilaiKebijakan, kebijakanAt } from './kebijakan.ts';

describe('the default policies', () => {
  it('are the limits of rules §5', () => {
    expect(kebijakanAt([], 0)).toEqual({
      verifikasiHariKerja: 3,
      responsHariKerja: 5,
      penyelesaian: {
        permintaan_informasi: 5,
        aspirasi: 5,
        pengaduan: 14,
        tidak_berkadar_pengawasan: 14,
        berkadar_pengawasan: 60,
      },
      kelengkapan: 10,
      tanggapan: { n: 10, satuan: 'hari_kerja' },
      bukaKembali: 10,
      ppid: 10,
      ppidPerpanjanganMaks: 7,
      ombudsmanHari: 60,
      nilaiUbahHariKerja: 10,
      bukaTeksJam: 24,
      identitasBukaJam: 24,
      persetujuanPimpinan: false,
      peringatan: {
        persenPetugas: 50,
        persenAdmin: 80,
        pukul: 7,
        naikAdminInstansi: 1,
        naikPembina: 3,
        naikNasional: 5,
      },
      pengingat: { hariPertama: 5, hariKedua: 9, pukul: 9 },
      hapusTenggatJam: 72,
      masaSimpan: {
        simpan_isi_hari: 1825,
        simpan_isi_berkadar_hari: 3650,
        simpan_isi_arsip_hari: 1095,
        simpan_kontak_hari: 1095,
        simpan_kontak_berkadar_hari: 3650,
        simpan_pesan_hari: 365,
      },
    });
  });

  it('have one row a kode, each a value that may be', () => {
    expect(new Set(DEFAULT_KEBIJAKAN.map((one) => one.kode)).size).toBe(DEFAULT_KEBIJAKAN.length);
    expect(DEFAULT_KEBIJAKAN.filter((one) => !isNilaiKebijakan(one.kode, one.nilai))).toEqual([]);
  });

  it.each(DEFAULT_KEBIJAKAN)('$kode is really read', ({ kode, nilai }) => {
    const other = typeof nilai === 'number' ? nilai + 1 : typeof nilai === 'boolean' ? !nilai : 'hari';
    expect(kebijakanAt([{ kode, nilai: other, berlakuSejak: 5 }], 5)).not.toEqual(kebijakanAt([], 5));
  });
});

describe('kebijakanAt', () => {
  const kode = 'respons_hari_kerja';
  const rows = [
    { kode, nilai: 4, berlakuSejak: 2000 },
    { kode, nilai: 6, berlakuSejak: 1000 },
    { kode, nilai: 7, berlakuSejak: 1000 },
  ];

  it.each([
    [999, 5],
    [1000, 7],
    [1999, 7],
    [2000, 4],
    [9999, 4],
  ])('at %i the row with the latest start that is not later holds: %i', (instant, expected) => {
    expect(kebijakanAt(rows, instant).responsHariKerja).toBe(expected);
  });

  it('stops at a value that cannot be, but not before it holds', () => {
    const broken = [{ kode, nilai: 'lima', berlakuSejak: 1000 }];
    expect(kebijakanAt(broken, 999).responsHariKerja).toBe(5);
    expect(() => kebijakanAt(broken, 1000)).toThrow('policy respons_hari_kerja');
  });
});

describe('isNilaiKebijakan', () => {
  it.each([
    ['respons_hari_kerja', 1, true],
    ['respons_hari_kerja', 0, false],
    ['respons_hari_kerja', 2.5, false],
    ['respons_hari_kerja', '5', false],
    ['respons_hari_kerja', 1001, false],
    ['peringatan_pukul', 0, true],
    ['peringatan_pukul', 24, false],
    ['peringatan_persen_admin', 100, true],
    ['peringatan_persen_admin', 101, false],
    ['tanggapan_satuan', 'hari', true],
    ['tanggapan_satuan', 'minggu', false],
    ['persetujuan_pimpinan', true, true],
    ['persetujuan_pimpinan', 1, false],
    ['tidak_ada', 1, false],
  ])('%s = %j: %s', (kode, nilai, expected) => {
    expect(isNilaiKebijakan(kode, nilai)).toBe(expected);
  });
});
