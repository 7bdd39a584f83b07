import { afterEach, describe, expect, it, vi } from 'vitest';
import { useTestDeps } from '../../tests/support/deps.ts';
import { query } from '../persistence/connection/database.ts';
import { terimaPesan } from '../useCases/kanal/terimaPesan.ts';
import { createLog } from '../telemetry/log.ts';
import { startKanalMasuk } from './kanalMasuk.ts';
import type { RunningWorker } from './worker.ts';

const test = useTestDeps();
let running: RunningWorker | null = null;
let serial = 0;

afterEach(async () => {
  await running?.stop();
  running = null;
});

function start(): void {
  const log = createLog({ level: 'error', write: () => undefined });
  running = startKanalMasuk({ deps: test().deps, log });
}

async function store(): Promise<string> {
  serial += 1;
  const teks = `LAPOR Lampu jalan di gang kami mati sejak Senin ${serial}`;
  const pesan = { kanal: 'sms', idAsal: `j${serial}`, pengirim: `0812800${serial}00`, teks } as const;
  return (await terimaPesan(test().deps, pesan)).id;
}

/** No recurring work runs here: whatever is worked on was called for. */
async function untilDone(id: string): Promise<void> {
  const text = 'select 1 from pesan_masuk where id = $1 and laporan_id is not null';
  await expect.poll(() => query(test().deps.db, text, [id]), { timeout: 10_000 }).toHaveLength(1);
}

async function listeners(): Promise<{ pid: number }[]> {
  return query<{ pid: number }>(
    test().deps.db,
    `select pid from pg_stat_activity where datname = current_database() and query like 'listen %'`,
  );
}

describe('startKanalMasuk', () => {
  it('works on what was stored before it, and on each message in the moment in which it is stored', async () => {
    const before = await store();
    start();
    await untilDone(before);
    const later = [await store(), ...(await Promise.all([store(), store(), store()]))];
    await Promise.all(later.map(untilDone));
    const rows = await query(
      test().deps.db,
      `select percobaan from pesan_masuk where id = any($1::uuid[]) and status = 'selesai'`,
      [later],
    );
    expect(rows).toEqual(later.map(() => ({ percobaan: 1 })));
  });

  it('listens again after its connection broke, and finds what came meanwhile', async () => {
    start();
    await untilDone(await store());
    await expect.poll(listeners, { timeout: 10_000 }).toHaveLength(1);
    const [known] = await listeners();
    await query(test().deps.db, 'select pg_terminate_backend($1)', [known?.pid]);
    await untilDone(await store());
    const others = async () => (await listeners()).filter(({ pid }) => pid !== known?.pid);
    await expect.poll(others, { timeout: 10_000 }).toHaveLength(1);
    await untilDone(await store());
  });

  it('takes nothing after it was stopped', async () => {
    start();
    await untilDone(await store());
    await running?.stop();
    const id = await store();
    // the server lets go of a connection a moment after it was closed
    await vi.waitFor(async () => expect(await listeners()).toEqual([]), { timeout: 10_000 });
    const [row] = await query(test().deps.db, 'select status, percobaan from pesan_masuk where id = $1', [
      id,
    ]);
    expect(row).toEqual({ status: 'antre', percobaan: 0 });
  });
});
