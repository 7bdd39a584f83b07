import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printTable } from '../../bench/measuring/table.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { useTestDeps } from '../support/deps.ts';
import { Acak } from '../support/fuzz/acak.ts';
import { cobaSemua } from '../support/fuzz/jalankan.ts';
import { asingServer } from '../support/fuzz/saluran/antarsistem.ts';
import { pintuSaluran, yangHilang } from '../support/fuzz/saluran/keGudang.ts';
import { SASARAN_SALURAN } from '../support/fuzz/saluran/sasaran.ts';

/**
 * R3 (quality) for channels: mails, SMS, deliveries of platforms and Open311 from grammars and wounded samples, at their readers. A fault is
 * a throw, a hang, a proof of nobody, words that were lost. FUZZ_SEED makes a run again; `npm run bench -- fuzz` runs a million.
 */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_120);
const isFull = process.env['TEST_SCALE'] === 'full';
const SALURAN = Number(process.env['FUZZ_SALURAN'] ?? (isFull ? 400_000 : 100_000));
const GUDANG = isFull ? 4_000 : 300;
const LONG_MS = 24 * 3_600_000;

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00', seed: SEED });
let asing: Awaited<ReturnType<typeof asingServer>>;
beforeAll(async () => {
  asing = await asingServer();
});
afterAll(() => asing.close());

describe('whatever channels send (R3)', () => {
  it('at their readers', { timeout: LONG_MS }, async () => {
    const rows: (readonly (string | number)[])[] = [];
    const galat: string[] = [];
    const whole = SASARAN_SALURAN.reduce((sum, one) => sum + one.berat, 0);
    const kota = { nama: 'Open311: answers of a local system', berat: whole / 1_000, coba: asing.coba };
    let tried = 0;
    for (const target of [...SASARAN_SALURAN, kota]) {
      const count = Math.ceil((SALURAN * target.berat) / whole);
      const started = performance.now();
      galat.push(...(await cobaSemua(target, SEED, count)));
      const seconds = (performance.now() - started) / 1000;
      rows.push([target.nama, count, seconds.toFixed(1)]);
      tried += count;
    }
    rows.push(['all', tried, `${galat.length} faults`]);
    printTable(`R3, channels: seed ${SEED}`, ['input', 'tried', 's'], rows);
    expect(tried).toBeGreaterThanOrEqual(SALURAN);
    expect(galat.slice(0, 12)).toEqual([]);
  });

  it(
    'into the database, where nothing is lost and nothing fails for ever',
    { timeout: LONG_MS },
    async () => {
      const { deps, advance } = made();
      const thrown: unknown[] = [];
      const pintu = pintuSaluran(deps, (fault) => thrown.push(fault));
      const galat: string[] = [];
      for (let n = 0; n < GUDANG; n += 1) {
        const way = n % pintu.length;
        // Whoever floods is held back: here each is to be worked on.
        advance(120_000);
        const why = await pintu[way]?.(Acak.ke(SEED + 1, n), n);
        if (why != null) galat.push(`${n} of seed ${SEED}: ${why}`);
      }
      expect(await yangHilang(deps, advance)).toEqual([]);
      expect(galat.slice(0, 12)).toEqual([]);
      expect(thrown.slice(0, 5)).toEqual([]);
      const kept = await query<{ status: string; n: number }>(
        deps.db,
        'select status, count(*)::int as n from pesan_masuk group by status order by status',
      );
      printTable(
        'R3, channels: what became of messages',
        ['status', 'messages'],
        kept.map(({ status, n }) => [status, n]),
      );
      expect(kept.map(({ status }) => status)).toEqual(expect.arrayContaining(['selesai', 'tidak_dipahami']));
    },
  );
});
