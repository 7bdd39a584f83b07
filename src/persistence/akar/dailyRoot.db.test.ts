import { describe, expect, it } from 'vitest';
import pg from 'pg';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { until } from '../../../tests/support/embeddedFolder.ts';
import { query } from '../connection/database.ts';
import { signAkar, storeLives } from '../check/tests/stored.ts';
import { withTransaction } from '../connection/transaction.ts';
import { loadLaporan } from '../laporan/loadLaporan.ts';
import { chanceOf } from '../laporan/tests/lives.ts';
import { readDailyRoots, ROOT_LOCK, writeDailyRoot } from './dailyRoot.ts';

describe('writeDailyRoot', () => {
  const database = useTestDatabase();

  it('is written while people go on working on the laporan under it', async () => {
    const { db, adminUrl } = database();
    const lives = await storeLives(db, chanceOf(5), 5);
    const holder = new pg.Client({ connectionString: adminUrl });
    await holder.connect();
    try {
      await holder.query('select pg_advisory_lock($1)', [ROOT_LOCK]);
      const writing = writeDailyRoot(db, { hari: '2026-07-01', dibuatPada: Date.now(), sign: signAkar });
      writing.catch(() => undefined);
      const isWaiting = async (): Promise<boolean> => {
        const { rows } = await holder.query(
          `select 1 from pg_locks where locktype = 'advisory' and not granted`,
        );
        return rows.length > 0;
      };
      // Its snapshot is taken; now every row is changed.
      await until(isWaiting);
      await withTransaction(db, { random: () => 0.5 }, async (tx) => {
        for (const { events } of lives) await loadLaporan(tx, events[0]?.ubah.nomor ?? '', { lock: true });
        await query(tx, 'update laporan set diubah_pada = diubah_pada');
      });
      await holder.query('select pg_advisory_unlock($1)', [ROOT_LOCK]);
      expect((await writing).jumlah).toBe(5);
    } finally {
      await holder.end();
    }
    expect((await readDailyRoots(db)).map((one) => one.hari)).toEqual(['2026-07-01']);
  });
});
