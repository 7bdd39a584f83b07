import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  jumlahButir,
  kategoriTindakLanjut,
  periksaJawaban,
  periksaRekomendasi,
  periksaVerifikasi,
} from './rekomendasi.ts';

const n = (semua: number, diterima: number, menunggu = 0, dikembalikan = 0) => ({
  semua,
  diterima,
  menunggu,
  dikembalikan,
});

describe('the kategori of a follow-up report', () => {
  test.each([
    [n(0, 0), null],
    [n(5, 5), 'lengkap'],
    [n(5, 4, 1), 'belum_diverifikasi'],
    [n(5, 0, 5), 'belum_diverifikasi'],
    [n(5, 4), 'belum_lengkap'],
    [n(5, 4, 0, 1), 'belum_lengkap'],
    [n(5, 0, 0, 1), 'belum_lengkap'],
    [n(5, 0, 1), 'belum_lengkap'],
    [n(5, 0), 'tidak_menyampaikan'],
  ] as const)('%o is %s', (counted, kategori) => {
    expect(kategoriTindakLanjut(counted)).toBe(kategori);
  });

  test('of several sets together is Lengkap only when each of them is', () => {
    const counts = fc
      .tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4))
      .map(([a, b, c, rest]) => n(a + b + c + rest, a, b, c));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (sets) => {
        const asked = sets.filter((one) => one.semua > 0);
        const all = kategoriTindakLanjut(jumlahButir(sets));
        const each = asked.map(kategoriTindakLanjut);
        expect(all === 'lengkap').toBe(asked.length > 0 && each.every((one) => one === 'lengkap'));
        expect(all === 'tidak_menyampaikan').toBe(
          asked.length > 0 && each.every((one) => one === 'tidak_menyampaikan'),
        );
        expect(all === null).toBe(asked.length === 0);
      }),
    );
  });
});

describe('what is typed', () => {
  const draft = {
    perihal: 'Hasil monev',
    tanggal: '2026-10-01',
    butir: [{ indikator: 'selesai', isi: 'Selesaikan.', tenggat: '2026-10-01' }],
    penerima: ['PR-63'],
  };
  const paths = (found: readonly { readonly path?: string }[]) => found.map((one) => one.path);

  test('is refused with everything at once', () => {
    expect(periksaRekomendasi(draft, '2026-10-01')).toEqual([]);
    const bad = { perihal: '', tanggal: '2026-10-02', butir: [], penerima: [] };
    expect(paths(periksaRekomendasi(bad, '2026-10-01'))).toEqual(['perihal', 'tanggal', 'isi1', 'penerima']);
    const butir = [{ indikator: 'x', isi: 'abc', tenggat: '2026-09-30' }];
    expect(paths(periksaRekomendasi({ ...draft, butir }, '2026-10-01'))).toEqual([
      'isi1',
      'indikator1',
      'tenggat1',
    ]);
    const many = Array.from({ length: 21 }, () => ({
      indikator: '',
      isi: 'Selesaikan.',
      tenggat: '2026-10-01',
    }));
    expect(periksaRekomendasi({ ...draft, butir: many }, '2026-10-01')[0]?.code).toBe('input.too_many');
  });

  test('answers need words and a day that came; only what goes back needs reasons', () => {
    expect(paths(periksaJawaban({ isi: 'pendek', tanggal: '' }, '2026-10-01'))).toEqual(['isi', 'tanggal']);
    expect(
      paths(periksaJawaban({ isi: 'Sudah selesai semua.', tanggal: '2026-10-02' }, '2026-10-01')),
    ).toEqual(['tanggal']);
    expect(periksaVerifikasi({ putusan: 'terima', alasan: '' })).toEqual([]);
    expect(paths(periksaVerifikasi({ putusan: 'kembalikan', alasan: 'x' }))).toEqual(['alasan']);
    expect(paths(periksaVerifikasi({ putusan: 'tolak', alasan: '' }))).toEqual(['putusan']);
  });
});
