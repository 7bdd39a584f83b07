import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listConfig } from '../src/config.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFile(path.join(root, file), 'utf8');

async function documents(): Promise<string[]> {
  const inDocs = await readdir(path.join(root, 'docs'), { recursive: true });
  const atRoot = await readdir(root);
  return [...atRoot, ...inDocs.map((file) => path.join('docs', file))].filter((file) => file.endsWith('.md'));
}

describe('the documents', () => {
  it('list every environment variable as the program knows it', async () => {
    const rows = (await read('docs/operations/environment.md')).split('\n').map(squeeze);
    const expected = listConfig({}).map(({ name, meaning, fallback, isPlanned }) => {
      const unset = (fallback ?? '–').replace(/^\(|\)$/g, '');
      return squeeze(`| \`${name}\` | ${meaning}${isPlanned ? ' (planned)' : ''} | ${unset} |`);
    });
    expect(rows.filter((row) => row.startsWith('| `'))).toEqual(expected);
  });

  it('begin with the two commands that a newcomer needs', async () => {
    const readme = await read('README.md');
    expect(readme).toContain('\nnpm ci && npm start\n');
    expect(readme).toContain('\nnpm ci && npm test\n');
  });

  it('number the decisions without gap or double, in name and heading', async () => {
    const files = (await readdir(path.join(root, 'docs/adr'))).filter((file) => /^\d/.test(file)).toSorted();
    const numbers = files.map((file) => Number(file.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const headings = await Promise.all(files.map((file) => read(`docs/adr/${file}`)));
    expect(headings.map((text) => Number(/^# (\d+)\. \S/.exec(text)?.[1]))).toEqual(numbers);
  });

  it('link only to files that exist', async () => {
    const broken: string[] = [];
    for (const file of await documents()) {
      for (const [, target = ''] of (await read(file)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const linked = path.join(root, path.dirname(file), target);
        await readdir(linked).catch(() => readFile(linked).catch(() => broken.push(`${file}: ${target}`)));
      }
    }
    expect(broken).toEqual([]);
  });
});

function squeeze(row: string): string {
  return row.replace(/\s+/g, ' ').trim();
}
