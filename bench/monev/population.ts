import pg from 'pg';
import type { Rujukan } from '../../src/domain/laporan/aturan.ts';
import { addHari } from '../../src/domain/shared/time.ts';
import { copyIn } from '../../src/persistence/connection/copyIn.ts';
import { chance, COPY_TEXT, inventLines } from './lives.ts';

/** Days over which the invented laporan were made: a year and a half, so that twelve months are whole ones. */
const HARI = 540;
/** Lines of one statement: often enough to see how far it is. */
const SELANGKAH = 100_000;
/** From so many lines on, indexes are quicker made anew than kept. */
const BANYAK = 200_000;

/**
 * A ledger of `size` invented laporan over all instansi of the country, one line each with the words of a usual life (state,
 * outcome, three clocks with days and hours, rating): what folding would leave of the true lines, so that the roll-ups have
 * the keys and the widths of a real country. Only the ledger and the roll-ups are read by figures. Stopped on the way it goes
 * on from what is there; a million takes some 20 s.
 */
export async function fillLedger(
  adminUrl: string,
  rujukan: Rujukan,
  present: number,
  size: number,
): Promise<void> {
  const badan = [...rujukan.pohon.badan.values()].filter(
    (one) => one.jenis !== 'unit' && one.jenis !== 'nasional',
  );
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`set synchronous_commit = off; set maintenance_work_mem = '1GB'`);
    await putIndexesAway(client, size - present);
    const steps = Math.max(1, Math.round((size - present) / SELANGKAH));
    const random = chance(present + size);
    const today = new Date().toISOString().slice(0, 10);
    for (let step = 0; step < steps; step += 1) {
      const part = (of: number, at: number): number => Math.round((of * at) / steps);
      // as it was written: the oldest first
      const oldest = HARI - part(HARI, step);
      const newest = HARI - part(HARI, step + 1);
      const lines = part(size - present, step + 1) - part(size - present, step);
      const umurOf = (i: number): number => oldest - Math.floor((i * (oldest - newest + 1)) / lines);
      const rows = inventLines(lines, { badan, random, hariOf: (i) => addHari(today, -umurOf(i)) });
      await copyIn(client, COPY_TEXT, rows);
      if (steps > 1) process.stderr.write(`\r${step + 1} of ${steps}`);
    }
    await bringIndexesBack(client);
    await client.query('analyze delta');
  } finally {
    await client.end();
  }
}

/** Their texts are kept in the database itself, for whoever is stopped before they are back. */
async function putIndexesAway(client: pg.Client, lines: number): Promise<void> {
  await client.query('create table if not exists bench_indeks (nama text primary key, teks text not null)');
  if (lines < BANYAK) return;
  await client.query(
    `insert into bench_indeks select indexname, indexdef from pg_indexes where tablename = 'delta' on conflict do nothing`,
  );
  await client.query('alter table delta drop constraint if exists delta_pkey');
  const { rows } = await client.query<{ nama: string }>('select nama from bench_indeks');
  for (const { nama } of rows) await client.query(`drop index if exists ${nama}`);
}

async function bringIndexesBack(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ nama: string; teks: string }>('select nama, teks from bench_indeks');
  for (const { nama, teks } of rows) {
    process.stderr.write(`\nindex ${nama}`);
    await client.query(teks);
  }
  await client.query('delete from bench_indeks');
}
