import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../tests/support/database.ts';
import { isInScope, readScope, TINGKAT, viewOf } from '../../../domain/laporan/access.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';
import { PERAN, type Penugasan } from '../../../domain/instansi/types.ts';
import { query } from '../../connection/database.ts';
import { withTransaction } from '../../connection/transaction.ts';
import { decodeCursor, URUT, type Urut } from '../cursor.ts';
import type { LaporanFilter } from '../filter.ts';
import { countLaporan, listLaporan } from '../listLaporan.ts';
import { loadLaporan, type Loaded } from '../loadLaporan.ts';
import { storeMany } from '../storeEvents.ts';
import { aturan, chanceOf, garam, liveOne, START, storeInputOf } from './lives.ts';

const database = useTestDatabase();
const runs = process.env['TEST_SCALE'] === 'full' ? 1_000 : 120;
const NOW = START + 400 * 86_400_000;
let all: Loaded[];

beforeAll(async () => {
  const { db, ownerDb } = database();
  for (const { kode, induk, nama, urusan } of aturan.kategori.values()) {
    await query(
      ownerDb,
      `insert into kategori (kode, induk, nama, urusan, peka, diubah_pada) values ($1, $2, $3, $4, false, now())
       on conflict do nothing`,
      [kode, induk, nama, urusan],
    );
  }
  const chance = chanceOf(99);
  const lives = Array.from({ length: 150 }, () => liveOne(chance));
  await withTransaction(db, { random: () => 0.5 }, (tx) => storeMany(tx, lives.map(storeInputOf), garam));
  const loaded = await Promise.all(
    lives.map((life) => loadLaporan(db, life.states.at(-1)?.nomor ?? '', { lock: false })),
  );
  all = loaded.filter((one) => one !== null);
  if (all.length !== 150) throw new Error(`${all.length} of 150 laporan were stored`);
});

const penugasan: fc.Arbitrary<Penugasan> = fc.record({
  peran: fc.constantFrom(...PERAN),
  badan: fc.constantFrom(...aturan.pohon.badan.keys()),
});

const reader: fc.Arbitrary<Reader> = fc
  .record({
    pemilik: fc.option(fc.constantFrom('p0', 'p1', 'p2'), { nil: null }),
    pembuat: fc.option(fc.constant('key1'), { nil: null }),
    terbuka: fc.array(fc.nat(149), { maxLength: 2 }),
    penugasan: fc.array(penugasan, { maxLength: 3 }),
  })
  .map(({ terbuka, ...rest }) => ({
    ...rest,
    pembaca: null,
    nomorTerbuka: terbuka.map((index) => all[index]?.laporan.nomor ?? ''),
  }));

/** All pages, so that keyset paging is part of what is compared. */
async function listAll(who: Reader, filter: LaporanFilter, urut: Urut, limit: number): Promise<Loaded[]> {
  const { db } = database();
  const scope = readScope(who, aturan.pohon);
  const baris: Loaded[] = [];
  let cursor: string | null = null;
  do {
    const sesudah = cursor === null ? null : decodeCursor(cursor, urut);
    const page = await listLaporan(db, { scope, filter, urut, limit, sesudah });
    baris.push(...page.baris);
    cursor = page.next;
  } while (cursor !== null);
  return baris;
}

function levelOf(who: Reader, one: Loaded): number {
  return TINGKAT.indexOf(viewOf(who, one.laporan, one.milik, aturan.pohon, NOW).fakta);
}

const nomorOf = (loaded: readonly Loaded[]): string[] => loaded.map((one) => one.laporan.nomor).sort();

describe('the scope of a reader in SQL', () => {
  test('lists and counts exactly what the permission function shows, whoever reads', async () => {
    await fc.assert(
      fc.asyncProperty(
        reader,
        fc.constantFrom(...URUT),
        fc.integer({ min: 7, max: 100 }),
        async (who, urut, limit) => {
          const { db } = database();
          const scope = readScope(who, aturan.pohon);
          const visible = all.filter((one) => levelOf(who, one) > 0);
          const inScope = all.filter((one) => isInScope(scope, one.laporan, one.milik, aturan.pohon));
          const listed = await listAll(who, {}, urut, limit);
          expect(nomorOf(listed)).toEqual(nomorOf(visible));
          expect(nomorOf(inScope)).toEqual(nomorOf(visible));
          expect(await countLaporan(db, { scope, filter: {} })).toBe(visible.length);
        },
      ),
      { numRuns: runs },
    );
  });

  test('a filter matches only laporan of which the reader sees what it asks about', async () => {
    const filters: [LaporanFilter, string, (one: Loaded) => boolean][] = [
      [
        { status: ['diproses', 'diteruskan'] },
        'angka',
        (one) => /^di(proses|teruskan)$/.test(one.laporan.status),
      ],
      [{ kategori: ['K01'] }, 'ringkas', (one) => one.laporan.kategori?.startsWith('K01') === true],
      [{ klasifikasi: ['aspirasi'] }, 'ringkas', (one) => one.laporan.klasifikasi === 'aspirasi'],
      [{ wilayah: ['63.71', '31'] }, 'penuh', (one) => /^(63\.71|31)(\.|$)/.test(one.laporan.wilayah ?? '')],
      [{ kanal: ['sms'] }, 'penuh', (one) => one.laporan.kanal === 'sms'],
    ];
    await fc.assert(
      fc.asyncProperty(reader, fc.constantFrom(...filters), async (who, [filter, sight, fits]) => {
        const { db } = database();
        // texts opened for 24 hours widen no list
        const least = TINGKAT.indexOf(sight as (typeof TINGKAT)[number]);
        const closed = (one: Loaded): Loaded => ({ ...one, laporan: { ...one.laporan, bukaTeks: [] } });
        const expected = all.filter((one) => levelOf(who, closed(one)) >= least && fits(one));
        expect(nomorOf(await listAll(who, filter, 'terbaru', 20))).toEqual(nomorOf(expected));
        const scope = readScope(who, aturan.pohon);
        expect(await countLaporan(db, { scope, filter })).toBe(expected.length);
      }),
      { numRuns: runs },
    );
  });

  test('words are found only in laporan whose text the reader sees', async () => {
    await fc.assert(
      fc.asyncProperty(reader, fc.nat(149), async (who, index) => {
        const word = /zq\w+$/.exec(all[index]?.laporan.isi ?? '')?.[0];
        const q = word ?? 'berlubang';
        const fits = (one: Loaded): boolean =>
          `${one.laporan.judul} ${one.laporan.isi}`
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
            .includes(q);
        const seesText = (one: Loaded): boolean =>
          viewOf(who, { ...one.laporan, bukaTeks: [] }, one.milik, aturan.pohon, NOW).teks;
        const expected = all.filter((one) => fits(one) && seesText(one));
        expect(nomorOf(await listAll(who, { q }, 'terlama', 20))).toEqual(nomorOf(expected));
      }),
      { numRuns: runs },
    );
  });
});

describe('lists', () => {
  const nasional: Reader = {
    pembaca: null,
    pemilik: null,
    pembuat: null,
    nomorTerbuka: [],
    penugasan: [{ peran: 'admin_nasional', badan: 'NAS' }],
  };

  test('come in the order asked for, what is due first, what is never due last', async () => {
    const by = (one: Loaded): number => one.laporan.dibuatPada;
    const newest = await listAll(nasional, {}, 'terbaru', 13);
    expect(newest.map(by)).toEqual(all.map(by).sort((a, b) => b - a));
    const oldest = await listAll(nasional, {}, 'terlama', 13);
    expect(oldest.map(by)).toEqual(all.map(by).sort((a, b) => a - b));
    const due = (await listAll(nasional, {}, 'tenggat', 13)).map((one) => one.turunan.jatuhTempo ?? Infinity);
    expect(due).toEqual(
      all.map((one) => one.turunan.jatuhTempo ?? Infinity).sort((a, b) => (a < b ? -1 : Number(a > b))),
    );
    expect(due.filter((one) => one === Infinity).length).toBeGreaterThan(13);
  });

  test.each<[string, LaporanFilter, (one: Loaded) => boolean]>([
    [
      'days',
      { dari: '2026-03-20', sampai: '2026-04-10' },
      (one) => isDuring(one, '2026-03-20', '2026-04-10'),
    ],
    ['instansi', { instansi: ['KT-63.71'] }, (one) => one.turunan.instansi === 'KT-63.71'],
    ['the unit in the lead', { unit: ['KT-63.71/06'] }, (one) => one.laporan.badan[0] === 'KT-63.71/06'],
    ['a body in charge', { badan: ['KT-63.71/06'] }, (one) => one.laporan.badan.includes('KT-63.71/06')],
    ['what is open', { hanyaTerbuka: true }, (one) => !/^(selesai|diarsipkan)$/.test(one.laporan.status)],
    ['no due moment', { tanpaTempo: true }, (one) => one.turunan.jatuhTempo === null],
    [
      'due before',
      { tempoSebelum: START + 30 * 86_400_000 },
      (one) => (one.turunan.jatuhTempo ?? Infinity) < START + 30 * 86_400_000,
    ],
    [
      'a figure',
      { ukuran: { kata: 'status:diproses', pada: days('2027-01-01') } },
      (one) => one.laporan.status === 'diproses',
    ],
    [
      'a figure that came true by itself',
      { ukuran: { kata: 'jam:verifikasi:lewat', pada: days('2026-05-05') } },
      (one) =>
        one.turunan.ukuran.some(
          (kata) => kata.startsWith('jam:verifikasi:lewat@') && kata.slice(-10) <= '2026-05-05',
        ),
    ],
  ])('are narrowed by %s', async (_name, filter, fits) => {
    const expected = all.filter(fits);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(nomorOf(await listAll(nasional, filter, 'terbaru', 50))).toEqual(nomorOf(expected));
  });

  test('words: stems, marks and capitals do not matter, stop words alone find nothing', async () => {
    const { db } = database();
    const scope = readScope(nasional, aturan.pohon);
    const count = (q: string): Promise<number> => countLaporan(db, { scope, filter: { q } });
    const some = await count('berlubang');
    expect(some).toBeGreaterThan(0);
    expect(await count('LUBANG')).toBe(some);
    expect(await count('yang berlubang')).toBe(some);
    expect(await count('yang dan di')).toBe(0);
    expect(await count("') | ' & ! :* \\")).toBe(0);
    expect(await count('berlubang tiadakatasepertiini')).toBe(0);
    expect(await countLaporan(db, { scope, filter: {}, atMost: 10 })).toBe(10);
  });

  test.each(['', 'x', 'AAAA', 'b1.'.repeat(60), Buffer.from('b1.zz').toString('base64url'), '../../etc'])(
    'a cursor that nobody made (%s) is no place',
    (cursor) => {
      expect(decodeCursor(cursor, 'terbaru')).toBeNull();
    },
  );
});

function days(hari: string): { WIB: string; WITA: string; WIT: string } {
  return { WIB: hari, WITA: hari, WIT: hari };
}

function isDuring(one: Loaded, dari: string, sampai: string): boolean {
  return dari <= one.turunan.dibuatHari && one.turunan.dibuatHari <= sampai;
}
