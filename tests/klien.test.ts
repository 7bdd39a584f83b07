import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@hey-api/openapi-ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../src/useCases/deps.ts';
import { apiDocument } from '../src/web/api/document.ts';
import { apiCalls } from '../src/web/api/routes.ts';

const PACKAGE = fileURLToPath(new URL('../clients/typescript', import.meta.url));

/** Checked by the settings of the package, which are not those of the program. */
const HEADER = ['// @ts-nocheck', '// Generated from openapi.json; not edited by hand.', ''];

/** The document as whoever reads the client wants it: in English, its address relative to wherever the program runs. */
function documentText(): string {
  // The calls are only described here; none of them runs.
  const document = apiDocument(apiCalls({} as Deps), 'en', '');
  return `${JSON.stringify(document, null, 1)}\n`;
}

describe('the client for TypeScript (after a change of the API: npx vitest run tests/klien.test.ts -u)', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lapor-klien-'));
    const input = path.join(folder, 'openapi.json');
    await writeFile(input, documentText());
    await createClient({
      input,
      output: { path: path.join(folder, 'src'), header: HEADER, module: { extension: '.ts' } },
      plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
      logs: { level: 'silent' },
    });
    // What a user needs to make a client of their own stands beside the calls.
    const index = path.join(folder, 'src', 'index.ts');
    const more = "export { createClient, createConfig } from './client/index.ts';\n";
    await writeFile(index, `${(await readFile(index, 'utf8')).trimEnd()}\n${more}`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const filesIn = async (at: string): Promise<string[]> =>
    (await readdir(at, { recursive: true })).filter((name) => name.endsWith('.ts')).toSorted();

  it('is what the OpenAPI document makes of it', async () => {
    await expect(documentText()).toMatchFileSnapshot(path.join(PACKAGE, 'openapi.json'));
    const made = await filesIn(path.join(folder, 'src'));
    expect(made).toContain('sdk.gen.ts');
    for (const name of made) {
      const text = await readFile(path.join(folder, 'src', name), 'utf8');
      await expect(text).toMatchFileSnapshot(path.join(PACKAGE, 'src', name));
    }
    expect(await filesIn(path.join(PACKAGE, 'src'))).toEqual(made);
  });
});
