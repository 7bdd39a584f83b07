import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { withTransaction } from '../../src/persistence/connection/transaction.ts';
import type { Problem } from '../../src/web/errors/problem.ts';
import { useApi } from '../support/api.ts';

describe('a laporan that is locked for too long', () => {
  const faults: unknown[] = [];
  const api = useApi({ onFault: (fault) => faults.push(fault) });

  it('is answered 503 with when to come again, and the command can be given afterwards', async () => {
    const { file, post, made } = api();
    const { db } = made.deps;
    const nomor = await file({ instansi: 'KT-63.71' });
    const headers = { 'idempotency-key': 'ramai' };
    const reply = await withTransaction(db, { random: () => 0.5 }, async (tx) => {
      await query(tx, 'select 1 from laporan where nomor = $1 for update', [nomor]);
      const waiting = post<Problem>(`/laporan/${nomor}/kelola`, {}, 'kota', headers);
      // The same SQLSTATE as when PostgreSQL ends a statement by its own time limit, without waiting for that.
      let cancelled = 0;
      for (let tries = 0; cancelled === 0 && tries < 100; tries += 1) {
        await sleep(50);
        const rows = await query<{ done: boolean }>(
          db,
          `select pg_cancel_backend(pid) as done from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%for no key update%'`,
        );
        cancelled = rows.length;
      }
      return waiting;
    });
    expect([reply.status, reply.body.code, reply.headers.get('retry-after')]).toEqual([
      503,
      'web.busy',
      '30',
    ]);
    expect(faults).toMatchObject([{ code: '57014' }]);
    const again = await post(`/laporan/${nomor}/kelola`, {}, 'kota', headers);
    expect([again.status, again.body.status]).toEqual([200, 'diteruskan']);
  });
});
