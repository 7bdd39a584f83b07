import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** The program does not run under the settings that Vitest makes for itself. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _env, VITEST: _vitest, DATABASE_URL: _url, ...rest } = process.env;
  return rest;
}

it(
  'the lifecycle bench measures lives, filings and both queues beside their baselines',
  { timeout: 300_000 },
  async () => {
    const args = ['lifecycle', '--sizes', '200', '--seconds', '1', '--at-once', '8'];
    const { stdout } = await run(process.execPath, ['scripts/bench.mjs', ...args], {
      cwd: checkout,
      env: environment(),
      maxBuffer: 10_000_000,
    });
    const rows = stdout.split('\n').filter((line) => line.startsWith('| 200 '));
    expect(rows).toHaveLength(3);
    const [lives, filings, queues] = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    for (const measured of [lives, filings]) {
      const [, , perSecond, bare, ratio] = measured ?? [];
      expect(Number(perSecond)).toBeGreaterThan(0);
      expect(bare).toMatch(/^\d+\.\d \((pgbench .+|raw client)\)$/);
      expect(Number(ratio)).toBeCloseTo(Number(perSecond) / Number.parseFloat(bare ?? ''), 1);
    }
    expect(queues?.slice(2, 6).every((cell) => /^\d+\.\d \(\d+(\.\d+)?\)$/.test(cell))).toBe(true);
  },
);
