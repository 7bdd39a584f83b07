import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPersen } from '../../messages/format/angka.ts';
import { capaianTarget, hitungIndikator, hitungSemua, type NilaiIndikator } from './hitungIndikator.ts';
import { INDIKATOR, indikatorOf, listedKata, VERSI_RUMUS, type FaktaLembaga } from './indikator.ts';
import { isKataUkuran } from './kata.ts';
import { isKecilLebihBaik, susunPeringkat } from './peringkat.ts';
import { bulanOf, periodeSebelum, splitPeriode } from './periode.ts';
import { isHari } from '../shared/time.ts';

type States = Partial<Record<'selesai' | 'diproses' | 'tertunda' | 'diarsipkan' | 'diteruskan', number>>;

function row(total: number, states: States, lembaga?: Partial<FaktaLembaga>): Record<string, NilaiIndikator> {
  const ukuran = new Map([['total', total]]);
  for (const [status, n] of Object.entries(states)) ukuran.set(`status:${status}`, n);
  const none = {
    instansi: 0,
    ber_sk: 0,
    ber_admin: 0,
    masuk: 0,
    unit: 0,
    unit_berpetugas: 0,
    diminta: 0,
    menyampaikan: 0,
    lengkap: 0,
  };
  return hitungSemua({ ukuran, ...(lembaga === undefined ? {} : { lembaga: { ...none, ...lembaga } }) });
}

function printed(figures: Record<string, NilaiIndikator>, kode: string, decimals = 0): string {
  const one = figures[kode];
  return formatPersen(one?.pembilang ?? 0, one?.penyebut ?? 0, decimals, 'id');
}

describe('the published figures of rules §6', () => {
  test.each([
    [
      'Kalimantan Selatan 2020',
      row(1294, { selesai: 1219, diproses: 51 }, { instansi: 14, ber_sk: 14, masuk: 14 }),
      { tindak_lanjut: '98%', selesai: '94%', proses: '4%', keaktifan: '100%', keterhubungan: '100%' },
    ],
    [
      'Kalimantan Tengah 2020',
      row(826, { selesai: 644, diproses: 26 }, { instansi: 15, ber_sk: 15, masuk: 10 }),
      { tindak_lanjut: '81%', selesai: '78%', proses: '3%', keterhubungan: '100%', keaktifan: '67%' },
    ],
    [
      'Jambi 2020, selesai 36 where the source slipped',
      row(215, { selesai: 77, diproses: 12 }, { instansi: 12, ber_sk: 11, masuk: 10 }),
      { tindak_lanjut: '41%', selesai: '36%', proses: '6%', keterhubungan: '92%', keaktifan: '83%' },
    ],
    [
      'Lampung 2020',
      row(0, {}, { instansi: 16, ber_sk: 12, masuk: 13 }),
      { keterhubungan: '75%', keaktifan: '81%', selesai: '–' },
    ],
    ['Jawa Timur 2021', row(0, {}, { instansi: 38, ber_sk: 38 }), { keterhubungan: '100%' }],
  ])('%s', (_name, figures, expected) => {
    for (const [kode, text] of Object.entries(expected)) expect(printed(figures, kode), kode).toBe(text);
  });

  test('follow-up reports 2019/20: 7 of 34 are 20,6%; Jawa Timur 2021: 37 of 38 handed in', () => {
    const national = row(0, {}, { instansi: 38, diminta: 34, lengkap: 7, menyampaikan: 30 });
    expect(printed(national, 'rekomendasi_lengkap', 1)).toBe('20,6%');
    const province = row(0, {}, { instansi: 38, diminta: 38, menyampaikan: 37 });
    expect(province['rekomendasi_disampaikan']).toMatchObject({ pembilang: 37, penyebut: 38 });
    expect(printed(row(0, {}, { instansi: 38 }), 'rekomendasi_lengkap', 1)).toBe('–');
  });

  test('Jawa Timur 2024: four states make 1.011', () => {
    const figures = row(1011, { diproses: 48, selesai: 905, tertunda: 51, diarsipkan: 7 });
    const states = ['proses', 'selesai', 'tertunda', 'arsip', 'belum_ditindaklanjuti', 'belum_diverifikasi'];
    expect(figures['total']).toEqual({ nilai: 1011, pembilang: 1011, penyebut: 1, satuan: 'laporan' });
    expect(states.reduce((sum, kode) => sum + (figures[kode]?.pembilang ?? 0), 0)).toBe(1011);
  });

  test('34 provinces 2019: 25/27 before 100/109', () => {
    const counts: [string, number, number][] = [
      ['PR-63', 100, 109],
      ['PR-13', 25, 27],
      ['PR-11', 1, 2],
      ['PR-12', 0, 0],
    ];
    const rows = susunPeringkat(
      'selesai',
      counts.map(([kode, selesai, total]) => {
        const nilai = row(total, { selesai })['selesai'];
        if (nilai === undefined) throw new Error('no figure');
        return { kode, nama: kode, nilai };
      }),
    );
    expect(rows.map((r) => [r.peringkat, r.kode])).toEqual([
      [1, 'PR-13'],
      [2, 'PR-63'],
      [3, 'PR-11'],
      [null, 'PR-12'],
    ]);
    expect(rows.slice(0, 2).map((r) => formatPersen(r.pembilang, r.penyebut, 2))).toEqual([
      '92,59%',
      '91,74%',
    ]);
  });

  test('587 connected instansi of 500 wanted in 2018', () => {
    const { pembilang, penyebut } = capaianTarget(587, 500);
    expect(formatPersen(pembilang, penyebut, 1)).toBe('117,4%');
  });
});

describe('hitungSemua', () => {
  test('has nothing to say where there is nothing to divide by', () => {
    for (const [kode, one] of Object.entries(hitungSemua({ ukuran: new Map() }))) {
      expect(one.nilai, kode).toBe(kode === 'total' ? 0 : null);
    }
  });

  test('leaves out what it was given no facts for', () => {
    const figures = hitungSemua({ ukuran: new Map([['total', 3]]) });
    expect(figures).not.toHaveProperty('keterhubungan');
    expect(figures).not.toHaveProperty('pertumbuhan');
    expect(hitungSemua({ ukuran: new Map([['total', 3]]), totalSebelum: 4 })['pertumbuhan']).toEqual({
      nilai: -0.25,
      pembilang: -1,
      penyebut: 4,
      satuan: 'bagian',
    });
  });

  test('median and p90 are those of the sorted list by nearest rank, the mean is exact', () => {
    const indikator = indikatorOf('waktu_respons');
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 60 }), (days) => {
        const ukuran = new Map<string, number>();
        for (const n of days) ukuran.set(`hari:respons:${n}`, (ukuran.get(`hari:respons:${n}`) ?? 0) + 1);
        const sorted = days.toSorted((a, b) => a - b);
        const sum = days.reduce((a, b) => a + b, 0);
        expect(indikator && hitungIndikator(indikator, { ukuran })).toEqual({
          nilai: sorted[Math.ceil(sorted.length / 2) - 1],
          p90: sorted[Math.ceil((9 * sorted.length) / 10) - 1],
          rata: sum / days.length,
          pembilang: sum,
          penyebut: days.length,
          satuan: 'hari_kerja',
        });
      }),
    );
  });

  test('compliance counts the late ones that are still open, and the extended ones apart', () => {
    const ukuran = new Map([
      ['jam:respons:tepat_waktu', 6],
      ['jam:respons:terlambat', 2],
      ['jam:respons:lewat', 1],
      ['jam:respons:diperpanjang', 3],
    ]);
    const figures = hitungSemua({ ukuran });
    expect(figures['kepatuhan_respons']).toMatchObject({ pembilang: 6, penyebut: 9 });
    expect(figures['diperpanjang_respons']).toMatchObject({ pembilang: 3, penyebut: 12 });
  });

  test('every word of every formula is a measure', () => {
    const words = INDIKATOR.flatMap((one) => [
      ...listedKata(one),
      ...(one.rumus.jenis === 'bagian' ? one.rumus.penyebut : []),
    ]);
    expect(words.length).toBeGreaterThan(30);
    for (const word of words) expect(isKataUkuran(word), word).toBe(true);
    expect(isKataUkuran('total; drop table delta')).toBe(false);
  });
});

describe('what is laid down about an indicator', () => {
  test('every one has its source, version and day, and each code is there once', () => {
    expect(new Set(INDIKATOR.map((one) => one.kode)).size).toBe(INDIKATOR.length);
    for (const { kode, sumber, versi, berlakuSejak } of INDIKATOR) {
      expect(sumber.length, kode).toBeGreaterThan(0);
      expect(new Set(sumber).size, kode).toBe(sumber.length);
      expect(Number.isInteger(versi) && versi >= 1, kode).toBe(true);
      expect(isHari(berlakuSejak), kode).toBe(true);
    }
  });

  test('a formula of a new version raises that of all figures', () => {
    const raised = INDIKATOR.reduce((sum, { versi }) => sum + versi - 1, 0);
    expect(VERSI_RUMUS > 1).toBe(raised > 0);
  });

  test('less is better of times, backlogs, extensions and reopenings alone: as rankings are frozen by', () => {
    const less = INDIKATOR.map(({ kode }) => kode).filter((kode) =>
      /^(?:waktu_.*|diperpanjang_.*|belum_ditindaklanjuti|belum_diverifikasi|tertunda|arsip|buka_kembali)$/.test(
        kode,
      ),
    );
    expect(less).toHaveLength(14);
    expect(INDIKATOR.map(({ kode }) => kode).filter(isKecilLebihBaik)).toEqual(less);
    expect(isKecilLebihBaik('apa')).toBe(false);
  });

  test('laporan are asked for where laporan are counted', () => {
    for (const { kode, rumus, minimal } of INDIKATOR)
      expect([kode, minimal]).toEqual([kode, rumus.jenis === 'lembaga' ? 0 : 10]);
  });
});

describe('susunPeringkat', () => {
  test('equal fractions share a rank, the next is skipped, codes order equals', () => {
    const nilai = (pembilang: number, penyebut: number): NilaiIndikator => ({
      nilai: pembilang / penyebut,
      pembilang,
      penyebut,
      satuan: 'bagian',
    });
    const rows = susunPeringkat('selesai', [
      { kode: 'D', nama: 'D', nilai: nilai(1, 4) },
      { kode: 'C', nama: 'C', nilai: nilai(1, 3) },
      { kode: 'B', nama: 'B', nilai: nilai(2, 6) },
      { kode: 'A', nama: 'A', nilai: nilai(1, 2) },
    ]);
    expect(rows.map((r) => [r.peringkat, r.kode])).toEqual([
      [1, 'A'],
      [2, 'B'],
      [2, 'C'],
      [4, 'D'],
    ]);
  });

  test('a shorter median is better, ties go by p90', () => {
    const nilai = (median: number, p90: number): NilaiIndikator => ({
      nilai: median,
      pembilang: 10,
      penyebut: 4,
      satuan: 'hari_kerja',
      p90,
      rata: 2.5,
    });
    const rows = susunPeringkat('waktu_respons', [
      { kode: 'A', nama: 'A', nilai: nilai(2, 9) },
      { kode: 'B', nama: 'B', nilai: nilai(2, 5) },
      { kode: 'C', nama: 'C', nilai: nilai(1, 30) },
    ]);
    expect(rows.map((r) => r.kode)).toEqual(['C', 'B', 'A']);
  });
});

describe('periods', () => {
  test('whole months are set against as many months, other days against as many days', () => {
    expect(periodeSebelum({ dari: '2020-01-01', sampai: '2020-08-31' })).toEqual({
      dari: '2019-05-01',
      sampai: '2019-12-31',
    });
    expect(periodeSebelum({ dari: '2024-03-01', sampai: '2024-03-31' })).toEqual({
      dari: '2024-02-01',
      sampai: '2024-02-29',
    });
    expect(periodeSebelum({ dari: '2024-03-05', sampai: '2024-03-14' })).toEqual({
      dari: '2024-02-24',
      sampai: '2024-03-04',
    });
  });

  test('a period falls into whole months and the days at its edges, each day once', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const periode = a <= b ? { dari: a, sampai: b } : { dari: b, sampai: a };
        const { bulan, tepi } = splitPeriode(periode);
        const days = tepi.flatMap((one) => daysOf(one.dari, one.sampai));
        for (const month of bulan === null ? [] : bulanOf(bulan))
          days.push(...daysOf(`${month}-01`, lastDay(month)));
        expect(days.sort()).toEqual(daysOf(periode.dari, periode.sampai));
      }),
    );
  });
});

function daysOf(dari: string, sampai: string): string[] {
  const days: string[] = [];
  for (let ms = Date.parse(dari); ms <= Date.parse(sampai); ms += 86_400_000)
    days.push(new Date(ms).toISOString().slice(0, 10));
  return days;
}

function lastDay(month: string): string {
  const [year, m] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, m ?? 0, 0)).toISOString().slice(0, 10);
}
