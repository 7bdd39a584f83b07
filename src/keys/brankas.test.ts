import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasKustodianKey, listKustodianKeys, makeKustodianKey } from './brankas.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lapor-brankas-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a key can be made before the first start, when there is no folder of keys yet', async () => {
  const folders = { keys: path.join(folder, 'var', 'kunci'), brankas: path.join(folder, 'brankas') };
  const { kunci } = await makeKustodianKey(folders);
  expect(hasKustodianKey(folders.keys)).toBe(true);
  expect(listKustodianKeys(folders.brankas)).toEqual([kunci]);
  expect(statSync(folders.keys).mode & 0o077).toBe(0);
});
