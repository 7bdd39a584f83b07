import { describe, expect, it } from 'vitest';
import type { NilaiIndikator } from '../monev/hitungIndikator.ts';
import type { Anggota } from '../monev/sebaya.ts';
import type { Target } from '../monev/target.ts';
import { hitungLampu, susunRapor, type BahanRapor } from './rapor.ts';

const share = (pembilang: number, penyebut: number): NilaiIndikator => ({
  nilai: penyebut === 0 ? null : pembilang / penyebut,
  pembilang,
  penyebut,
  satuan: 'bagian',
});
const days = (median: number, n: number): NilaiIndikator => ({
  nilai: median,
  pembilang: median * n,
  penyebut: n,
  satuan: 'hari_kerja',
  p90: median,
  rata: median,
});
const body = (kode: string, indikator: Anggota['indikator']): Anggota => ({
  kode,
  nama: kode,
  jenis: 'pemkot',
  total: 20,
  indikator,
});
const target = (nilai: number, jenis: Target['jenis'] = 'bagian'): Target => ({
  id: '1',
  badan: 'A',
  lingkup: 'instansi',
  indikator: 'selesai',
  tahun: 2026,
  jenis,
  nilai,
  sumber: 'renstra',
  pada: 0,
});

/** One row of the card of A, whose peers have these figures. */
function row(
  kode: 'selesai' | 'waktu_respons' | 'buka_kembali' | 'keterhubungan' | 'arsip',
  own: NilaiIndikator,
  peers: readonly NilaiIndikator[],
  change: Partial<BahanRapor> = {},
) {
  const diri = body('A', { [kode]: own });
  const grup = [diri, ...peers.map((one, i) => body(`B${i}`, { [kode]: one }))];
  const [found] = susunRapor({
    diri,
    grup,
    sebelum: {},
    target: [],
    isSetahunPenuh: false,
    janji: {},
    ...change,
  });
  return found;
}

describe('a report card', () => {
  it('is red below one half and not at it, whatever the others do', () => {
    const worse = [share(1, 20), share(2, 20)];
    expect(row('selesai', share(9, 20), worse)).toMatchObject({ lampu: 'merah', dasar: 'garis' });
    expect(row('selesai', share(10, 20), worse)).toMatchObject({
      lampu: 'baik',
      dasar: 'sebaya',
      peringkat: 1,
      dari: 3,
    });
    // of what should not be, much is never red but worse than others
    expect(row('buka_kembali', share(9, 20), worse)).toMatchObject({ lampu: 'di_bawah', dasar: 'sebaya' });
  });

  it('holds a figure against target, promise, peers, the first there is; equal is good enough', () => {
    const better = [share(18, 20), share(19, 20)];
    expect(row('selesai', share(16, 20), better)).toMatchObject({ lampu: 'di_bawah', dasar: 'sebaya' });
    expect(row('selesai', share(16, 20), better, { target: [target(8000)] })).toMatchObject({
      lampu: 'baik',
      dasar: 'target',
    });
    expect(row('selesai', share(16, 20), better, { target: [target(8001)] })).toMatchObject({
      lampu: 'di_bawah',
      dasar: 'target',
    });
    // a number for the whole year says nothing in its midst
    const count = { target: [target(17, 'jumlah')] };
    expect(row('selesai', share(16, 20), better, count)).toMatchObject({ dasar: 'sebaya' });
    expect(row('selesai', share(16, 20), better, { ...count, isSetahunPenuh: true })).toMatchObject({
      lampu: 'di_bawah',
      dasar: 'target',
    });
    const janji = { janji: { waktu_respons: 5 } };
    expect(row('waktu_respons', days(5, 10), [], janji)).toMatchObject({ lampu: 'baik', dasar: 'janji' });
    expect(row('waktu_respons', days(6, 10), [], janji)).toMatchObject({ lampu: 'di_bawah' });
    expect(row('waktu_respons', days(3, 10), [days(3, 10), days(4, 10)])).toMatchObject({ lampu: 'baik' });
  });

  it('judges and ranks nobody by too few, and no median is made of two', () => {
    expect(row('selesai', share(9, 9), [share(1, 20), share(2, 20)])).toMatchObject({
      lampu: 'tidak_dinilai',
      dasar: 'sedikit',
      peringkat: null,
      dari: 2,
    });
    expect(row('selesai', share(12, 20), [share(18, 20), share(9, 9)])).toMatchObject({
      dasar: 'tanpa_patokan',
      peringkat: null,
      dari: 2,
      tengah: null,
    });
    expect(row('selesai', share(0, 0), [])).toMatchObject({ dasar: 'kosong' });
    // facts of the body itself need no number of laporan
    expect(row('keterhubungan', share(0, 1), [])).toMatchObject({ lampu: 'merah' });
    expect(row('arsip', share(20, 20), [])).toMatchObject({ dasar: 'keterangan', peringkat: null });
  });

  it('counts its lights without the rows that explain', () => {
    const diri = body('A', { selesai: share(1, 20), arsip: share(1, 20), tepat_instansi: share(20, 20) });
    const baris = susunRapor({
      diri,
      grup: [diri],
      sebelum: {},
      target: [],
      isSetahunPenuh: false,
      janji: {},
    });
    expect(hitungLampu(baris)).toEqual({ baik: 0, di_bawah: 0, merah: 1, tidak_dinilai: 1 });
  });
});
