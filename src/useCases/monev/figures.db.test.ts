import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import type { Penugasan } from '../../domain/instansi/types.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { hitungSemua } from '../../domain/monev/hitungIndikator.ts';
import { splitPeriode } from '../../domain/monev/periode.ts';
import { addHari } from '../../domain/shared/time.ts';
import { query } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { countLaporan } from '../../persistence/laporan/listLaporan.ts';
import { foldDelta } from '../../persistence/monev/gulungan/foldDelta.ts';
import { rebuildGulungan } from '../../persistence/monev/gulungan/rebuildGulungan.ts';
import { verifyGulungan } from '../../persistence/monev/gulungan/verifyGulungan.ts';
import { readRujukan } from '../../persistence/rujukan/readRujukan.ts';
import { todayByZona } from './asked.ts';
import { countAll, countHidden } from './countHidden.ts';
import { PER, readIndikator, type IndikatorAsked } from './readIndikator.ts';
import {
  NOW,
  oracle,
  random,
  randomLives,
  settle,
  storeHalf,
  storeHalfIn,
  type Hidup,
} from './tests/negeri.ts';

const isFull = process.env['TEST_SCALE'] === 'full';
const LIVES = isFull ? 2_000 : 160;
const QUESTIONS = isFull ? 3_000 : 250;

const database = useTestDatabase();
let aturan: Rujukan;
let lives: Hidup[] = [];
const deps = {
  now: () => NOW,
  rujukan: () => Promise.resolve(aturan),
  get db() {
    return database().db;
  },
};

beforeAll(async () => {
  aturan = await readRujukan(database().db);
  lives = randomLives(aturan, LIVES, 20_260_720);
  await settle(database().db, aturan, lives);
});

const FACTS = /^(?:keterhubungan|terhubung_.*|keaktifan|rekomendasi_.*|pertumbuhan)$/;

async function expectEqualToOracle(asked: IndikatorAsked): Promise<void> {
  const answer = await readIndikator(deps, asked);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const expected = oracle({ aturan, lives }, asked, asked.per ?? 'semua');
  for (const { kunci, indikator } of answer.value.baris) {
    const laporan = Object.fromEntries(Object.entries(indikator).filter(([kode]) => !FACTS.test(kode)));
    expect(laporan, `${kunci} of ${JSON.stringify(asked)}`).toEqual(
      hitungSemua({ ukuran: expected.get(kunci) ?? new Map() }),
    );
    expected.delete(kunci);
  }
  expect([...expected.keys()], JSON.stringify(asked)).toEqual([]);
}

async function unfolded(): Promise<number> {
  const [row] = await query<{ n: number }>(
    database().db,
    'select count(*) as n from delta d, gulungan_potret p where not pg_visible_in_snapshot(d.xid, p.potret)',
  );
  return row?.n ?? 0;
}

const day = fc.integer({ min: -3, max: 141 }).map((n) => addHari('2026-03-01', n));
const optional = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined });
const askedArb = fc
  .record({
    instansi: optional(
      fc.subarray(['KT-63.71', 'KT-63.71/06', 'KT-91.71', 'KT-33.74/01', 'NAS'], {
        minLength: 1,
        maxLength: 2,
      }),
    ),
    induk: optional(fc.constantFrom(['PR-63'], ['NAS'], ['PR-33'])),
    jenis: optional(fc.constantFrom(['pemkot' as const], ['pemkot' as const, 'pemprov' as const])),
    days: optional(fc.tuple(day, day)),
    perTanggal: optional(day),
    per: optional(fc.constantFrom(...PER)),
  })
  .map(({ days, ...rest }): IndikatorAsked => {
    const [a, b] = days ?? [undefined, undefined];
    const period =
      a === undefined || b === undefined ? {} : a < b ? { dari: a, sampai: b } : { dari: b, sampai: a };
    return Object.fromEntries(
      Object.entries({ ...rest, ...period }).filter(([, value]) => value !== undefined),
    );
  });

describe('figures', () => {
  test('equal what refolding every history gives, for any bodies, period, day and rows', async () => {
    await fc.assert(fc.asyncProperty(askedArb, expectEqualToOracle), { numRuns: QUESTIONS });
  });

  test('a period over whole months reads months, and its edges days', async () => {
    expect(splitPeriode({ dari: '2026-03-02', sampai: '2026-06-10' }).tepi.length).toBe(2);
    for (const per of PER) await expectEqualToOracle({ dari: '2026-03-02', sampai: '2026-06-10', per });
  });

  test('stay the same when everything is folded, and when everything is rebuilt', async () => {
    const questions: IndikatorAsked[] = [
      { per: 'unit' },
      { per: 'kategori', perTanggal: '2026-04-15' },
      { per: 'instansi' },
    ];
    const answers = (): Promise<unknown[]> =>
      Promise.all(questions.map((asked) => readIndikator(deps, asked)));
    const before = await answers();
    expect(await unfolded()).toBeGreaterThan(0);
    while ((await foldDelta(database().db, { batch: 200, random })).isMore);
    expect(await answers()).toEqual(before);
    expect(await foldDelta(database().db, { batch: 200, random })).toEqual({
      jumlah: 0,
      isMore: false,
      isBusy: false,
    });
    expect(await verifyGulungan(database().db, { random, limit: 5 })).toEqual([]);
    await rebuildGulungan(database().db, { random });
    expect(await answers()).toEqual(before);
    expect(await verifyGulungan(database().db, { random, limit: 5 })).toEqual([]);
  });

  test('many folding at once and writers beside them count nothing twice', async () => {
    const more = randomLives(aturan, 24, 7_000);
    lives.push(...more);
    const folding = (): Promise<unknown>[] =>
      Array.from({ length: 8 }, () => foldDelta(database().db, { batch: 10, random }));
    for (const half of ['first', 'rest'] as const) {
      await Promise.all([...more.map((one) => storeHalf(database().db, aturan, [one], half)), ...folding()]);
    }
    await expectEqualToOracle({ per: 'instansi' });
    expect(await verifyGulungan(database().db, { random, limit: 5 })).toEqual([]);
  });

  test('one that is committed while an older writer still works is counted at once, and folded once', async () => {
    const [older, newer] = [randomLives(aturan, 3, 8_000), randomLives(aturan, 5, 9_000)];
    let release = (): void => undefined;
    const open = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = (): void => undefined;
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const waiting = withTransaction(database().db, { random }, async (tx) => {
      await query(tx, 'select pg_current_xact_id()');
      begun();
      await open;
      for (const half of ['first', 'rest'] as const) await storeHalfIn(tx, aturan, older, half);
    });
    await isBegun;
    for (const half of ['first', 'rest'] as const) await storeHalf(database().db, aturan, newer, half);
    lives.push(...newer);
    await expectEqualToOracle({ per: 'instansi' });
    while ((await foldDelta(database().db, { batch: 15, random })).isMore);
    await expectEqualToOracle({ per: 'unit' });
    expect(await unfolded()).toBe(0);
    release();
    await waiting;
    lives.push(...older);
    expect(await unfolded()).toBeGreaterThan(0);
    await expectEqualToOracle({ per: 'instansi' });
    await expectEqualToOracle({ per: 'kanal', dari: '2026-01-05' });
    while ((await foldDelta(database().db, { batch: 15, random })).isMore);
    expect(await unfolded()).toBe(0);
    await expectEqualToOracle({ per: 'klasifikasi' });
    expect(await verifyGulungan(database().db, { random, limit: 5 })).toEqual([]);
  });

  test('a changed sum and a changed ledger line are found', async () => {
    const { ownerDb, db } = database();
    await query(
      ownerDb,
      `update gulungan_padat set pokok = 'AE' || substr(pokok, 3) where dimensi = 'semua'
      and (instansi, rentang) = ('KT-63.71', 'bulan') and pokok not like 'AE%'`,
    );
    expect((await verifyGulungan(db, { random, limit: 5 })).map((one) => one.antara)).toContain('gulungan');
    await rebuildGulungan(db, { random });
    const [line] = await query<{ id: number }>(
      ownerDb,
      `select min(id) as id from delta where 'total' = any(ukuran)`,
    );
    await query(ownerDb, 'update delta set n = n * 2 where id = $1', [line?.id]);
    expect((await verifyGulungan(db, { random, limit: 5 })).map((one) => one.antara)).toContain('buku');
    await query(ownerDb, 'update delta set n = n / 2 where id = $1', [line?.id]);
    await rebuildGulungan(db, { random });
    expect(await verifyGulungan(db, { random, limit: 5 })).toEqual([]);
  });

  test('lines without letters count by their words, and letters that say something else are found', async () => {
    const { ownerDb, db } = database();
    const [line] = await query<{ id: number; padat: string }>(
      ownerDb,
      `select id, padat from delta where 'total' = any(ukuran) order by id limit 1`,
    );
    const put = (padat: string | null): Promise<unknown[]> =>
      query(ownerDb, 'update delta set padat = $2 where id = $1', [line?.id, padat]);
    for (const [padat, isRight] of [
      [null, true],
      [`${line?.padat ?? ''}F`, false],
      [line?.padat ?? '', true],
    ] as const) {
      await put(padat);
      await rebuildGulungan(db, { random });
      const found = await verifyGulungan(db, { random, limit: 5 });
      expect(found.length === 0, String(padat)).toBe(isRight);
    }
  });
});

describe('the list behind a figure', () => {
  const semua = [{ jenis: 'semua' as const }];

  test('has as many laporan as the figure counts, for every word of every row', async () => {
    for (const per of ['instansi', 'klasifikasi', 'unit'] as const) {
      for (const [key, words] of oracle({ aturan, lives }, {}, per)) {
        for (const kata of [...words.keys()]
          .filter((one) => !/^(?:hari|lama|jam):/.test(one))
          .concat('jam:respons:lewat')) {
          const filter = { [per]: [key], ukuran: { kata, pada: todayByZona(NOW) } };
          const listed = await countLaporan(deps.db, { scope: semua, filter });
          const counted = words.get(kata) ?? 0;
          // several clocks of one kind are one laporan in the list, and several in the figure
          if (kata.endsWith(':lewat')) expect(listed).toBeLessThanOrEqual(counted);
          else expect(listed, `${key} ${kata}`).toBe(counted);
        }
      }
    }
  });

  test('what a reader may not list makes the sum equal', async () => {
    const filters = [
      {},
      { status: ['selesai', 'diproses'] },
      { instansi: ['KT-63.71'] },
      { kategori: ['K01'] },
      { wilayah: ['63'] },
    ];
    // the public, and every role of the demo that looks at figures
    const roles: readonly (readonly Penugasan[])[] = [
      [],
      [{ peran: 'admin_nasional', badan: 'NAS' }],
      [
        { peran: 'admin_instansi', badan: 'PR-63' },
        { peran: 'pengawas', badan: 'PR-63' },
      ],
      [{ peran: 'admin_instansi', badan: 'KT-63.71' }],
      [{ peran: 'pejabat_penghubung', badan: 'KT-63.71/06' }],
      [{ peran: 'pimpinan', badan: 'KT-63.71' }],
      [{ peran: 'pengawas', badan: 'KM-09' }],
      [{ peran: 'kustodian', badan: 'NAS' }],
    ];
    const cases = roles.flatMap((penugasan) => filters.map((filter) => ({ penugasan, filter })));
    for (const { penugasan, filter } of cases) {
      const scope = readScope({ ...PUBLIK, penugasan }, aturan.pohon);
      const visible = await countLaporan(deps.db, { scope, filter });
      const all = await countLaporan(deps.db, { scope: semua, filter });
      expect(await countAll(deps, filter), JSON.stringify(filter)).toBe(all);
      expect(await countHidden(deps, filter, visible)).toBe(all - visible);
    }
    expect(await countAll(deps, { kanal: ['web'], kategori: ['K01'] })).toBeNull();
  });
});
