import { runMigrations } from 'graphile-worker';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** How news of an act is queued in its transaction. */
export type Queue = 'outbox' | 'add_job' | 'none';

export interface Copy {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly drop: () => Promise<void>;
}

/**
 * A copy of the grown database in which the bare SQL may write what it likes. With `add_job` the rows of `pesan` turn into one job
 * of graphile-worker a transaction, with `none` into nothing: by triggers, so that the program is measured as it is.
 */
export async function makeCopy(
  urls: { readonly adminUrl: string; readonly appUrl: string },
  name: string,
  queue: Queue,
): Promise<Copy> {
  await asAdmin(urls.adminUrl, async (admin) => {
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'lapor' and pid <> pg_backend_pid()`,
    );
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name} owner lapor_owner template lapor strategy file_copy`);
    await admin.query(`grant connect on database ${name} to lapor_app`);
  });
  const adminUrl = inDatabase(urls.adminUrl, name);
  if (queue === 'add_job') await runMigrations({ connectionString: adminUrl });
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('alter table laporan drop constraint laporan_nomor_check');
    if (queue !== 'outbox') await admin.query(triggersFor(queue));
    await admin.query('checkpoint');
  });
  const drop = (): Promise<void> =>
    asAdmin(urls.adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
  return { adminUrl, appUrl: inDatabase(urls.appUrl, name), drop };
}

/** Tables as autovacuum would have them in quiet hours, and nothing left to write when the measurement begins. */
export async function settle(adminUrl: string): Promise<void> {
  await asAdmin(inDatabase(adminUrl, 'lapor'), async (admin) => {
    await admin.query('vacuum analyze');
    await admin.query('checkpoint');
  });
}

/** Waits until the worker has done each of its works once: the first root and the first folding are of all that was grown. */
export async function untilWorked(adminUrl: string): Promise<void> {
  await asAdmin(inDatabase(adminUrl, 'lapor'), async (admin) => {
    for (;;) {
      const { rows } = await admin.query<{ waiting: number; known: number }>(
        `select count(*)::int as known, count(*) filter (where selesai_pada is null)::int as waiting from pekerjaan`,
      );
      if ((rows[0]?.known ?? 0) > 0 && rows[0]?.waiting === 0) return;
      await sleep(200);
    }
  });
}

function triggersFor(queue: 'add_job' | 'none'): string {
  const job =
    queue === 'none'
      ? ''
      : `create function bench_job() returns trigger language plpgsql security definer as $$
           begin perform graphile_worker.add_job('kirim_pesan', json_build_object('n', 1)); return null; end $$;
         create trigger bench_job after insert on pesan for each statement execute function bench_job();`;
  return `create function bench_skip() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger bench_skip before insert on pesan for each row execute function bench_skip(); ${job}`;
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
