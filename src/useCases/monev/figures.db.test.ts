import fc from 'fast-check';
import { randomBytes, randomInt } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { hitungSemua } from '../../domain/monev/hitungIndikator.ts';
import { splitPeriode } from '../../domain/monev/periode.ts';
import { hidupArb, jalani, type Tahap } from '../../domain/monev/tests/riwayatAcak.ts';
import { kataOn, ukuranOf, type MeasureVector } from '../../domain/monev/ukuran.ts';
import { nomorFromDraw } from '../../domain/shared/nomor.ts';
import { addHari, hariOf, startOfHari, type Hari } from '../../domain/shared/time.ts';
import { query } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { countLaporan } from '../../persistence/laporan/listLaporan.ts';
import { loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import { storeMany } from '../../persistence/laporan/storeEvents.ts';
import { foldDelta } from '../../persistence/monev/foldDelta.ts';
import { rebuildGulungan, verifyGulungan } from '../../persistence/monev/rebuildGulungan.ts';
import { readRujukan } from '../../persistence/rujukan/readRujukan.ts';
import { storeInputOf } from '../laporan/storing.ts';
import { todayByZona } from './asked.ts';
import { countAll, countHidden } from './countHidden.ts';
import { exportIndikator } from './exportIndikator.ts';
import { PER, readIndikator, type IndikatorAsked, type Per } from './readIndikator.ts';
import { readPeringkat } from './readPeringkat.ts';

const isFull = process.env['TEST_SCALE'] === 'full';
const LIVES = isFull ? 2_000 : 160;
const QUESTIONS = isFull ? 3_000 : 250;
const BADAN = [
  'KT-63.71',
  'KT-63.71/06',
  'KT-63.71/03',
  'KT-33.74',
  'KT-33.74/01',
  'KT-91.71',
  'KT-91.71/02',
  'PR-63',
  'NAS',
];
const NOW = Date.parse('2026-07-20T16:30:00Z');

const database = useTestDatabase();
const random = (): number => randomInt(1_000_000) / 1_000_000;
let aturan: Rujukan;
let lives: { id: string; tahap: Tahap[]; vectors: MeasureVector[] }[] = [];

const deps = {
  now: () => NOW,
  rujukan: () => Promise.resolve(aturan),
  get db() {
    return database().db;
  },
};

async function store(ids: readonly number[], from: 'first' | 'rest'): Promise<void> {
  await withTransaction(database().db, { random }, async (tx) => {
    const inputs = [];
    for (const i of ids) {
      const life = lives[i];
      if (life === undefined) continue;
      const half = Math.ceil(life.tahap.length / 2);
      const events = (from === 'first' ? life.tahap.slice(0, half) : life.tahap.slice(half)).map(
        (one) => one.event,
      );
      if (events.length === 0) continue;
      const loaded = from === 'rest' ? await loadLaporanById(tx, life.id, { lock: true }) : null;
      const of =
        loaded === null
          ? { baru: { id: life.id, milik: { pemilik: null, pembuat: null }, nomorAsal: null } }
          : { loaded };
      inputs.push(storeInputOf(of, events, aturan, null));
    }
    await storeMany(tx, inputs, () => randomBytes(16));
  });
}

beforeAll(async () => {
  aturan = await readRujukan(database().db);
  const samples = fc.sample(hidupArb, { numRuns: LIVES, seed: 20_260_720 });
  lives = samples.map((langkah, i) => {
    const tahap = jalani(langkah, { context: aturan, badan: BADAN }, nomorFromDraw(1_000 + i));
    return {
      id: `01900000-0000-7000-8000-${String(i).padStart(12, '0')}`,
      tahap,
      vectors: tahap.map(({ laporan, pada }) => ukuranOf(laporan, aturan, pada)),
    };
  });
  const all = lives.map((_, i) => i);
  for (let i = 0; i < all.length; i += 20) {
    await store(all.slice(i, i + 20), 'first');
    await foldDelta(database().db, { batch: 37, random });
    // the last ones stay unfolded, so that every answer mixes both
    if (i < all.length - 40) await store(all.slice(i, i + 20), 'rest');
  }
  await store(all.slice(-40), 'rest');
});

/** Refolds every history up to the end of that day in each body's own zone: no ledger, no rows, no roll-ups. */
function oracle(asked: IndikatorAsked, per: Per): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const life of lives) {
    for (const zona of ['WIB', 'WITA', 'WIT'] as const) {
      const today = hariOf(NOW, zona);
      const hari = asked.perTanggal !== undefined && asked.perTanggal < today ? asked.perTanggal : today;
      const end = hari === today ? NOW + 1 : startOfHari(addHari(hari, 1), zona);
      const index = life.tahap.findLastIndex((one) => one.pada < end);
      const vector = life.vectors[index];
      if (vector === undefined || vector.dimensi.zona !== zona || !isAsked(vector, asked)) continue;
      const key = keyOf(vector, per);
      const row = rows.get(key) ?? new Map<string, number>();
      rows.set(key, row);
      for (const word of kataOn(vector, hari)) row.set(word, (row.get(word) ?? 0) + 1);
    }
  }
  return rows;
}

function isAsked(
  { dimensi }: MeasureVector,
  { instansi, induk, jenis, dari, sampai }: IndikatorAsked,
): boolean {
  const isBelow = (kode: string): boolean => dimensi.unit === kode || dimensi.unit.startsWith(`${kode}/`);
  const supervised: Record<string, string[]> = { 'PR-63': ['PR-63', 'KT-63.71'], 'PR-33': ['KT-33.74'] };
  return (
    (instansi === undefined || instansi.some(isBelow)) &&
    (induk === undefined ||
      induk.some((kode) => kode === 'NAS' || supervised[kode]?.includes(dimensi.instansi))) &&
    (jenis === undefined || jenis.some((one) => badanOf(aturan.pohon, dimensi.instansi)?.jenis === one)) &&
    (dari === undefined || dimensi.dibuat >= dari) &&
    (sampai === undefined || dimensi.dibuat <= sampai)
  );
}

function keyOf({ dimensi }: MeasureVector, per: Per): string {
  if (per === 'semua') return 'semua';
  if (per === 'bulan') return dimensi.dibuat.slice(0, 7);
  return dimensi[per] ?? `tanpa_${per}`;
}

const FACTS = /^(?:keterhubungan|terhubung_.*|keaktifan|pertumbuhan)$/;

async function expectEqualToOracle(asked: IndikatorAsked): Promise<void> {
  const answer = await readIndikator(deps, asked);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const expected = oracle(asked, asked.per ?? 'semua');
  for (const { kunci, indikator } of answer.value.baris) {
    const laporan = Object.fromEntries(Object.entries(indikator).filter(([kode]) => !FACTS.test(kode)));
    expect(laporan, `${kunci} of ${JSON.stringify(asked)}`).toEqual(
      hitungSemua({ ukuran: expected.get(kunci) ?? new Map() }),
    );
    expected.delete(kunci);
  }
  expect([...expected.keys()], JSON.stringify(asked)).toEqual([]);
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
    const [unfolded] = await query<{ n: number }>(
      database().db,
      'select count(*) as n from delta where xid >= (select xid from gulungan_batas)',
    );
    expect(unfolded?.n).toBeGreaterThan(0);
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
    const extra = lives.length;
    const more = fc.sample(hidupArb, { numRuns: 24, seed: 7 }).map((langkah, i) => {
      const tahap = jalani(langkah, { context: aturan, badan: BADAN }, nomorFromDraw(9_000 + i));
      const id = `01900000-0000-7000-9000-${String(i).padStart(12, '0')}`;
      return { id, tahap, vectors: tahap.map(({ laporan, pada }) => ukuranOf(laporan, aturan, pada)) };
    });
    lives.push(...more);
    const folding = Array.from({ length: 8 }, () => foldDelta(database().db, { batch: 10, random }));
    await Promise.all([...more.map((_, i) => store([extra + i], 'first')), ...folding]);
    await Promise.all([
      ...more.map((_, i) => store([extra + i], 'rest')),
      ...Array.from({ length: 8 }, () => foldDelta(database().db, { batch: 10, random })),
    ]);
    await expectEqualToOracle({ per: 'instansi' });
    expect(await verifyGulungan(database().db, { random, limit: 5 })).toEqual([]);
  });

  test('a changed sum and a changed ledger line are found', async () => {
    const { ownerDb, db } = database();
    await query(
      ownerDb,
      `update gulungan set n = n + 1 where (dimensi, ukuran) = ('semua', 'total')
      and (instansi, rentang) = ('KT-63.71', 'bulan')`,
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
});

describe('the list behind a figure', () => {
  const semua = [{ jenis: 'semua' as const }];

  test('has as many laporan as the figure counts, for every word of every row', async () => {
    for (const per of ['instansi', 'klasifikasi', 'unit'] as const) {
      for (const [key, words] of oracle({}, per)) {
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
    const publik = [{ jenis: 'publik' as const }];
    const filters = [
      {},
      { status: ['selesai', 'diproses'] },
      { instansi: ['KT-63.71'] },
      { kategori: ['K01'] },
      { wilayah: ['63'] },
    ];
    for (const filter of filters) {
      const visible = await countLaporan(deps.db, { scope: publik, filter });
      const all = await countLaporan(deps.db, { scope: semua, filter });
      expect(await countAll(deps, filter), JSON.stringify(filter)).toBe(all);
      expect(await countHidden(deps, filter, visible)).toBe(all - visible);
    }
    expect(await countAll(deps, { kanal: ['web'], kategori: ['K01'] })).toBeNull();
  });
});

describe('readIndikator', () => {
  test('lists every body of the set and every month of the period, also those without laporan', async () => {
    const bodies = await readIndikator(deps, { induk: ['PR-63'], per: 'instansi' });
    expect(bodies.ok && bodies.value.baris.map((one) => one.kunci)).toEqual([
      'BD-04',
      'KB-63.01',
      'KT-63.71',
      'KT-63.72',
      'PR-63',
    ]);
    const months = await readIndikator(deps, {
      instansi: ['KB-63.01'],
      dari: '2025-11-15',
      sampai: '2026-02-01',
      per: 'bulan',
    });
    expect(
      months.ok && months.value.baris.map((one) => [one.kunci, one.nama, one.indikator['total']?.nilai]),
    ).toEqual([
      ['2025-11', 'November 2025', 0],
      ['2025-12', 'Desember 2025', 0],
      ['2026-01', 'Januari 2026', 0],
      ['2026-02', 'Februari 2026', 0],
    ]);
  });

  test('refuses bodies that never were and days that cannot be', async () => {
    const refusalOf = async (asked: IndikatorAsked): Promise<unknown> => {
      const answer = await readIndikator(deps, asked);
      return answer.ok ? null : [answer.refusal.code, answer.refusal.path];
    };
    expect(await refusalOf({ instansi: ['KT-00'] })).toEqual(['input.unknown_choice', 'instansi']);
    expect(await refusalOf({ dari: '2026-02-30' })).toEqual(['input.invalid_date', 'dari']);
    expect(await refusalOf({ dari: '2026-03-01', sampai: '2026-02-01' })).toEqual([
      'input.invalid',
      'sampai',
    ]);
    expect(await refusalOf({ perTanggal: '2026-08-01' })).toEqual(['input.date_in_future', 'per_tanggal']);
  });

  test('compares with the same period before', async () => {
    const asked = { dari: '2026-04-01', sampai: '2026-04-30' };
    const [now, before] = [
      oracle(asked, 'semua'),
      oracle({ dari: '2026-03-01', sampai: '2026-03-31' }, 'semua'),
    ];
    const answer = await readIndikator(deps, asked);
    const [n, b] = [now.get('semua')?.get('total') ?? 0, before.get('semua')?.get('total') ?? 0];
    expect(answer.ok && answer.value.baris[0]?.indikator['pertumbuhan']).toMatchObject({
      pembilang: n - b,
      penyebut: b,
    });
  });

  test('exports one figure a line', async () => {
    const lines = await exportIndikator(deps, { induk: ['PR-63'] });
    expect(
      lines.ok && lines.value.filter((line) => line.kode === 'selesai').map((line) => line.kunci),
    ).toEqual(['BD-04', 'KB-63.01', 'KT-63.71', 'KT-63.72', 'PR-63']);
  });
});

describe('institutions', () => {
  const at = (hari: Hari, jam = '10:00'): string => `${hari}T${jam}:00+08:00`;

  beforeAll(async () => {
    const { ownerDb } = database();
    await query(
      ownerDb,
      `insert into sk_pengelola (id, instansi, nomor, tanggal, berlaku_sampai, diubah_pada) values
      (gen_random_uuid(), 'KT-63.71', '1/2025', '2025-01-01', '2026-06-30', now()),
      (gen_random_uuid(), 'PR-63', '2/2026', '2026-06-30', null, now()),
      (gen_random_uuid(), 'KB-63.01', '3/2020', '2020-01-01', '2025-12-31', now())`,
    );
    await query(
      ownerDb,
      `insert into masuk_admin (instansi, pada) values
      ('KT-63.71', $1), ('PR-63', $2), ('KB-63.01', $3)`,
      [at('2026-06-01', '00:00'), at('2026-05-31', '23:59'), at('2026-06-30', '23:59')],
    );
    await query(
      ownerDb,
      `insert into akun (id, nama, email, sandi, dibuat_pada, nonaktif_pada) values
      ('01900000-0000-7000-8000-0000000000a1', 'Satu', 'satu@contoh.id', 'x', $1, null),
      ('01900000-0000-7000-8000-0000000000a2', 'Dua', 'dua@contoh.id', 'x', $1, $2)`,
      [at('2026-01-01'), at('2026-06-15')],
    );
    await query(
      ownerDb,
      `insert into penugasan (id, akun_id, peran, badan, dari, sampai, dibuat_pada) values
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a1', 'admin_instansi', 'KT-63.71', $1, null, $1),
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a1', 'admin_instansi', 'PR-63', $1, $2, $1),
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a2', 'admin_instansi', 'KT-63.72', $1, null, $1),
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a1', 'pejabat_penghubung', 'KT-63.71/06', $1, null, $1),
      (gen_random_uuid(), '01900000-0000-7000-8000-0000000000a2', 'pejabat_penghubung', 'KT-63.71/03', $1, null, $1)`,
      [at('2026-01-01'), at('2026-06-10')],
    );
  });

  test('are counted as at sampai: SK by validity, sign-ins of 30 days, roles in force of open accounts', async () => {
    const answer = await readIndikator(deps, {
      induk: ['PR-63'],
      jenis: ['pemprov', 'pemkab', 'pemkot'],
      sampai: '2026-06-30',
    });
    const row = answer.ok ? answer.value.baris[0]?.indikator : undefined;
    expect(row?.['keterhubungan']).toMatchObject({ pembilang: 2, penyebut: 4, nilai: 0.5 });
    expect(row?.['keaktifan']).toMatchObject({ pembilang: 2, penyebut: 4 });
    expect(row?.['terhubung_akun']).toMatchObject({ pembilang: 1, penyebut: 4 });
    expect(row?.['terhubung_unit']).toMatchObject({ pembilang: 1, penyebut: 100 });
    const earlier = await readIndikator(deps, {
      induk: ['PR-63'],
      jenis: ['pemprov', 'pemkab', 'pemkot'],
      sampai: '2026-06-01',
    });
    const before = earlier.ok ? earlier.value.baris[0]?.indikator : undefined;
    expect(before?.['keterhubungan']).toMatchObject({ pembilang: 1 });
    expect(before?.['terhubung_akun']).toMatchObject({ pembilang: 3 });
  });

  test('each body has its own row, and the node of the admin nasional none of them', async () => {
    const answer = await readIndikator(deps, { per: 'instansi', sampai: '2026-06-30' });
    const rows = answer.ok ? answer.value.baris : [];
    expect(rows.find((one) => one.kunci === 'KT-63.71')?.indikator['keterhubungan']?.nilai).toBe(1);
    expect(rows.find((one) => one.kunci === 'KB-63.01')?.indikator['keterhubungan']?.nilai).toBe(0);
    expect(rows.find((one) => one.kunci === 'NAS')?.indikator).not.toHaveProperty('keterhubungan');
  });
});

describe('readPeringkat', () => {
  test('ranks by the same figures, bodies without laporan last and without rank', async () => {
    const answer = await readPeringkat(deps, { jenis: ['pemkot', 'pemkab'], indikator: 'selesai' });
    const rows = answer.ok ? answer.value.baris : [];
    const expected = oracle({}, 'instansi');
    for (const row of rows) expect(row.penyebut).toBe(expected.get(row.kode)?.get('total') ?? 0);
    const values = rows.filter((row) => row.nilai !== null).map((row) => row.nilai ?? 0);
    expect(values.length).toBeGreaterThan(1);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(rows.at(-1)).toMatchObject({ peringkat: null, nilai: null, penyebut: 0 });
  });

  test('refuses an indicator that does not exist', async () => {
    const answer = await readPeringkat(deps, { indikator: 'kecepatan' });
    expect(answer.ok ? null : answer.refusal).toMatchObject({
      code: 'input.unknown_choice',
      path: 'indikator',
    });
  });
});
