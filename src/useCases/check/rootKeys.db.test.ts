import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { loadKeys } from '../../keys/keys.ts';
import type { Deps } from '../deps.ts';
import { writeRoot } from '../riwayat/writeRoot.ts';
import { file, START } from '../sapu/tests/filed.ts';
import { checkSystem, type Finding } from './checkSystem.ts';

const tests = useTestDeps({ now: START });

async function rootFindings(deps: Deps): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for await (const one of checkSystem(deps)) if (one.jenis === 'akar') found.push(one);
  return found;
}

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
