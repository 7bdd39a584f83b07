import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kodeBuku } from '../../../domain/monev/kode.ts';
import type { Hari, Zona } from '../../../domain/shared/time.ts';
import { readBaris, withPadat, type BarisBuku } from './barisBuku.ts';
import { firstOfBulan, KELUARGA, NEGERI, valueOf } from './dimensi.ts';
import type { KolomBuku } from './kolomBuku.ts';
import { Tumpukan } from './tumpukan.ts';

interface Line extends Omit<BarisBuku, 'kode'> {
  readonly ukuran: readonly string[];
  /** Written before lines were packed. */
  readonly isOld: boolean;
}

const WORDS = ['total', 'dinilai', 'nilai:5', 'jam:respons:lewat', 'hari:respons:3', 'lama:penyelesaian:700'];
const hariArb = fc.constantFrom<Hari>('2026-03-01', '2026-03-31', '2026-04-01');
const lineArb: fc.Arbitrary<Line> = fc.record({
  instansi: fc.constantFrom('A', 'B', 'KT-1'),
  unit: fc.constantFrom('A/01', 'B/01', 'é'),
  kategori: fc.constantFrom('', 'K01'),
  klasifikasi: fc.constantFrom('aspirasi', 'pengaduan'),
  kanal: fc.constantFrom('web', 'sms'),
  wilayah: fc.constantFrom('', '63', '63.71.02', '91.71.01'),
  dibuat: hariArb,
  zona: fc.constantFrom<Zona>('WIB', 'WIT'),
  efektif: hariArb,
  n: fc.constantFrom(1, -1, 3),
  ukuran: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
  isOld: fc.boolean(),
});

/** What the rows must be, word by word. */
function expected(lines: readonly Line[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) {
    for (const { dimensi, rentang, isNegeri } of KELUARGA) {
      const badan = isNegeri ? NEGERI + line.zona : line.instansi;
      const hari = rentang === 'hari' ? line.dibuat : firstOfBulan(line.dibuat);
      for (const kata of line.ukuran) {
        const name = [dimensi, rentang, badan, hari, valueOf(dimensi, { ...line, kode: [] })];
        const key = [...name, kodeBuku(kata, line.efektif)].join('|');
        sums.set(key, (sums.get(key) ?? 0) + line.n);
      }
    }
  }
  return new Map([...sums].filter(([, n]) => n !== 0));
}

function found(lines: Tumpukan): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { dimensi, rentang, instansi, dibuat, nilai, jumlah } of lines.rows()) {
    expect([...jumlah.kode]).toEqual([...jumlah.kode].toSorted((a, b) => a - b));
    for (const [i, kode] of jumlah.kode.entries()) {
      const key = [dimensi, rentang, instansi, dibuat, nilai, kode].join('|');
      expect(sums.has(key), key).toBe(false);
      sums.set(key, jumlah.banyak[i] ?? 0);
    }
  }
  return sums;
}

function isiOf(line: Line): string {
  return line.isOld ? ` ${line.ukuran.join(' ')}` : withPadat(line).padat;
}

/** As `BARIS_TEXT` gives it. */
function read(line: Line): BarisBuku {
  const { instansi, unit, kategori, klasifikasi, kanal, wilayah, dibuat, zona, efektif, n } = line;
  const parts = [
    instansi,
    unit,
    kategori,
    klasifikasi,
    kanal,
    wilayah,
    dibuat,
    zona,
    efektif,
    n,
    isiOf(line),
  ];
  return readBaris(parts.join(String.fromCharCode(31)));
}

/** As `KOLOM_TEXT` gives those of one day. */
function kolomOf(dibuat: Hari, lines: readonly Line[]): KolomBuku {
  const column = (value: (line: Line) => string): string => lines.map(value).join('\n');
  return {
    dibuat,
    jumlah: lines.length,
    instansi: column((one) => one.instansi),
    unit: column((one) => one.unit),
    kategori: column((one) => one.kategori),
    klasifikasi: column((one) => one.klasifikasi),
    kanal: column((one) => one.kanal),
    wilayah: column((one) => one.wilayah),
    zona: column((one) => NEGERI + one.zona),
    isi: column((one) => (one.n === 1 && !one.isOld ? isiOf(one) : `/${one.n}/${one.efektif}/${isiOf(one)}`)),
  };
}

describe('ledger lines added up', () => {
  it('give the sums of their words in every row, one by one or by columns, more lines than there was room for', () => {
    fc.assert(
      fc.property(fc.array(lineArb, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (lines, room) => {
        const wanted = expected(lines);
        const single = new Tumpukan(room);
        for (const line of lines) single.add(read(line));
        expect(found(single)).toEqual(wanted);
        const columns = new Tumpukan(room);
        for (const [hari, own] of Map.groupBy(lines, (one) => one.dibuat))
          columns.addKolom(kolomOf(hari, own));
        expect(columns.size).toBe(lines.length);
        expect(found(columns)).toEqual(wanted);
      }),
    );
  });

  it('stay right with thousands of texts and words', () => {
    const lines = Array.from({ length: 4_000 }, (_, i): Line => {
      const ukuran = ['total', `lama:respons:${(i * 7_919) % 1_000_000}`, `lama:respons:${i}`];
      const fixed = {
        klasifikasi: 'aspirasi',
        kanal: 'web',
        zona: 'WIB',
        efektif: '2026-03-01',
        n: 1,
      } as const;
      const own = { instansi: `B${i % 300}`, unit: `B${i % 300}/${i}`, kategori: '', wilayah: `63.${i}` };
      return { ...fixed, ...own, dibuat: `2026-03-0${1 + (i % 9)}`, ukuran, isOld: i % 5 === 0 };
    });
    const columns = new Tumpukan(10);
    for (const [hari, own] of Map.groupBy(lines, (one) => one.dibuat)) columns.addKolom(kolomOf(hari, own));
    const got = found(columns);
    for (const [key, n] of expected(lines))
      if (got.get(key) !== n) expect([key, got.get(key)]).toEqual([key, n]);
    expect(got.size).toBe(expected(lines).size);
  });
});
