import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { isRefusalCode, REFUSALS, refusalText, type RefusalCode } from '../src/messages/refusals/table.ts';
import { REFUSAL_STATUS } from '../src/web/refusalStatus.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const PREFIXES = [...new Set(Object.keys(REFUSALS).map((code) => code.split('.')[0] ?? ''))];
/** A code wherever it is written: in a call of refuse, in a table, compared with. */
const ANYWHERE = new RegExp(String.raw`'((?:${PREFIXES.join('|')})\.[a-z][a-z0-9_]*)'`, 'g');
const IN_CALL = /\b(?:refuse|refusal|refuseRequest|refuseAt)\(\s*(?:\w+,\s*)?'([a-z]+\.[a-z0-9_]+)'/g;
/** Names of files look like codes. */
const FILE_NAME = /\.(?:key|js|css|csv|json|svg)$/;

async function sources(): Promise<{ file: string; text: string }[]> {
  const files = (await readdir(path.join(ROOT, 'src'), { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)tests\//.test(file),
  );
  return Promise.all(
    files.map(async (file) => ({ file, text: await readFile(path.join(ROOT, 'src', file), 'utf8') })),
  );
}

function codesIn(text: string): string[] {
  const found = [...text.matchAll(ANYWHERE), ...text.matchAll(IN_CALL)].map((match) => match[1] ?? '');
  return [...new Set(found)].filter((code) => !FILE_NAME.test(code));
}

/** What reaches the web needs a text and a status; what only the command line says has a text of its own in messages. */
function hasText(code: string, messages: string): boolean {
  return PREFIXES.includes(code.split('.')[0] ?? '') ? isRefusalCode(code) : messages.includes(`'${code}':`);
}

describe('refusal codes', () => {
  it('have a text and a status, wherever the source names one', async () => {
    const missing: string[] = [];
    let found = 0;
    const all = await sources();
    const messages = all
      .filter(({ file }) => file.startsWith('messages/'))
      .map(({ text }) => text)
      .join('\n');
    for (const { file, text } of all) {
      for (const code of codesIn(text)) {
        found += 1;
        if (!hasText(code, messages)) missing.push(`${file}: ${code}`);
      }
    }
    expect(missing).toEqual([]);
    expect(found).toBeGreaterThan(200);
  });

  it('would be missed: the search finds calls, tables and comparisons', () => {
    const planted = `refuse('laporan.a_b', x); refuseAt(ctx, 'katalog.c'); const t = { x: 'akun.d' }; refusal(\n 'lain.e')`;
    expect(
      codesIn(planted)
        .filter((code) => !hasText(code, ''))
        .toSorted(),
    ).toEqual(['akun.d', 'katalog.c', 'lain.e', 'laporan.a_b']);
  });

  it('are listed in docs/api/codes.md (after a change: npx vitest run tests/refusals.test.ts -u)', async () => {
    const rows = (Object.keys(REFUSALS) as RefusalCode[])
      .toSorted()
      .map(
        (code) =>
          `| \`${code}\` | ${REFUSAL_STATUS[code]} | ${refusalText({ code }, 'id')} | ${refusalText({ code }, 'en')} |`,
      );
    const head = [
      '# Refusal codes',
      '',
      'Made from the texts of the program; `…` stands for what a refusal fills in.',
      '',
      '| code | status | Indonesian | English |',
      '| --- | --- | --- | --- |',
    ];
    const file = path.join(ROOT, 'docs/api/codes.md');
    const text = await format([...head, ...rows, ''].join('\n'), {
      ...(await resolveConfig(file)),
      parser: 'markdown',
    });
    await expect(text).toMatchFileSnapshot(file);
  });
});
