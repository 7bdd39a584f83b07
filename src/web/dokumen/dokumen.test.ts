import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { contentOf, readPdf, readXlsx } from '../../../tests/support/berkas.ts';
import { csvOf } from './csv.ts';
import { uraianGrafik, type Dokumen, type Tabel } from './dokumen.ts';
import { pdfOf } from './pdf/pdf.ts';
import { tertulis } from './pdf/huruf.ts';
import { xlsxOfTabel } from './xlsx.ts';

const tabel = (baris: Tabel['baris']): Tabel => ({
  kode: 'x',
  judul: 'Tabel [uji]: */?',
  kolom: [{ judul: 'Nama' }, { judul: 'Jumlah', isAngka: true }, { judul: 'Bagian', isAngka: true }],
  baris,
});

const EVIL = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '=HYPERLINK("http://x")',
  '<script>',
  'a"b,c\nd',
  '\u0000\u0008x',
  'toString',
  'constructor',
  '__proto__',
];

describe('a table as a file', () => {
  it('is CSV in which no text is a formula and no figure is rounded', () => {
    const text = [...csvOf(tabel(EVIL.map((one, i) => [one, -i, { pembilang: 1, penyebut: 3 }])))].join('');
    const [head, ...rows] = parse(text, { bom: true });
    expect(head).toEqual(['Nama', 'Jumlah', 'Bagian', 'Bagian: pembilang', 'Bagian: penyebut']);
    for (const [i, row] of rows.entries()) {
      expect(row[0]).not.toMatch(/^\s*[=+\-@]/);
      expect(row[0]?.replace(/^'/, '')).toBe(EVIL[i]);
      expect(row.slice(1)).toEqual([String(-i), String(1 / 3), '1', '3']);
    }
  });

  it('is a workbook in which every text is text and every number a number', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: 'binary' })), fc.integer()), {
          minLength: 1,
          maxLength: 4,
        }),
        async (rows) => {
          const bytes = await xlsxOfTabel(tabel(rows.map(([a, b]) => [a, b, { pembilang: b, penyebut: 7 }])));
          const [sheet] = readXlsx(bytes);
          expect(sheet?.xml).not.toMatch(/<f[ >]/);
          expect(sheet?.baris.slice(1).map((row) => row.slice(1))).toEqual(
            rows.map(([, b]) => [b, b / 7, b, 7]),
          );
          for (const [i, [a]] of rows.entries()) {
            const cell = sheet?.baris[i + 1]?.[0] ?? '';
            if (/^[\x20-\x7e]*$/.test(a) && a.trim() === a) expect(String(cell).trimEnd()).toBe(a);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('has nothing where there is nothing to divide by', async () => {
    const one = tabel([['Kosong', 0, { pembilang: 0, penyebut: 0 }]]);
    expect([...csvOf(one)][1]).toBe('Kosong,0,,0,0\n');
    expect(readXlsx(await xlsxOfTabel(one))[0]?.baris[1]).toEqual(['Kosong', 0, null, 0, 0]);
  });
});

describe('a document as PDF', () => {
  const dokumen = (baris: number): Dokumen => ({
    judul: 'Laporan',
    anak: 'Uji',
    tanda: null,
    kepala: [['Nomor', '1']],
    ringkasan: 'Ringkas.',
    bagian: [
      {
        kode: 'a',
        judul: '1. Bab',
        blok: [
          {
            jenis: 'tabel',
            tabel: tabel(
              Array.from({ length: baris }, (_, i) => [`Baris ${i}`, i, { pembilang: i, penyebut: baris }]),
            ),
          },
          {
            jenis: 'grafik',
            grafik: { jenis: 'batang', judul: 'Grafik', seri: ['n'], titik: [{ label: 'A', nilai: [3] }] },
          },
        ],
        narasi: 'Alinea satu.\n\nAlinea dua: 你好 ≥ ā “ya” – selesai.',
      },
    ],
  });

  it('keeps every row of a long table, with its heads on every page outside the structure', async () => {
    const pdf = readPdf(await pdfOf(dokumen(120), 0));
    expect(pdf.halaman).toBeGreaterThan(3);
    for (let i = 0; i < 120; i += 1) expect(pdf.teks.split('\n')).toContain(`Baris ${i}`);
    const rows = [...pdf.objek.matchAll(/\/S \/TR\b/g)].length;
    // the head's row, 120 rows, one row of facts
    expect(rows).toBe(122);
    expect([...pdf.objek.matchAll(/\/Scope \/Column/g)].length).toBe(3);
    expect(pdf.teks).toContain(`Halaman 1 dari ${pdf.halaman}`);
  });

  it('embeds its fonts, says that it is PDF/UA, and marks everything that is shown', async () => {
    const bytes = await pdfOf(dokumen(3), 0);
    const { objek } = readPdf(bytes);
    const fonts = [...objek.matchAll(/\/BaseFont \/[A-Z]{6}\+SourceSans3-(?:Regular|Bold)/g)];
    expect(fonts.length).toBe([...objek.matchAll(/\/BaseFont/g)].length);
    expect(objek).toContain('/FontFile2');
    for (const one of ['/Marked true', '/DisplayDocTitle true', '/Lang (id-ID)'])
      expect(objek).toContain(one);
    expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes.length).toBeLessThan(60_000);
    for (const content of contentOf(bytes)) expect(shownOutside(content)).toEqual([]);
  });

  it('draws a map with its legend and says in words what it shows', async () => {
    const nilai = ['63.01', '63.02', '63.71'].map((kode, i) => ({ kode, pembilang: i, penyebut: 2 }));
    const peta = { jenis: 'peta', peta: { judul: 'Peta', wilayah: '63', nilai } } as const;
    const one = dokumen(1);
    const bagian = one.bagian.map((bab) => ({ ...bab, blok: [peta] }));
    const pdf = readPdf(await pdfOf({ ...one, bagian }, 0));
    expect(pdf.objek).toMatch(
      /\/Alt \(Peta\. Kota Banjarmasin 100%; Kabupaten Kotabaru 50%; Kabupaten Tanah Laut 0%\.\)/,
    );
    for (const step of ['paling tinggi: 100% (1 daerah)', 'paling rendah: 0% (1 daerah)']) {
      expect(pdf.teks).toContain(step);
    }
    const foreign = { ...peta, peta: { ...peta.peta, wilayah: '99' } };
    const none = { ...one, bagian: one.bagian.map((bab) => ({ ...bab, blok: [foreign] })) };
    expect(readPdf(await pdfOf(none, 0)).objek).not.toContain('/S /Figure');
  });

  it('is the same bytes for the same document and instant', async () => {
    expect((await pdfOf(dokumen(3), 5)).equals(await pdfOf(dokumen(3), 5))).toBe(true);
  });

  it('says in words what a chart shows, and shows letters that its fonts lack as question marks', async () => {
    const pdf = readPdf(await pdfOf(dokumen(1), 0));
    expect(pdf.objek).toMatch(/\/Alt \(Grafik\. A 3\.\)/);
    expect(pdf.teks).toContain('Alinea dua: ?? ≥ ā “ya” – selesai.');
    expect(tertulis('e\u0301 Ẹ → 你')).toBe('é Ẹ → ?');
    const two = {
      jenis: 'garis',
      judul: 'G',
      seri: ['Masuk', 'Selesai'],
      titik: [{ label: 'Jul', nilai: [3, 2] }],
    } as const;
    expect(uraianGrafik(two, String)).toBe('G. Jul masuk 3, selesai 2.');
  });

  it('takes any text without failing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (narasi) => {
        const one = dokumen(1);
        const bytes = await pdfOf(
          { ...one, bagian: one.bagian.map((bab) => ({ ...bab, narasi, judul: narasi })) },
          0,
        );
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      }),
      { numRuns: 12 },
    );
  });
});

/** Operators that show text or paint, outside every marked content. */
function shownOutside(content: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  for (const [word] of content.matchAll(/\b(?:BDC|BMC|EMC|TJ|Tj)\b|(?<=\s)[fSB]\*?(?=\s)/g)) {
    if (word === 'BDC' || word === 'BMC') depth += 1;
    else if (word === 'EMC') depth -= 1;
    else if (depth === 0) found.push(word);
  }
  return found;
}
