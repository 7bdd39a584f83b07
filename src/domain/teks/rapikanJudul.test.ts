import { describe, expect, it } from 'vitest';
import { rapikanJudul } from './rapikanJudul.ts';

const NAMA = ['Banjarmasin', 'Banjarmasin Utara', 'Alalak'];

describe('rapikanJudul', () => {
  it.each([
    ['JALAN BERLUBANG DI BANJARMASIN UTARA!!!', 'Jalan berlubang di Banjarmasin Utara', ['tanda', 'huruf']],
    ['LAMPU PJU MATI DI DESA BINTANG RT 04', 'Lampu PJU mati di desa Bintang RT 04', ['huruf']],
    ['lampu jalan   mati ,tolong diperbaiki', 'Lampu jalan mati, tolong diperbaiki', ['spasi', 'huruf']],
    ['Air PDAM tdk mengalir yg ke 3 hari', 'Air PDAM tidak mengalir yang ke 3 hari', ['singkatan']],
    ['Jl. Veteran rusak krn truk', 'Jalan Veteran rusak karena truk', ['singkatan']],
    ['Kenapa KTP saya blm jadi???', 'Kenapa KTP saya belum jadi?', ['tanda', 'singkatan']],
    ['Sampah menumpuk di kec. Alalak...', 'Sampah menumpuk di Kecamatan Alalak', ['tanda', 'singkatan']],
  ] as const)('%s → %s', (judul, rapi, perubahan) => {
    expect(rapikanJudul(judul, NAMA)).toEqual({ judul: rapi, perubahan });
  });

  it.each([
    'Jalan berlubang di depan pasar',
    'BPJS PBI nonaktif', // an acronym or two is no shouting
    'Apakah dr. Siti praktik di puskesmas?',
    'صرف الصحي في الشارع',
    '👷‍♀️ proyek jalan mangkrak'.replace('👷‍♀️ p', '👷‍♀️ P'),
  ])('leaves %s as it is', (judul) => {
    expect(rapikanJudul(judul, NAMA)).toBeNull();
  });

  it('suggests nothing that the limits of a title would refuse', () => {
    expect(rapikanJudul('tolong!!!!', [])).toBeNull(); // 7 characters would be left
    expect(rapikanJudul(`${'tdk '.repeat(37)}ada`, [])).toBeNull(); // spelt out, longer than 150
  });

  it('is stable: what was tidied is tidy', () => {
    for (const judul of ['JALAN RUSAK PARAH SEKALI!!', 'lampu  mati yg lama', 'Jl. Veteran rusak...']) {
      const once = rapikanJudul(judul, NAMA)?.judul ?? '';
      expect(rapikanJudul(once, NAMA)).toBeNull();
    }
  });

  it('takes names with signs of a pattern literally', () => {
    expect(rapikanJudul('JEMBATAN PUTUS DI A.B* (LAMA)', ['A.B* (Lama)'])?.judul).toBe(
      'Jembatan putus di A.B* (Lama)',
    );
  });
});
