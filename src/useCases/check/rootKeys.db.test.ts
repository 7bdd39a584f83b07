import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestDeps, useTestDeps } from '../../../tests/support/deps.ts';
import { loadKeys } from '../../keys/keys.ts';
import { query } from '../../persistence/connection/database.ts';
import type { Deps } from '../deps.ts';
import { rootKeyName, writeRoot } from '../riwayat/writeRoot.ts';
import { file, START } from '../sapu/tests/filed.ts';
import { checkSystem, type Finding } from './checkSystem.ts';

const tests = useTestDeps({ now: START });

async function rootFindings(deps: Deps): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for await (const one of checkSystem(deps)) if (one.jenis === 'akar') found.push(one);
  return found;
}

describe('the first root', () => {
  it('is held fast beside the keys: a chain signed anew with another key, or cut away, is a fault', async () => {
    const made = await createTestDeps(tests().database.db, { now: START, seed: 77 });
    const { deps, folder } = made;
    await file(deps);
    const other: Deps = { ...deps, keys: loadKeys(path.join(folder, 'kunci-lain'), { create: true }) };
    await writeRoot(deps, '2026-10-30');
    await writeRoot(deps, '2026-10-31');
    expect(await rootFindings(deps)).toEqual([]);
    expect(deps.jangkar.read()).toMatchObject({ hari: '2026-10-30', kunci: rootKeyName(deps) });
    const { ownerDb } = tests().database;
    await query(ownerDb, 'truncate akar_harian, akar_daun');
    const gone = await rootFindings(deps);
    expect(gone.filter((one) => one.isFault).map((one) => one.rincian)).toEqual([
      expect.stringContaining('2026-10-30'),
    ]);
    const signAnew: Deps = { ...other, jangkar: { ...deps.jangkar, write: () => undefined } };
    await writeRoot(signAnew, '2026-10-30');
    await writeRoot(signAnew, '2026-10-31');
    const anew = (await rootFindings(deps)).filter((one) => one.isFault);
    expect(anew.map((one) => one.rincian)).toEqual([
      expect.stringContaining('bukan yang dulu ditandatangani'),
    ]);
    // with other keys on another machine nothing was noted: it says what that proves, and what not
    const elsewhere: Deps = { ...deps, jangkar: { ...deps.jangkar, read: () => null } };
    expect(await rootFindings(elsewhere)).toMatchObject([
      { isFault: false, rincian: expect.stringContaining('tidak bahwa akar itu yang asli') as string },
    ]);
    await query(ownerDb, 'truncate akar_harian, akar_daun');
    await made.close();
  });
});

describe('roots that another key signed', () => {
  it('are told before those of this system, and are faults after them', async () => {
    const { deps, folder } = tests();
    const before: Deps = { ...deps, keys: loadKeys(path.join(folder, 'kunci-lama'), { create: true }) };
    await file(deps);
    await writeRoot(before, '2026-11-02');
    expect((await rootFindings(deps)).map((one) => one.isFault)).toEqual([false]);
    await writeRoot(deps, '2026-11-03');
    expect((await rootFindings(deps)).map((one) => one.isFault)).toEqual([false]);
    await writeRoot(before, '2026-11-04');
    const found = await rootFindings(deps);
    expect(found.filter((one) => one.isFault).map((one) => one.rincian)).toEqual([
      expect.stringContaining('2026-11-04'),
    ]);
  });
});
