import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsInCode } from './support/visibleWords.ts';

const root = path.resolve(import.meta.dirname, '..');

async function filesOfPages(): Promise<string[]> {
  const entries = await readdir(path.join(root, 'src/web'), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

describe('what people read', () => {
  it('stands in src/messages, in every language, and nowhere in the code of a page', async () => {
    const files = await filesOfPages();
    expect(files.length).toBeGreaterThan(80);
    const found = await Promise.all(
      files.map(async (file) => wordsInCode(file, await readFile(path.join(root, file), 'utf8'))),
    );
    expect(found.flat()).toEqual([]);
  });
});

describe('what is sent to an inbox', () => {
  it('has one name in all texts: email', async () => {
    const folder = path.join(root, 'src/messages');
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
    expect(names.length).toBeGreaterThan(40);
    const lines = await Promise.all(
      names.map(async (name) => (await readFile(path.join(folder, name), 'utf8')).split('\n')),
    );
    const others = /\be-mail|\bsurel\b|\bsurat elektronik\b|\bposel\b/i;
    expect(lines.flat().filter((line) => others.test(line))).toEqual([]);
  });
});

describe('the scan', () => {
  it.each([
    ['<p>Halo dunia</p>', 'Halo dunia'],
    ["<p>{'Halo'}</p>", 'Halo'],
    ["<p>{isNew ? 'Baru' : words.lama}</p>", 'Baru'],
    ["<p>{isNew && 'Baru'}</p>", 'Baru'],
    ['<p>{`Laporan ${n} selesai`}</p>', 'Laporan selesai'],
    ["<p>{'Halo ' + nama}</p>", 'Halo'],
    ['<img alt="Peta desa" />', 'Peta desa'],
    ["<button aria-label={isOpen ? 'Tutup' : x}></button>", 'Tutup'],
    ['<TextField label="Nama lengkap" name="nama" />', 'Nama lengkap'],
    ["line.textContent = 'Sedang mengirim';", 'Sedang mengirim'],
    ["line.setAttribute('aria-label', 'Hapus berkas');", 'Hapus berkas'],
  ])('finds the words in %s', (code, words) => {
    expect(wordsInCode('a.tsx', code)).toEqual([`a.tsx:1 "${words}"`]);
  });

  it.each([
    '<p>{words.halo}</p>',
    '<p> · {a} – {b}: 1</p>',
    "<p class={isNew ? 'baru' : 'lama'}>{page.m.umum.baru}</p>",
    "<p>{kind === 'baru' ? words.baru : null}</p>",
    "<p>{words.nama[status as 'selesai']}</p>",
    '<a href="/lapor" lang="id" rel="next">{x}</a>',
    "line.setAttribute('role', 'status');",
    'SP4N <span>LAPOR!</span>',
  ])('finds none in %s', (code) => {
    const inJsx = code.startsWith('line.') ? code : `const a = <>${code}</>;`;
    expect(wordsInCode('a.tsx', inJsx)).toEqual([]);
  });
});
