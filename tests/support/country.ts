import { beforeAll } from 'vitest';
import { withTransaction } from '../../src/persistence/connection/transaction.ts';
import { loadReferenceData } from '../../src/persistence/rujukan/load/loadReferenceData.ts';
import { seedDemoAccounts } from '../../src/useCases/akun/seedDemoAccounts.ts';
import { FIXTURE_DATA_FOLDER, FIXTURE_PADA } from './fixture.ts';
import { useTestDeps } from './deps.ts';

const DAY_MS = 86_400_000;

/** The whole country for a test file: every body, area and topic of the data files, and the demo's account for each body. */
export function useCountry(options: { readonly now: string }): ReturnType<typeof useTestDeps> {
  const made = useTestDeps(options);
  beforeAll(async () => {
    const { deps } = made();
    const silent = { info: () => undefined, warn: () => undefined };
    const load = { dataFolder: FIXTURE_DATA_FOLDER, pada: FIXTURE_PADA + DAY_MS, log: silent };
    await withTransaction(deps.db, { random: () => 0, isDurable: false }, (tx) =>
      loadReferenceData(tx, load),
    );
    deps.expireRujukan();
    await seedDemoAccounts(deps, { everyBody: true });
  });
  return made;
}
