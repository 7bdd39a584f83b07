/**
 * R3 (quality): the fuzz of `tests/scenarios/fuzz.test.ts` at length, a million inputs by default, with its table.
 * `npm run bench -- fuzz [--http 30000] [--readers 1000000] [--seed 20261120]`. The same seed makes the same inputs again.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    http: { type: 'string', default: '30000' },
    readers: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261120' },
  },
});

const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'database',
  'tests/scenarios/fuzz.test.ts',
];
const run = spawnSync(process.execPath, vitest, {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_HTTP: values.http, FUZZ_MURNI: values.readers, FUZZ_SEED: values.seed },
});
process.exitCode = run.status ?? 1;
