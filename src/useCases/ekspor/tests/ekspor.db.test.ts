import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import { csvOf, contoh, imported } from '../../impor/tests/files.ts';
import { csvLine } from '../csvLine.ts';
import { exportRows, type YangDiekspor } from '../exportRows.ts';
import { exportText, type BentukEkspor } from '../exportText.ts';

const at = useTestDeps();

const ADMIN: Reader = { ...PUBLIK, penugasan: [{ peran: 'admin_instansi', badan: 'KT-63.71' }] };
const PENGAWAS: Reader = { ...PUBLIK, penugasan: [{ peran: 'pengawas', badan: 'KM-09' }] };

async function exported(what: YangDiekspor, bentuk: BentukEkspor, reader: Reader): Promise<string> {
  let text = '';
  const pages = exportRows(at().deps, what, { reader, akunId: '01900000-0000-7000-8000-000000000001' });
  for await (const piece of exportText(pages, bentuk)) text += piece;
  return text;
}

type Row = Readonly<Record<string, string>>;
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true }) as Row[];

beforeAll(async () => {
  const { deps } = at();
  await imported(deps, await contoh());
  const many = Array.from({ length: 230 }, (_, n) => ({
    nomor_asal: `M-${n}`,
    status: 'diteruskan',
    judul: n === 0 ? '=HYPERLINK("http://x","klik")' : `Jalan rusak ${n}`,
    isi: n === 1 ? 'baris satu\n"baris" dua, dan koma' : 'Berlubang.',
    nama_pelapor: n === 2 ? '@Siti' : '',
    dibuat_pada: `2024-01-${String(1 + (n % 28)).padStart(2, '0')}T09:00:00+08:00`,
  }));
  await imported(deps, csvOf(many));
});

describe('an export', () => {
  test('holds each laporan in sight once, with every text as it was', async () => {
    const rows = rowsOf(await exported('laporan', 'csv', ADMIN));
    expect(new Set(rows.map((row) => row['nomor'])).size).toBe(235);
    expect(rows).toHaveLength(235);
    expect(rows.map((row) => Date.parse(row['dibuat_pada'] ?? ''))).toEqual(
      rows.map((row) => Date.parse(row['dibuat_pada'] ?? '')).toSorted((a, b) => a - b),
    );
    const byAsal = new Map(rows.map((row) => [row['nomor_asal'], row]));
    expect(byAsal.get('M-0')?.['judul']).toBe(`'=HYPERLINK("http://x","klik")`);
    expect(byAsal.get('M-1')?.['isi']).toBe('baris satu\n"baris" dua, dan koma');
    expect(byAsal.get('M-2')?.['nama_pelapor']).toBe(`'@Siti`);
    const json = (await exported('laporan', 'jsonl', ADMIN))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(json).toHaveLength(235);
    // JSON needs no guard: nothing there is a formula.
    expect(json.find((row) => row['nomor_asal'] === 'M-0')).toMatchObject({
      judul: '=HYPERLINK("http://x","klik")',
      tag: [],
      unit: [],
      terbit: true,
    });
  });

  test('shows to each account what it may see', async () => {
    const publik = rowsOf(await exported('laporan', 'csv', PUBLIK));
    expect(publik.every((row) => row['terbit'] === 'true' && row['nama_pelapor'] === '')).toBe(true);
    // PAMAN-2 and PAMAN-3 were never published, PAMAN-5 is rahasia.
    expect(publik).toHaveLength(232);
    const pengawas = rowsOf(await exported('laporan', 'csv', PENGAWAS));
    expect(pengawas).toHaveLength(235);
    const rahasia = pengawas.filter((row) => row['judul'] === '');
    expect(rahasia).toHaveLength(3);
    expect(rahasia.every((row) => row['isi'] === '' && row['nama_pelapor'] === '')).toBe(true);
  });

  test('of the history goes event by event, withheld where it must be', async () => {
    const all = rowsOf(await exported('riwayat', 'csv', ADMIN));
    const seen = rowsOf(await exported('riwayat', 'csv', PUBLIK));
    expect(all.length).toBeGreaterThan(235 * 2 - 5);
    const chain = all.filter((row) => row['nomor'] === all[0]?.['nomor']);
    expect(chain.map((row) => row['hash_sebelum'])).toEqual([
      '0'.repeat(64),
      ...chain.slice(0, -1).map((row) => row['hash']),
    ]);
    expect(new Set(seen.map((row) => row['nomor'])).size).toBe(232);
  });

  test('of the figures is one figure a line', async () => {
    const rows = rowsOf(await exported('indikator', 'csv', PUBLIK));
    expect(rows.find((row) => row['kunci'] === 'KT-63.71' && row['kode'] === 'total')).toMatchObject({
      nilai: '235',
    });
  });
});

test('no cell is a formula, and every text comes back', () => {
  const cells = ['=1+1', '+62812', '-2', '@a', '\tx', '\r=x', ' =1', 'a=b', "'", '', 'é"\n,'];
  const [read] = parse(csvLine(cells));
  expect(read?.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
  for (const cell of read ?? []) expect(cell).not.toMatch(/^[\s]*[=+@]|^[\s]*-|^[\t\r]/);
  expect(csvLine([-3.5, null, true, 0])).toBe('-3.5,,true,0\n');
});
