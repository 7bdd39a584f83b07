/**
 * R3 (quality): the fuzz of `tests/scenarios/fuzz*.test.ts` at length, a million inputs of each kind by default, with its tables.
 * `npm run bench -- fuzz [--http 30000] [--readers 1000000] [--channels 1000000] [--seed 20261120]`; 0 leaves a kind out. The same seed
 * makes the same inputs again.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    http: { type: 'string', default: '30000' },
    readers: { type: 'string', default: '1000000' },
    channels: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261120' },
  },
});

const files = [
  ...(values.http === '0' && values.readers === '0' ? [] : ['tests/scenarios/fuzz.test.ts']),
  ...(values.channels === '0' ? [] : ['tests/scenarios/fuzzSaluran.test.ts']),
];
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', ...files],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_HTTP: values.http,
      FUZZ_MURNI: values.readers,
      FUZZ_SALURAN: values.channels,
      FUZZ_SEED: values.seed,
    },
  },
);
process.exitCode = run.status ?? 1;
