import { beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { query } from '../../persistence/connection/database.ts';
import { foldDelta } from '../../persistence/monev/gulungan/foldDelta.ts';
import { ingatan, type Jawaban } from '../../persistence/monev/ingatan.ts';
import { readPotret } from '../../persistence/monev/gulungan/potret.ts';
import { Jumlahan } from '../../domain/monev/jumlahan.ts';
import { rebuildGulungan } from '../../persistence/monev/gulungan/rebuildGulungan.ts';
import { readRujukan } from '../../persistence/rujukan/readRujukan.ts';
import { readIndikator, type IndikatorAsked } from './readIndikator.ts';
import { readSebaran } from './readSebaran.ts';
import { NOW, oracle, random, randomLives, settle, storeHalf, type Hidup } from './tests/negeri.ts';

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
/** All told with their days: an open beginning is looked up in the roll-ups, which one test empties. */
const ALL = { dari: '2026-01-01', sampai: '2026-07-20' };
const QUESTIONS: readonly IndikatorAsked[] = [
  { ...ALL, per: 'instansi' },
  { per: 'kategori', dari: '2026-03-05', sampai: '2026-05-20' },
  { ...ALL, per: 'unit', instansi: ['KT-63.71'] },
  { ...ALL, per: 'kanal', instansi: ['KT-63.71/06'], perTanggal: '2026-05-01' },
  { ...ALL, perTanggal: '2026-04-15' },
];

beforeAll(async () => {
  aturan = await readRujukan(database().db);
  lives = randomLives(aturan, 100, 41_000);
  await settle(database().db, aturan, lives);
});

async function totals(asked: IndikatorAsked): Promise<Record<string, number>> {
  const answer = await readIndikator(deps, asked);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const rows = answer.value.baris.map((row) => [row.kunci, row.indikator['total']?.pembilang ?? 0] as const);
  return Object.fromEntries(rows.filter(([, n]) => n > 0));
}

function expected(asked: IndikatorAsked): Record<string, number> {
  const rows = [...oracle({ aturan, lives }, asked, asked.per ?? 'semua')];
  return Object.fromEntries(rows.map(([key, words]) => [key, words.get('total') ?? 0]));
}

async function allTotals(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const asked of QUESTIONS) all.push(await totals(asked));
  return all;
}

const allExpected = (): unknown[] => QUESTIONS.map(expected);

describe('figures kept in memory', () => {
  test('stay exact while laporan are written, folded and the roll-ups rebuilt', async () => {
    expect(await allTotals()).toEqual(allExpected());
    const more = randomLives(aturan, 30, 51_000);
    lives.push(...more);
    await storeHalf(deps.db, aturan, more, 'first');
    await storeHalf(deps.db, aturan, more.slice(0, 15), 'rest');
    // halves that are stored only now belong to the present as well
    await storeHalf(deps.db, aturan, more.slice(15), 'rest');
    expect(await allTotals()).toEqual(allExpected());
    while ((await foldDelta(deps.db, { batch: 50, random })).isMore);
    expect(await allTotals()).toEqual(allExpected());
    await rebuildGulungan(deps.db, { random });
    expect(await allTotals()).toEqual(allExpected());
  });

  test('are served without reading the roll-ups again, and read anew when the mark fell back', async () => {
    const { ownerDb } = database();
    await query(ownerDb, 'delete from gulungan_padat');
    // what is kept still answers: the folded part was not read again
    expect(await allTotals()).toEqual(allExpected());
    // as after a restore: nothing is folded, all lines lie behind the mark
    await query(ownerDb, `update gulungan_potret set potret = '3:3:', putaran = putaran + 1`);
    expect(await allTotals()).toEqual(allExpected());
    await rebuildGulungan(deps.db, { random });
    expect(await allTotals()).toEqual(allExpected());
  });

  test('by area add up to the whole, and so do those of one province', async () => {
    const all = await readSebaran(deps, { tingkat: 'provinsi' });
    const [whole] = Object.values(await totals(ALL));
    if (!all.ok) throw new Error(all.refusal.code);
    const sum = all.value.baris.reduce((n, row) => n + (row.indikator['total']?.pembilang ?? 0), 0);
    expect(sum + (all.value.tanpa?.['total']?.pembilang ?? 0)).toBe(whole);
    const [province] = all.value.baris;
    const inside = await readSebaran(deps, { tingkat: 'kabkota', dalam: province?.kunci ?? '' });
    if (!inside.ok) throw new Error(inside.refusal.code);
    const own = inside.value.baris.reduce((n, row) => n + (row.indikator['total']?.pembilang ?? 0), 0);
    expect(own + (inside.value.tanpa?.['total']?.pembilang ?? 0)).toBe(
      province?.indikator['total']?.pembilang,
    );
  });

  test('asks for few indicators give the same figures as all', async () => {
    const few = ['selesai', 'waktu_respons', 'keaktifan', 'pertumbuhan'];
    const [part, whole] = await Promise.all([
      readIndikator(deps, { per: 'instansi', indikator: few }),
      readIndikator(deps, { per: 'instansi' }),
    ]);
    if (!part.ok || !whole.ok) throw new Error('refused');
    for (const [i, row] of part.value.baris.entries()) {
      const of = whole.value.baris[i]?.indikator ?? {};
      const same = Object.fromEntries(Object.entries(of).filter(([kode]) => few.includes(kode)));
      expect(row.indikator).toEqual(same);
    }
  });
});

describe('the memory', () => {
  const answer = (words: number): Jawaban => ({
    potret: readPotret('3:3:'),
    tempat: 0,
    jumlah: new Map([['', new Jumlahan(new Uint32Array(words), new Int32Array(words))]]),
  });
  const always = (): boolean => true;

  test('reads once for many at the same time, and again after a failure', async () => {
    const memory = ingatan({} as Parameters<typeof ingatan>[0]);
    let reads = 0;
    const read = (): Promise<Jawaban> => Promise.resolve(answer((reads += 1)));
    await Promise.all([memory.get('a', always, read), memory.get('a', always, read)]);
    expect(reads).toBe(1);
    await expect(memory.get('b', always, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await memory.get('b', always, read);
    expect(reads).toBe(2);
  });

  test('reads again, once for all who wait, what can no more be brought up to date', async () => {
    const memory = ingatan({} as Parameters<typeof ingatan>[0]);
    let reads = 0;
    const ask = (mulai: number): Promise<Jawaban> =>
      memory.get(
        'a',
        (one) => one.tempat >= mulai,
        () => Promise.resolve({ ...answer((reads += 1)), tempat: mulai }),
      );
    await ask(0);
    await Promise.all([ask(5), ask(5), ask(5)]);
    expect(reads).toBe(2);
    await ask(5);
    expect(reads).toBe(2);
  });

  test('lets the oldest used one go when it holds too much', async () => {
    const memory = ingatan({} as Parameters<typeof ingatan>[0]);
    let reads = 0;
    const large = answer(2_500_000);
    const read = (): Promise<Jawaban> => {
      reads += 1;
      return Promise.resolve(large);
    };
    for (const key of ['a', 'b', 'a', 'c', 'a']) await memory.get(key, always, read);
    // b was the oldest when c came; a was used again
    expect(reads).toBe(3);
    await memory.get('b', always, read);
    expect(reads).toBe(4);
  });
});
