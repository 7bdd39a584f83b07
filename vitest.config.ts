import { defineConfig } from 'vitest/config';

/** One group after the other: the database and the browser are not timed against each other on 2 cores. */
const groups = { unit: 0, database: 1, e2e: 2 };
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
          testTimeout: 20_000 * patience,
          maxWorkers: 2,
          sequence: { groupOrder: groups.unit },
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
          maxWorkers: 2,
          sequence: { groupOrder: groups.database },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          isolate: true,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/globalSetup.ts',
          testTimeout: 120_000 * patience,
          retry,
          hookTimeout: 180_000 * patience,
          // a browser waits for its server as often as the other way round
          maxWorkers: 2,
          sequence: { groupOrder: groups.e2e },
        },
      },
    ],
  },
});
