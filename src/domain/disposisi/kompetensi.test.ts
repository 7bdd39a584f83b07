import { describe, expect, it } from 'vitest';
import { badan } from '../../../tests/support/badan.ts';
import { buildPohon } from '../instansi/pohon.ts';
import type { Badan } from '../instansi/types.ts';
import { countWords, normalizeTeks } from './kata.ts';
import { suggestBadan } from './kompetensi.ts';
import type { Kompetensi, SuggestInput } from './kompetensi.ts';

function withUnits(instansi: Badan): Badan[] {
  const units: [string, string][] = [
    ['02', 'pengawasan'],
    ['06', 'pekerjaan umum'],
  ];
  return [
    instansi,
    ...units.map(([n, urusan]) => badan(`${instansi.kode}/${n}`, 'unit', { induk: instansi.kode, urusan })),
  ];
}

const pohon = buildPohon([
  ...withUnits(badan('PR-31', 'pemprov', { wilayah: '31' })),
  badan('KT-31.74', 'wilayah_administrasi', { induk: 'PR-31', pembina: 'PR-31', wilayah: '31.74' }),
  ...withUnits(badan('PR-33', 'pemprov', { wilayah: '33' })),
  ...withUnits(badan('KB-33.22', 'pemkab', { pembina: 'PR-33', wilayah: '33.22' })),
  ...withUnits(badan('KM-27', 'kementerian')),
  badan('KM-36', 'kementerian'),
  badan('KM-36/02', 'unit', { induk: 'KM-36', urusan: 'pengawasan' }),
]);

function row(urusan: string, rest: Partial<Kompetensi>): Kompetensi {
  return {
    urusan,
    tingkat: 'kabkota',
    objek: null,
    sasaran: 'pemda',
    instansi: null,
    unitNomor: null,
    kata: [],
    ...rest,
  };
}

const kompetensi: readonly Kompetensi[] = [
  row('pengawasan', { unitNomor: '02', kata: ['calo', 'pungutan liar'] }),
  row('pekerjaan umum', { unitNomor: '06' }),
  row('pekerjaan umum', {
    objek: 'jalan provinsi',
    tingkat: 'provinsi',
    sasaran: 'pemprov',
    unitNomor: '06',
    kata: ['jalan provinsi'],
  }),
  row('pekerjaan umum', {
    objek: 'jalan nasional',
    tingkat: 'pusat',
    sasaran: 'instansi',
    instansi: 'KM-27',
    kata: ['jalan nasional', 'jalan tol'],
  }),
  row('pengawasan', {
    objek: 'SMA',
    tingkat: 'provinsi',
    sasaran: 'pemprov',
    unitNomor: '02',
    kata: ['sma'],
  }),
  row('pertanahan', { tingkat: 'pusat', sasaran: 'instansi', instansi: 'KM-36', kata: ['sertipikat'] }),
  row('pengawasan', { objek: 'pusat', tingkat: 'pusat', sasaran: 'terlapor', unitNomor: '02' }),
  row('energi', { tingkat: 'pusat', sasaran: 'instansi', instansi: 'KM-26' }),
];

function suggest(urusan: string, teks: string, rest: Partial<SuggestInput> = {}): readonly string[] {
  const kategori = { kode: 'K', nama: 'Topik', urusan };
  const input = { kategori, wilayah: '33.22', klasifikasi: 'pengaduan', teks, ...rest };
  return suggestBadan(input, kompetensi, pohon).map((u) => u.badan);
}

describe('the hint of the competent body', () => {
  it('is the unit of the local government of the place', () => {
    expect(suggest('pekerjaan umum', 'Jalan berlubang')).toEqual(['KB-33.22/06']);
    expect(suggest('pekerjaan umum', 'Jalan berlubang', { wilayah: '33.22.01.2001' })).toEqual([
      'KB-33.22/06',
    ]);
  });

  it('puts the body of an object that the text names first, the default after it', () => {
    expect(suggest('pekerjaan umum', 'Lubang di JALAN-PROVINSI')).toEqual(['PR-33/06', 'KB-33.22/06']);
    expect(suggest('pekerjaan umum', 'Jalan nasional rusak dekat jalan tol')).toEqual([
      'KM-27',
      'KB-33.22/06',
    ]);
    expect(suggest('pekerjaan umum', 'jalan provinsialisme')).toEqual(['KB-33.22/06']);
  });

  it('takes the units of the province for the administrative areas of Jakarta', () => {
    expect(suggest('pekerjaan umum', 'Jalan rusak', { wilayah: '31.74' })).toEqual(['PR-31/06']);
  });

  it('falls to the province when only that is known of the place, to nobody without a place', () => {
    expect(suggest('pekerjaan umum', 'Jalan rusak', { wilayah: '33' })).toEqual(['PR-33/06']);
    expect(suggest('pekerjaan umum', 'Jalan rusak', { wilayah: null })).toEqual([]);
    expect(suggest('pertanahan', 'Lama', { wilayah: null })).toEqual(['KM-36']);
  });

  it('leads allegations of wrongdoing to the inspektorat of the body complained of', () => {
    expect(suggest('pengawasan', 'Diminta uang untuk sertipikat')).toEqual(['KM-36/02', 'KB-33.22/02']);
    expect(suggest('pengawasan', 'Sumbangan wajib di SMA negeri')).toEqual(['PR-33/02', 'KB-33.22/02']);
    expect(suggest('pengawasan', 'Dana desa')).toEqual(['KB-33.22/02']);
    expect(suggest('pertanahan', 'Ada calo di loket')).toEqual(['KM-36/02', 'KM-36']);
    expect(suggest('pertanahan', 'Lama sekali', { klasifikasi: 'berkadar_pengawasan' })).toEqual([
      'KM-36/02',
      'KM-36',
    ]);
    expect(suggest('pertanahan', 'Apakah ada calo?', { klasifikasi: 'permintaan_informasi' })).toEqual([
      'KM-36',
    ]);
  });

  it('names nobody for a topic that is not chosen, not known, or of a body that is not there', () => {
    expect(suggest('pertanahan', 'Lama', { kategori: null })).toEqual([]);
    expect(suggest('tidak ada', 'Lama')).toEqual([]);
    expect(suggest('energi', 'Elpiji')).toEqual([]);
  });

  it('says why', () => {
    const input = {
      kategori: { kode: 'K', nama: 'Jalan', urusan: 'pekerjaan umum' },
      wilayah: '33.22',
      klasifikasi: 'pengaduan',
    };
    expect(suggestBadan({ ...input, teks: 'jalan provinsi' }, kompetensi, pohon)[0]?.alasan).toEqual({
      code: 'kompetensi.objek',
      params: { urusan: 'pekerjaan umum', objek: 'jalan provinsi' },
    });
  });
});

describe('words', () => {
  it('are found whole, in any case, across marks and signs', () => {
    expect(countWords(normalizeTeks('Bus antar-kota, é!'), ['antar kota', 'e', 'bu'])).toBe(2);
    expect(countWords(normalizeTeks(''), ['a'])).toBe(0);
  });
});
