import { describe, expect, it } from 'vitest';
import { periksaBeku, susunBeku, type ParameterBeku, type PesertaBeku } from './beku.ts';

const count = (n: number) => ({ nilai: n, pembilang: n, penyebut: 1, satuan: 'laporan' as const });
const peserta = (kode: string, selesai: number, total: number): PesertaBeku => ({
  kode,
  nama: kode,
  indikator: {
    total: count(total),
    selesai: {
      nilai: total === 0 ? null : selesai / total,
      pembilang: selesai,
      penyebut: total,
      satuan: 'bagian',
    },
    selesai_dikonfirmasi: count(selesai),
  },
});
const parameter: ParameterBeku = {
  indikator: 'selesai',
  jenis: 'pemprov',
  induk: null,
  dari: '2019-01-01',
  sampai: '2019-12-31',
  perTanggal: '2020-01-15',
  minimal: 10,
  kelas: null,
};

describe('a frozen ranking', () => {
  it('ranks as published: 25 of 27 before 100 of 109, ties share a rank, few laporan have none', () => {
    const rows = susunBeku(
      [
        peserta('KS', 100, 109),
        peserta('SB', 25, 27),
        peserta('A', 5, 10),
        peserta('B', 10, 20),
        peserta('C', 9, 9),
        peserta('D', 0, 0),
      ],
      parameter,
    );
    expect(rows.map(({ kode, peringkat, kurang }) => [kode, peringkat, kurang])).toEqual([
      ['SB', 1, false],
      ['KS', 2, false],
      ['A', 3, false],
      ['B', 3, false],
      ['C', null, true],
      ['D', null, true],
    ]);
    expect(rows[0]).toMatchObject({ total: 27, pembilang: 25, dikonfirmasi: 25, tanpaKonfirmasi: 0 });
  });

  it('of one class of load has only its members', () => {
    const all = [peserta('KS', 100, 109), peserta('SB', 25, 27)];
    expect(susunBeku(all, { ...parameter, kelas: 1 }).map((one) => one.kode)).toEqual(['SB']);
  });

  it('is refused for a period that is not over, and for nonsense', () => {
    const draft = {
      indikator: 'selesai',
      jenis: 'pemprov',
      dari: '2026-01-01',
      sampai: '2026-11-21',
      minimal: '10',
      kelas: '',
    };
    const faults = (change: Partial<typeof draft>): unknown[] =>
      periksaBeku({ ...draft, ...change }, '2026-11-22').map((one) => one.path);
    expect(faults({})).toEqual([]);
    expect(faults({ sampai: '2026-11-22' })).toEqual(['sampai']);
    expect(faults({ dari: '2026-11-30', sampai: '2026-11-01' })).toEqual(['sampai']);
    expect(
      faults({ indikator: 'x', jenis: 'unit', dari: '1', sampai: '', minimal: '-1', kelas: '9' }),
    ).toEqual(['indikator', 'jenis', 'dari', 'sampai', 'minimal', 'kelas']);
  });
});
