import { describe, expect, it } from 'vitest';
import { INDIKATOR } from '../../../domain/monev/indikator.ts';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { pelakuOf } from '../laporan/pelaku.ts';
import { nilaiText } from './nilaiText.ts';

const id = { lang: 'id', m: messagesFor('id') } as const;
const en = { lang: 'en', m: messagesFor('en') } as const;
const value = (satuan: NilaiIndikator['satuan'], nilai: number): NilaiIndikator => ({
  satuan,
  nilai,
  pembilang: nilai,
  penyebut: 1,
});

describe('a figure', () => {
  it('is printed with its unit, hours too, and one of a thing as one', () => {
    expect(nilaiText(id, value('jam', 1))).toBe('1 jam');
    expect(nilaiText(en, value('jam', 1))).toBe('1 hour');
    expect(nilaiText(en, value('hari_kerja', 1))).toBe('1 working day');
    expect(nilaiText(en, value('hari_kerja', 12))).toBe('12 working days');
    expect(nilaiText(id, value('laporan', 1_294))).toBe('1.294');
    expect(nilaiText(id, { ...value('bagian', 0), pembilang: 25, penyebut: 27 }, 2)).toBe('92,59%');
    expect(nilaiText(id, { ...value('skala_1_5', 4), pembilang: 9, penyebut: 2 })).toBe('4,50');
    expect(nilaiText(id, { ...value('jam', 1), nilai: null })).toBe('–');
  });
});

describe('an indicator', () => {
  it('has its name and its formula in words, in both languages: a frozen ranking may be of any', () => {
    for (const { m } of [id, en]) {
      const words: Readonly<Record<string, { nama: string; rumus: string }>> = m.petugas.dasbor.indikator;
      expect(INDIKATOR.filter(({ kode }) => !words[kode]?.rumus).map(({ kode }) => kode)).toEqual([]);
    }
  });
});

describe('who acted', () => {
  it('is a role at a body; the pelapor, the system and nonsense are none', () => {
    expect(pelakuOf(id, 'admin_instansi@KT-63.71#0a1b')).toEqual({
      peran: 'Admin instansi',
      badan: 'KT-63.71',
      samaran: '0a1b',
    });
    expect(['pelapor', 'sistem', '', 'admin_instansi@KT-63.71'].map((one) => pelakuOf(id, one))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
