import pg from 'pg';
import { printTable, round } from '../measuring/table.ts';

/** What a cluster needs for `printStatements`. */
export const STATEMENT_SETTINGS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_planning': 'on',
};

export async function forgetStatements(adminUrl: string): Promise<void> {
  await asking(adminUrl, async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    await client.query('select pg_stat_statements_reset()');
  });
}

/** Statements by the time they took in all; the shortest time tells what one costs when nothing disturbs it. */
export async function printStatements(adminUrl: string, lives: number): Promise<void> {
  await asking(adminUrl, async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `select calls, total_exec_time as total, min_exec_time as least, mean_exec_time as mean, plans, mean_plan_time as plan,
              wal_bytes / greatest(calls, 1) as wal, regexp_replace(left(query, 3000), '\\s+', ' ', 'g') as query
         from pg_stat_statements order by total_exec_time desc limit 25`,
    );
    printTable(
      'Statements',
      ['a life', 'least ms', 'mean ms', 'plans', 'plan ms', 'WAL bytes', 'query'],
      rows.map((row) => [
        round(Number(row['calls']) / lives, 2),
        round(Number(row['least']), 3),
        round(Number(row['mean']), 3),
        row['plans'] ?? '',
        round(Number(row['plan']), 2),
        round(Number(row['wal'])),
        shortened(row['query'] ?? ''),
      ]),
    );
  });
}

function shortened(query: string): string {
  return query.length <= 130 ? query : `${query.slice(0, 60)} … ${query.slice(-70)}`;
}

async function asking(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
