import { describe, expect, test } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { imporText } from '../../../messages/commandLine/impor.ts';
import { query } from '../../../persistence/connection/database.ts';
import { csvOf, imported } from './files.ts';

const at = useTestDeps();

const T = (day: number, hour = 9): string =>
  `2024-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`;

interface Mistake {
  readonly cells: Readonly<Record<string, string>>;
  /** Every (column, code) that must be named. */
  readonly named: readonly (readonly [string, string])[];
}

const one = (kolom: string, nilai: string, code: string, more: Record<string, string> = {}): Mistake => ({
  cells: { ...more, [kolom]: nilai },
  named: [[kolom, code]],
});

const CODES = ['klasifikasi', 'kanal', 'status', 'hasil', 'alasan_arsip'];
const INSTANTS = [
  'dibuat_pada',
  'diverifikasi_pada',
  'didisposisi_pada',
  'ditindaklanjuti_pada',
  'selesai_pada',
];
const BAD_INSTANTS = [
  'kemarin',
  '2024-02-30T09:00:00+08:00',
  '2024-03-05',
  '2024-03-05T09:00:00',
  '2024-03-05T24:00:00+08:00',
  '05/03/2024 09:00',
  '1200-03-05T09:00:00+08:00',
  '2024-03-05T09:00:00+25:00',
];

/** More than a thousand rows, each wrong in its own way; the state that a wrong cell needs comes with it. */
function mistakes(): Mistake[] {
  const all: Mistake[] = [];
  const closed = { status: 'selesai', hasil: 'diselesaikan' };
  for (let n = 0; n < 60; n += 1) {
    for (const kolom of CODES) {
      const more: Record<string, string> =
        kolom === 'hasil' ? { status: 'selesai' } : kolom === 'alasan_arsip' ? { status: 'diarsipkan' } : {};
      all.push(one(kolom, `kode-${n}`, 'import.unknown_choice', more));
    }
    all.push(one('kategori', `Z${n}`, 'import.kategori_unknown'));
    all.push(one('wilayah', `99.${n}`, 'import.wilayah_unknown'));
    all.push(one('wilayah', `99.99.99.${1000 + n}`, 'import.wilayah_unknown'));
    all.push(one('instansi', `XX-${n}`, 'import.body_unknown'));
    all.push(one('unit', `KT-63.71/${900 + n}`, 'import.body_unknown', closed));
    all.push(one('judul', 'j'.repeat(151 + n), 'import.too_long'));
    all.push(one('nilai', String(6 + n), 'import.rating_invalid', closed));
    all.push(one('lokasi_lat', `${91 + n}.5`, 'import.number_invalid', { lokasi_lon: '114.5' }));
    all.push(one('kontak_pelapor', `bukan kontak ${n}`, 'import.contact_invalid'));
    all.push(one('anonim', `mungkin ${n}`, 'import.flag_invalid'));
    all.push(one('tanggal_kejadian', `2024-13-${n + 10}`, 'import.day_invalid'));
  }
  for (const kolom of INSTANTS) {
    for (const text of BAD_INSTANTS) all.push(one(kolom, text, 'import.instant_invalid', closed));
    all.push(one(kolom, '2030-01-01T00:00:00Z', 'import.instant_future', closed));
  }
  all.push(
    ...['nomor_asal', 'klasifikasi', 'judul', 'isi', 'instansi', 'dibuat_pada', 'status'].map((kolom) =>
      one(kolom, ' ', 'import.required'),
    ),
    one('isi', 'i'.repeat(10_001), 'import.too_long'),
    one('jawaban', 'a'.repeat(10_001), 'import.too_long', closed),
    one('nomor_asal', 'n'.repeat(101), 'import.too_long'),
    one('instansi', 'KT-63.71/06', 'import.not_an_instansi'),
    one('unit', 'KB-63.01', 'import.not_a_unit', closed),
    one('unit', 'PR-63/06', 'import.unit_outside', closed),
    one('isi', 'nol \u0000 di dalam', 'import.nul_character'),
    { cells: { lokasi_lat: '-3.3' }, named: [['lokasi_lon', 'import.point_incomplete']] },
    { cells: { ...closed, penilaian_teks: 'bagus' }, named: [['nilai', 'import.rating_missing']] },
    one('diverifikasi_pada', T(4), 'import.instant_backwards', closed),
    one('selesai_pada', T(7), 'import.instant_backwards', { ...closed, ditindaklanjuti_pada: T(8) }),
    one('selesai_pada', T(7), 'import.instant_backwards', { ...closed, ditunda_pada: T(8) }),
    one('ditunda_pada', T(7), 'import.instant_backwards', { status: 'tertunda', didisposisi_pada: T(8) }),
    one('selesai_pada', T(8), 'import.status_contradicts', { status: 'diproses' }),
    one('jawaban', 'sudah', 'import.status_contradicts', { status: 'diteruskan' }),
    one('diarsipkan_pada', T(9), 'import.status_contradicts', closed),
    one('unit', 'KT-63.71/06', 'import.status_contradicts'),
    one('ditindaklanjuti_pada', T(8), 'import.archived_after_answer', {
      status: 'diarsipkan',
      alasan_arsip: 'iseng',
      diarsipkan_pada: T(9),
    }),
    {
      cells: {
        klasifikasi: 'keluhan',
        judul: '',
        nilai: 'lima',
        anonim: 'y',
        unit: 'X',
        dibuat_pada: 'dulu',
      },
      named: [
        ['klasifikasi', 'import.unknown_choice'],
        ['judul', 'import.required'],
        ['nilai', 'import.rating_invalid'],
        ['anonim', 'import.flag_invalid'],
        ['unit', 'import.body_unknown'],
        ['dibuat_pada', 'import.instant_invalid'],
      ],
    },
  );
  return all;
}

describe('a file with a thousand different mistakes', () => {
  test('names each by line, column, value and reason, and takes the good rows in', async () => {
    const { deps } = at();
    const bad = mistakes();
    expect(bad.length).toBeGreaterThan(1000);
    // A good row before every tenth bad one.
    const rows = bad.flatMap(({ cells }, index) =>
      index % 10 === 0
        ? [{ nomor_asal: `baik-${index}` }, { nomor_asal: `buruk-${index}`, ...cells }]
        : [{ nomor_asal: `buruk-${index}`, ...cells }],
    );
    const lineOf = new Map(rows.map((row, index) => [row, index + 2]));
    const result = await imported(deps, csvOf(rows), { size: 65_536 });
    const good = Math.ceil(bad.length / 10);
    expect(result.summary).toEqual({ dibaca: rows.length, masuk: good, tetap: 0, ditolak: bad.length });
    const told = result.bad.map(
      ({ baris, kolom, nilai, alasan }) => `${baris} ${kolom} ${alasan.code} ${nilai}`,
    );
    const badRows = rows.filter((row) => !row.nomor_asal.startsWith('baik-'));
    const wanted = bad.flatMap(({ named, cells }, index) =>
      named.map(([kolom, code]) => {
        const row = badRows[index];
        return `${row === undefined ? 0 : lineOf.get(row)} ${kolom} ${code} ${cells[kolom] ?? ''}`;
      }),
    );
    expect(told.toSorted()).toEqual(wanted.toSorted());
    // In the order of the file, and each with a sentence.
    const lines = result.bad.map((cell) => cell.baris);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    for (const cell of result.bad) expect(imporText(cell.alasan)).toMatch(/^[A-Z].+\.$/);
    const [count] = await query<{ n: number }>(deps.db, 'select count(*) as n from laporan');
    expect(count?.n).toBe(good);
  });
});

describe('a file that is no table', () => {
  test.each([
    ['', ['import.empty_file']],
    ['nomor_asal;klasifikasi;judul\n', ['import.semicolon']],
    [
      'nomor_asal,warna,judul,isi,klasifikasi,instansi,dibuat_pada,judul,bau\n',
      ['import.unknown_column', 'import.unknown_column', 'import.column_twice', 'import.missing_column'],
    ],
  ])('is refused whole: %j', async (text, codes) => {
    expect(await imported(at().deps, text)).toEqual({ summary: null, bad: [], file: codes });
  });

  test('so is another encoding, with the line', async () => {
    const bytes = Buffer.concat([
      Buffer.from(csvOf([{ judul: 'Aman di sini' }, { judul: 'tanda é' }])),
      Buffer.from(
        'A-3,pengaduan,caf\xe9,isi,KT-63.71,2024-03-05T09:10:00+08:00,menunggu_verifikasi\n',
        'latin1',
      ),
    ]);
    expect((await imported(at().deps, bytes, { size: 7 })).file).toEqual(['import.not_utf8']);
    expect((await imported(at().deps, Buffer.from(csvOf([{}]), 'utf16le'))).file).not.toEqual([]);
  });
});

describe('a file as people make them', () => {
  test('byte order mark, CRLF, quoted line ends, a missing cell and broken quotes cost only their own row', async () => {
    const { deps } = at();
    const header = 'nomor_asal,klasifikasi,judul,isi,instansi,dibuat_pada,status';
    const row = (nomor: string, isi: string): string =>
      `${nomor},pengaduan,Judul,${isi},KT-63.71,2024-03-05T09:10:00+08:00,menunggu_verifikasi`;
    const text = [
      `\uFEFF${header}`,
      row('R-1', '"baris satu\r\nbaris ""dua"""'),
      '',
      row('R-2', 'biasa'),
      'R-3,pengaduan,Judul',
      row('R-4', '"tidak ditutup'),
      row('R-5', '"ekor"x'),
      row('R-6', 'terakhir'),
    ].join('\r\n');
    for (const size of [1, 3, 10_000]) {
      const { bad, summary } = await imported(deps, text, { size, isDryRun: true });
      expect(bad.map(({ baris, alasan }) => `${baris} ${alasan.code}`)).toEqual([
        '6 import.cell_count',
        '7 import.quote_broken',
        '8 import.quote_broken',
      ]);
      expect(summary).toEqual({ dibaca: 6, masuk: 3, tetap: 0, ditolak: 3 });
    }
    await imported(deps, text);
    const stored = await query<{ isi: string }>(
      deps.db,
      `select isi from laporan where nomor_asal like 'R-%' order by nomor_asal`,
    );
    expect(stored.map((one) => one.isi)).toEqual(['baris satu\r\nbaris "dua"', 'biasa', 'terakhir']);
  });

  test('equal rows in one file come in once, different ones are a conflict, in a dry run too', async () => {
    const { deps } = at();
    const rows = [{ nomor_asal: 'D-1' }, { nomor_asal: 'D-1' }, { nomor_asal: 'D-1', judul: 'Lain sekali' }];
    const many = [...rows, ...Array.from({ length: 1200 }, (_, n) => ({ nomor_asal: `E-${n}` })), ...rows];
    for (const isDryRun of [true, false]) {
      const { summary, bad } = await imported(deps, csvOf(many), { isDryRun, size: 9_999 });
      expect(summary).toEqual({ dibaca: 1206, masuk: 1201, tetap: 3, ditolak: 2 });
      expect(bad.map((one) => one.alasan.code)).toEqual(['import.conflict', 'import.conflict']);
    }
  });
});

describe('two batches at once, or two imports', () => {
  test('that bring the same rows take each in once', async () => {
    const { deps } = at();
    const half = Array.from({ length: 500 }, (_, n) => ({ nomor_asal: `F-${n}` }));
    const text = csvOf([...half, ...half]);
    const [one, two] = await Promise.all([imported(deps, text), imported(deps, text)]);
    expect([one.bad, two.bad]).toEqual([[], []]);
    expect((one.summary?.masuk ?? 0) + (two.summary?.masuk ?? 0)).toBe(500);
    expect((one.summary?.tetap ?? 0) + (two.summary?.tetap ?? 0)).toBe(1500);
  });
});

describe('SK and sign-ins', () => {
  test('come in once, equal ones stay, others are refused', async () => {
    const { deps } = at();
    const sk =
      'instansi,nomor,tanggal,berlaku_sampai\nKT-63.71,1/2024,2024-01-02,2024-12-31\nPR-63,2/2024,2024-01-02,\n';
    const again = `${sk}KT-63.71,1/2024,2024-01-02,2025-12-31\nKT-63.71/06,3,2024-01-02,\nPR-63,4,2024-01-02,2023-01-01\nPR-63,,x,\n`;
    for (const isDryRun of [true, false]) {
      expect((await imported(deps, sk, { what: 'sk', isDryRun })).summary).toMatchObject({
        masuk: 2,
        ditolak: 0,
      });
    }
    const second = await imported(deps, again, { what: 'sk' });
    expect(second.summary).toEqual({ dibaca: 6, masuk: 0, tetap: 2, ditolak: 4 });
    expect(second.bad.map(({ baris, kolom, alasan }) => `${baris} ${kolom} ${alasan.code}`)).toEqual([
      '4 nomor import.sk_conflict',
      '5 instansi import.not_an_instansi',
      '6 berlaku_sampai import.day_order',
      '7 nomor import.required',
      '7 tanggal import.day_invalid',
    ]);
    const masuk = `instansi,pada\nKT-63.71,${T(5)}\nKT-63.71,${T(5)}\nKT-63.71,2030-01-01T00:00:00Z\nAA,${T(5)}\n`;
    for (const isDryRun of [true, false]) {
      const result = await imported(deps, masuk, { what: 'masuk', isDryRun });
      expect(result.summary).toEqual({ dibaca: 4, masuk: 1, tetap: 1, ditolak: 2 });
    }
  });
});
