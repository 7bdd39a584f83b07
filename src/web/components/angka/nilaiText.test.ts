import { describe, expect, it } from 'vitest';
import { INDIKATOR } from '../../../domain/monev/indikator.ts';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { pelakuOf } from '../laporan/pelaku.ts';
import { semuaDefinisi } from './definisi.ts';
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

  it('says what it divides, its unit and its sources in both languages, and never a bare code', () => {
    const [words, english] = [semuaDefinisi(id), semuaDefinisi(en)];
    expect(words).toHaveLength(INDIKATOR.length);
    for (const [i, [{ kode, sumber }, one]] of words.entries()) {
      const other = english[i]?.[1];
      expect(one.sumber, kode).toHaveLength(sumber.length);
      for (const key of ['nama', 'arti', 'pembilang', 'penyebut', 'satuan'] as const) {
        expect(one[key].length, `${kode} ${key}`).toBeGreaterThan(3);
        expect(`${one[key]}${other?.[key] ?? ''}`, `${kode} ${key}`).not.toMatch(
          /_|undefined|status:|hasil:/,
        );
        expect(other?.[key], `${kode} ${key}`).not.toBe(one[key]);
      }
    }
    const of = (kode: string) => words.find(([one]) => one.kode === kode)?.[1];
    expect(of('tindak_lanjut')).toMatchObject({ pembilang: 'diproses + selesai', penyebut: 'semua laporan' });
    expect(of('waktu_respons')?.penyebut).toBe('banyaknya tenggat yang berakhir: jawaban pertama');
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
