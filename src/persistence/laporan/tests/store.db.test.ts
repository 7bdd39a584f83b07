import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../tests/support/database.ts';
import { query } from '../../connection/database.ts';
import { errorCode } from '../../connection/errors.ts';
import { withTransaction } from '../../connection/transaction.ts';
import { readRiwayat, toLaporanEvent } from '../../riwayat/readRiwayat.ts';
import { verifyChain } from '../../riwayat/verifyChain.ts';
import { loadLaporan } from '../loadLaporan.ts';
import { AsalTaken, LaporanMoved, NomorTaken, storeEvents, storeMany } from '../storeEvents.ts';
import { setSapuPada, storeTurunan } from '../refreshTurunan.ts';
import { readThread } from '../thread.ts';
import {
  AKUN_PETUGAS,
  chanceOf,
  deltaOfLife,
  garam,
  liveOne,
  storeInputOf,
  turunanOf,
  type Life,
} from './lives.ts';

const database = useTestDatabase();
const fixed = { random: () => 0.5 };
const chance = chanceOf(20_260_302);

/** Stores a life step by step, as commands do, each loading what the one before left. */
async function storeStepwise(life: Life): Promise<void> {
  const { db } = database();
  for (const [step, event] of life.events.entries()) {
    const next = life.states[step];
    if (next === undefined) throw new Error('a state for each event');
    await withTransaction(db, fixed, async (tx) => {
      const loaded = step === 0 ? null : await loadLaporan(tx, next.nomor, { lock: true });
      const delta = deltaOfLife({ ...life, states: life.states.slice(0, step + 1) }, step);
      const common = {
        events: [event],
        next,
        pelakuAkun: AKUN_PETUGAS,
        turunan: turunanOf(next),
        delta,
        garam,
      };
      const of = loaded === null ? { baru: { id: life.id, milik: life.milik, nomorAsal: null } } : { loaded };
      await storeEvents(tx, { ...common, of });
    });
  }
}

describe('storing a laporan', () => {
  test('a life stored command by command comes back as it was: state, ownership, derived columns, events', async () => {
    const { db } = database();
    for (let n = 0; n < 15; n += 1) {
      const life = liveOne(chance);
      await storeStepwise(life);
      const next = life.states.at(-1);
      const loaded = await loadLaporan(db, next?.nomor ?? '', { lock: false });
      expect(loaded?.laporan).toEqual(next);
      expect(loaded?.milik).toEqual(life.milik);
      expect(loaded?.turunan).toEqual(next && turunanOf(next));
      const stored = await readRiwayat(db, life.id);
      expect(stored.map(toLaporanEvent)).toEqual(life.events);
      expect(loaded && verifyChain(stored, { ...loaded, ...loaded.laporan })).toBeNull();
      const officers = stored.filter((event) => event.oleh.includes('#'));
      expect(officers.every((event) => event.pelaku === AKUN_PETUGAS)).toBe(true);
      expect(stored.filter((event) => event.oleh === 'pelapor').every((event) => event.pelaku === null)).toBe(
        true,
      );
    }
  });

  test('many lives at once are stored as one by one', async () => {
    const { db } = database();
    const lives = Array.from({ length: 50 }, () => liveOne(chance));
    await withTransaction(db, fixed, (tx) => storeMany(tx, lives.map(storeInputOf), garam));
    for (const life of lives) {
      const next = life.states.at(-1);
      const loaded = await loadLaporan(db, next?.nomor ?? '', { lock: false });
      expect(loaded?.laporan).toEqual(next);
      expect((await readRiwayat(db, life.id)).map(toLaporanEvent)).toEqual(life.events);
    }
  });

  test('a nomor that is taken asks for another draw and leaves nothing behind', async () => {
    const { db } = database();
    const life = liveOne(chance);
    const store = (id: string): Promise<unknown> => {
      const input = { ...storeInputOf(life), garam };
      return withTransaction(db, fixed, (tx) =>
        storeEvents(tx, { ...input, of: { baru: { id, milik: life.milik, nomorAsal: null } } }),
      );
    };
    await store(life.id);
    const other = '0190aaaa-0000-7000-8000-0000000000ff';
    await expect(store(other)).rejects.toBeInstanceOf(NomorTaken);
    expect(await readRiwayat(db, other)).toEqual([]);
  });

  test('a taken number is told as such also beside other statements, which then fail by the same', async () => {
    const { db } = database();
    const life = liveOne(chance);
    const store = (id: string): Promise<unknown> =>
      withTransaction(db, fixed, (tx) =>
        storeEvents(tx, {
          ...storeInputOf(life),
          of: { baru: { id, milik: life.milik, nomorAsal: null } },
          garam,
          alongside: () => [query(tx, 'select 1 as n'), query(tx, 'select 2 as n')],
        }),
      );
    await store(life.id);
    await expect(store('0190aaaa-0000-7000-8000-0000000000fe')).rejects.toBeInstanceOf(NomorTaken);
  });

  test('a number of another system comes in once for an instansi', async () => {
    const { db } = database();
    const store = (life: Life): Promise<unknown> => {
      const asal = { instansi: 'PR-63', nomorAsal: 'A-1', sidik: Buffer.alloc(32, 1) };
      const baru = { id: life.id, milik: life.milik, nomorAsal: 'A-1', asal };
      return withTransaction(db, fixed, (tx) =>
        storeEvents(tx, { ...storeInputOf(life), of: { baru }, garam }),
      );
    };
    await store(liveOne(chance));
    await expect(store(liveOne(chance))).rejects.toBeInstanceOf(AsalTaken);
  });

  test('of two commands on the same loaded state the second is told that the laporan moved on', async () => {
    const { db } = database();
    const life = liveOne(chanceOf(7), { steps: 4 });
    expect(life.events.length).toBeGreaterThan(2);
    const [first, second] = life.states;
    const step = { ...life, events: life.events.slice(0, 1), states: life.states.slice(0, 1) };
    await withTransaction(db, fixed, (tx) => storeEvents(tx, { ...storeInputOf(step), garam }));
    const loaded = await loadLaporan(db, first?.nomor ?? '', { lock: false });
    if (loaded === null || second === undefined) throw new Error('stored above');
    const input = {
      of: { loaded },
      events: life.events.slice(1, 2),
      next: second,
      pelakuAkun: AKUN_PETUGAS,
      turunan: turunanOf(second),
      delta: [],
      garam,
    };
    await withTransaction(db, fixed, (tx) => storeEvents(tx, input));
    const again = withTransaction(db, fixed, (tx) => storeEvents(tx, input));
    // the history's own key or the row's count refuses, whichever the server looks at first
    await expect(again).rejects.toSatisfy(
      (error) => error instanceof LaporanMoved || errorCode(error) === '23505',
    );
    expect(await readRiwayat(db, life.id)).toHaveLength(2);
  });

  test('derived columns and the moment of the sweep change without the history', async () => {
    const { db } = database();
    const life = liveOne(chance);
    await withTransaction(db, fixed, (tx) => storeEvents(tx, { ...storeInputOf(life), garam }));
    const loaded = await loadLaporan(db, life.states.at(-1)?.nomor ?? '', { lock: false });
    if (loaded === null) throw new Error('stored above');
    const turunan = { ...loaded.turunan, sapuPada: 1_800_000_000_123, jatuhTempo: 1_800_000_000_456 };
    await storeTurunan(db, loaded, turunan, []);
    expect(await loadLaporan(db, loaded.laporan.nomor, { lock: false })).toEqual({ ...loaded, turunan });
    await setSapuPada(db, loaded, null);
    const after = await loadLaporan(db, loaded.laporan.nomor, { lock: false });
    expect(after).toEqual({ ...loaded, turunan: { ...turunan, sapuPada: null } });
  });

  test('the thread holds what was said, not internal notes', async () => {
    const { db } = database();
    const lives = Array.from({ length: 30 }, () => liveOne(chance));
    await withTransaction(db, fixed, (tx) => storeMany(tx, lives.map(storeInputOf), garam));
    const threads = await Promise.all(lives.map((life) => readThread(db, life.id)));
    const entries = threads.flat();
    expect(entries.some((entry) => entry.event.jenis === 'ditindaklanjuti')).toBe(true);
    expect(entries.some((entry) => entry.event.jenis === 'dicatat')).toBe(false);
    for (const [index, life] of lives.entries()) {
      for (const { urut, event } of threads[index] ?? []) expect(event).toEqual(life.events[urut - 1]);
    }
  });
});

describe('the application role', () => {
  test.each(['riwayat', 'riwayat_isi', 'delta', 'akar_harian', 'akar_daun', 'resi', 'asal'])(
    'cannot change, delete or empty %s',
    async (table) => {
      const { db } = database();
      const { rows } = { rows: await query<{ column: string }>(db, FIRST_COLUMN, [table]) };
      const column = rows[0]?.column ?? '';
      for (const statement of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(query(db, statement)).rejects.toMatchObject({ code: '42501' });
      }
    },
  );

  test('cannot delete a laporan', async () => {
    await expect(query(database().db, 'delete from laporan')).rejects.toMatchObject({ code: '42501' });
  });
});

const FIRST_COLUMN = `select quote_ident(attname) as "column" from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum desc limit 1`;
