import { describe, expect, it, vi } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { openDatabase, query } from '../../persistence/connection/database.ts';
import { quietly } from '../../persistence/connection/snapshot.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { tetap } from './tetap.ts';

const made = useTestDeps();

/** Counts how often an answer was worked out. */
function asker(): { ask: (key: string, bita?: number) => Promise<string | null>; runs: string[] } {
  const { deps } = made();
  const runs: string[] = [];
  const ask = (key: string, bita = 100): Promise<string | null> =>
    tetap(
      deps,
      key,
      () => {
        runs.push(key);
        return Promise.resolve(`${key} ${runs.length}`);
      },
      () => bita,
    );
  return { ask, runs };
}

/** Other test files write to the same server meanwhile, and any write asks anew: once is enough to see it kept. */
const once = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 10_000, interval: 5 });

const write = (): Promise<unknown> =>
  query(made().deps.db, `insert into masuk_admin (instansi, pada) values ('NAS', now())`);

describe('an answer that is kept', () => {
  it('is worked out once while nothing is written anywhere, and anew after any write', async () => {
    const { ask, runs } = asker();
    let kept: string | null = null;
    await once(async () => {
      kept = await ask('tulis');
      expect(await ask('tulis')).toBe(kept);
    });
    const before = runs.length;
    await write();
    expect(await ask('tulis')).not.toBe(kept);
    expect(runs).toHaveLength(before + 1);
  });

  it('is not the answer to another question, nor that of another minute', async () => {
    const { ask, runs } = asker();
    await ask('satu');
    expect(await ask('dua')).toBe('dua 2');
    await once(async () => expect(await ask('satu')).toBe(await ask('satu')));
    const before = runs.length;
    made().advance(60_000);
    await ask('satu');
    expect(runs).toHaveLength(before + 1);
  });

  it('is not kept when something was written while it was worked out', async () => {
    const { deps } = made();
    let runs = 0;
    const ask = (): Promise<number | null> =>
      tetap(
        deps,
        'sela',
        async () => {
          runs += 1;
          if (runs === 1) await write();
          return runs;
        },
        () => 1,
      );
    expect([await ask(), await ask()]).toEqual([1, 2]);
    await once(async () => expect(await ask()).toBe(await ask()));
  });

  it('sees a write that commits after a later one did', async () => {
    const { ask, runs } = asker();
    const other = openDatabase(made().database.appUrl, { poolSize: 1 });
    try {
      await query(other, 'begin');
      await query(other, `insert into masuk_admin (instansi, pada) values ('NAS', now())`);
      await write();
      await once(async () => expect(await ask('susul')).toBe(await ask('susul')));
      const before = runs.length;
      await query(other, 'commit');
      await ask('susul');
      expect(runs).toHaveLength(before + 1);
    } finally {
      await other.destroy();
    }
  });

  it('outlives quiet writes, also such that overlap with others, and no other', async () => {
    const { deps, database } = made();
    const { ask, runs } = asker();
    const quiet = (): Promise<unknown> =>
      quietly(deps.db, `update pekerjaan set mulai_pada = now() where nama = 'uji' returning 1 as n`, []);
    await query(deps.db, `insert into pekerjaan (nama, berikut_pada) values ('uji', now())`);
    await once(async () => {
      const kept = await ask('diam');
      await Promise.all([quiet(), quiet()]);
      expect(await ask('diam')).toBe(kept);
    });
    const other = openDatabase(database.appUrl, { poolSize: 1 });
    try {
      await query(other, 'begin');
      await query(other, `insert into masuk_admin (instansi, pada) values ('NAS', now())`);
      await quiet();
      await once(async () => expect(await ask('diam')).toBe(await ask('diam')));
      const before = runs.length;
      await quiet();
      await query(other, 'commit');
      await quiet();
      await ask('diam');
      expect(runs).toHaveLength(before + 1);
    } finally {
      await other.destroy();
    }
  });

  it('knows a quiet write by its transaction: none may be part of a larger one', async () => {
    const { deps } = made();
    await expect(
      withTransaction(deps.db, { random: () => 0.5 }, (tx) =>
        quietly(tx, 'update pekerjaan set mulai_pada = now() returning 1 as n', []),
      ),
    ).rejects.toThrow(/by itself/);
    const before = await query(deps.db, 'select count(*) as n from diam');
    await quietly(deps.db, `update pekerjaan set mulai_pada = now() where nama = '-' returning 1 as n`, []);
    expect(await query(deps.db, 'select count(*) as n from diam')).toEqual(before);
  });

  it('that says nothing is to be shared is asked for each time', async () => {
    let runs = 0;
    const nothing = (): Promise<null> => {
      runs += 1;
      return Promise.resolve(null);
    };
    for (let i = 0; i < 2; i += 1) expect(await tetap(made().deps, 'kosong', nothing, () => 1)).toBeNull();
    expect(runs).toBe(2);
  });

  it('goes when there is too much, the one not asked for the longest first', async () => {
    const { ask, runs } = asker();
    const third = 11_000_000;
    const gone: boolean[] = [];
    await once(async () => {
      for (const key of ['lama', 'baru', 'lama', 'lagi']) await ask(key, third);
      runs.length = 0;
      await ask('lama', third);
      const isKept = runs.length === 0;
      await ask('baru', third);
      gone.push(runs.includes('baru'));
      expect(isKept).toBe(true);
    });
    // Whatever is written meanwhile, it is never there: one time would not tell.
    expect(gone).not.toContain(false);
  });

  it('weighs with its question: nobody fills the memory with long ones that have small answers', async () => {
    const { ask, runs } = asker();
    const asked = Array.from({ length: 12 }, (_, n) => `${n % 2}${'x'.repeat(8_000_000)}`);
    for (const key of asked) await ask(key, 0);
    expect(runs).toHaveLength(asked.length);
  });
});
