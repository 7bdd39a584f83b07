import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ISI_MIN, JUDUL_MAX, JUDUL_MIN } from '../../../domain/laporan/limits.ts';
import type { Klasifikasi } from '../../../domain/laporan/types.ts';
import { daduFrom } from '../dadu.ts';
import { DIALIHKAN, DITUTUP, ISI_DIALIHKAN } from './arsip.ts';
import { KATEGORI_PUSAT } from './pusat.ts';
import { fill, isianOf } from './tempat.ts';
import { TOPIK, topikOf } from './topik.ts';
import { writeNaskah, type Naskah } from './tulis.ts';

const rows = parse<Record<string, string>>(
  readFileSync(new URL('../../../../data/kategori.csv', import.meta.url)),
  {
    columns: true,
  },
);
const kategori = rows.map((row) => row['kode'] ?? '');
/** The longest names of the reference data. */
const tempat = {
  wilayah: '94.01.01',
  kec: 'Kecamatan Buay Pematang Ribu Ranau Tengah',
  kota: 'Kabupaten Kepulauan Siau Tagulandang Biaro',
};
const BADAN = 'Kementerian Koordinator Bidang Hukum, Hak Asasi Manusia, Imigrasi, dan Pemasyarakatan';

function written(isPusat: boolean, places = [tempat]): Naskah[] {
  const klasifikasi: readonly Klasifikasi[] = ['pengaduan', 'pengaduan', 'aspirasi', 'permintaan_informasi'];
  return kategori.flatMap((kode) =>
    Array.from({ length: 40 }, (_, n) => {
      const dadu = daduFrom(`${kode} ${n} ${String(isPusat)}`);
      const isian = isianOf(dadu, dadu.pick(places), BADAN, '2026');
      return writeNaskah(dadu, { kategori: kode, klasifikasi: dadu.pick(klasifikasi), isPusat }, isian);
    }),
  );
}

const all = [...written(false), ...written(true)];

describe('texts of the demo', () => {
  test('keep the limits of the form, with the longest names too', () => {
    for (const { judul, isi } of all) {
      expect(judul.length, judul).toBeGreaterThanOrEqual(JUDUL_MIN);
      expect(judul.length, judul).toBeLessThanOrEqual(JUDUL_MAX);
      expect(isi.length, isi).toBeGreaterThanOrEqual(ISI_MIN * 3);
    }
  });

  test('leave no brace, no double space, no machine word', () => {
    for (const { judul, isi, janji, jawab } of all) {
      for (const text of [judul, isi, janji, jawab]) {
        expect(text).not.toMatch(/[{}]| {2}|undefined|\bnull\b|\bNaN\b|lorem|ipsum|asdf|\btest\b|\bdemo\b/);
      }
    }
  });

  test('repeat themselves little', () => {
    const places = Array.from({ length: 300 }, (_, n) => ({ ...tempat, kec: `Kecamatan Ke-${n}` }));
    const local = written(false, places);
    expect(new Set(local.map((one) => one.judul)).size).toBeGreaterThan(local.length * 0.75);
    expect(new Set(local.map((one) => one.isi)).size).toBeGreaterThan(local.length * 0.95);
  });

  test('know a topic for every kategori, and name no kategori that is not there', () => {
    for (const kode of kategori)
      expect(topikOf(kode, ([first]) => first ?? '').judul.length).toBeGreaterThan(0);
    const named = [
      ...Object.keys(TOPIK),
      ...Object.values(KATEGORI_PUSAT).flat(),
      ...DITUTUP.map((one) => one.kategori),
    ];
    expect(named.filter((kode) => !kategori.includes(kode))).toEqual([]);
    // A leaf has words of its own; only a coarse kategori borrows.
    const leaves = kategori.filter(
      (kode) => !kategori.some((other) => other !== kode && other.startsWith(kode)),
    );
    expect(leaves.filter((kode) => TOPIK[kode] === undefined)).toEqual([]);
  });

  test('what is closed at the door is long enough to be filed', () => {
    const isian = isianOf(daduFrom('arsip'), tempat, BADAN, '2026');
    for (const { judul, isi, pesan } of DITUTUP) {
      for (const one of judul) expect(fill(one, isian).length).toBeGreaterThanOrEqual(JUDUL_MIN);
      expect(fill(isi, isian).length).toBeGreaterThanOrEqual(ISI_MIN);
      expect(pesan.length).toBeGreaterThan(20);
    }
    for (const [, judul] of DIALIHKAN) expect(fill(judul, isian).length).toBeGreaterThanOrEqual(JUDUL_MIN);
    expect(fill(ISI_DIALIHKAN, isian)).not.toMatch(/[{}]/);
  });

  test('a word that nobody gave is a fault', () => {
    expect(() => fill('{asing}', {})).toThrow('no word for {asing}');
  });
});
