import os from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * One more than the cores: a file often waits for a database, a browser or a killed program. All projects are one group, so that no
 * core waits for the last file of one before the next begins; Vitest takes them by name (database, e2e, unit), the largest files first.
 */
const maxWorkers = Math.min(os.availableParallelism(), 3) + 1;
const isFull = process.env['TEST_SCALE'] === 'full';
/** The long runs (fuzz, kills, properties with many cases) may take as many times longer. */
const patience = isFull ? 20 : 1;

/** A kill, a lock or a browser may lose a race against another program of the machine once; what fails twice is wrong. */
const retry = process.env['CI'] === undefined ? 0 : 1;

const databaseTests = [
  'src/**/*.db.test.{ts,tsx}',
  'tests/contract/**/*.test.ts',
  'tests/scenarios/**/*.test.ts',
];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    passWithNoTests: false,
    teardownTimeout: 20_000,
    // The files of a project share the modules of a worker: loading the whole product anew for each took half of all the time. So
    // no test leaves anything behind in a module, in process.env or on a spied object.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          exclude: databaseTests,
          // the whole tree is read by some of them: 5 s alone, five times that beside other work
          testTimeout: 90_000 * patience,
          maxWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: databaseTests,
          globalSetup: 'tests/support/globalSetup.ts',
          testTimeout: 60_000 * patience,
          retry,
          hookTimeout: 60_000 * patience,
          maxWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/globalSetup.ts',
          testTimeout: 120_000 * patience,
          retry,
          hookTimeout: 180_000 * patience,
          maxWorkers,
        },
      },
    ],
  },
});
