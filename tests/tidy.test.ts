import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  inspectFolders,
  inspectSyntax,
  inspectText,
  maxFileLines,
  maxFolderFiles,
  maxFunctionLines,
} from './support/tidyRules.ts';

const root = path.resolve(import.meta.dirname, '..');
const folders = ['src', 'tests', 'bench', 'scripts', 'docs', '.ci'];
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const textFile = /\.(tsx?|mjs|css|sql|md|json)$|(^|\/)run$/;

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => textFile.test(file));
}

const files = [...(await Promise.all(folders.map(filesUnder))).flat(), ...documents];
const texts = await Promise.all(
  files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')] as const),
);

describe('the whole tree', () => {
  it('was looked at', () => {
    expect(files.filter((file) => file.startsWith('src/')).length).toBeGreaterThan(20);
    expect(files).toContain('tests/tidy.test.ts');
  });

  it('has files and folders of bearable length with names that say something', () => {
    expect([...texts.flatMap(([file, text]) => inspectText(file, text)), ...inspectFolders(files)]).toEqual(
      [],
    );
  });

  it('has short functions, whole imports, no switched-off tests and a domain without clock and chance', () => {
    const code = texts.filter(([file]) => /\.tsx?$/.test(file));
    expect(code.flatMap(([file, text]) => inspectSyntax(file, text))).toEqual([]);
  });
});

/** What a release that is still running could miss: such a migration belongs to a later release, and says so (docs/operations/upgrading.md). */
const CONTRACTION =
  /\b(drop\s+(column|table|view)|rename\s+(column\s+\S+\s+)?to|alter\s+column\s+\S+\s+(set\s+data\s+)?type)\b/i;
const RULE_SINCE = 28;

function isBareContraction(file: string, text: string): boolean {
  const number = Number(/migrations\/(\d{4})_/.exec(file)?.[1] ?? 0);
  if (number < RULE_SINCE) return false;
  const sql = text.replaceAll(/--.*$/gm, '');
  const named = Number(/^-- contracts (\d{4})$/m.exec(text)?.[1] ?? Infinity);
  return CONTRACTION.test(sql) && !(named < number);
}

describe('a migration', () => {
  it('takes nothing away in the release that stops using it', () => {
    const migrations = texts.filter(([file]) => file.endsWith('.sql'));
    expect(migrations.length).toBeGreaterThan(20);
    expect(migrations.filter(([file, text]) => isBareContraction(file, text)).map(([file]) => file)).toEqual(
      [],
    );
  });

  it.each([
    ['0028_x.sql', 'alter table akun drop column nik;', true],
    ['0028_x.sql', 'alter table akun rename column nik to nomor;', true],
    ['0028_x.sql', 'alter table akun alter column nama type varchar(10);', true],
    ['0029_x.sql', '-- contracts 0029\ndrop table lama;', true],
    ['0029_x.sql', '-- contracts 0028\ndrop table lama;', false],
    ['0028_x.sql', '-- never drop column by hand\nalter table akun add column x text;', false],
    ['0028_x.sql', 'alter table akun alter column nama drop not null;', false],
    ['0013_x.sql', 'alter table akun drop column nik;', false],
  ])('%s: %s', (file, text, isFault) => {
    expect(isBareContraction(`src/persistence/migrations/${file}`, text)).toBe(isFault);
  });
});

const longFunction = `export function f() {\n${'  g();\n'.repeat(maxFunctionLines)}}\n`;

describe('each rule can fail', () => {
  it.each([
    ['src/a/b.ts', 'x;\n'.repeat(maxFileLines + 1), 'src/a/b.ts:301 301 lines'],
    ['src/a/b.ts', ['x; // TO', 'DO: later'].join(''), 'src/a/b.ts:1 unfinished'],
    ['docs/a.md', ['first\n`/wo', 'rk/here`'].join(''), 'docs/a.md:2 a path of one machine'],
    ['src/web/htmlUtils.ts', '', 'src/web/htmlUtils.ts:1 the name "utils"'],
    ['src/core/a.ts', '', 'src/core/a.ts:1 the name "core"'],
    ['src/jobs/jobManager.test.ts', '', 'src/jobs/jobManager.test.ts:1 the name "manager"'],
  ])('text: %s', (file, text, expected) => {
    expect(inspectText(file, text)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ['src/a/b.ts', longFunction, 'src/a/b.ts:1 a function of 72 lines'],
    ['src/a/b.ts', "x;\nimport { a } from './a';", 'src/a/b.ts:2 the import "./a"'],
    ['src/a/b.ts', "export * from '../a.js';", 'the import "../a.js"'],
    ['src/a/b.ts', "await import('./a');", 'the import "./a"'],
    ['src/a/b.test.ts', 'it.only("x", f);', 'it.only'],
    ['src/a/b.test.ts', 'describe.skip("x", f);', 'describe.skip'],
    ['src/a/b.test.ts', 'it.concurrent.skip("x", f);', 'it.skip'],
    ['tests/e2e/b.test.ts', 'test.todo("x");', 'test.todo'],
    ['src/domain/b.ts', 'const a = Date.now();', 'src/domain/b.ts:1 Date.now'],
    ['src/domain/b.ts', 'const a = new Date();', 'new Date()'],
    ['src/useCases/b.ts', 'const a = Math.random();', 'Math.random'],
    ['src/useCases/b.ts', 'const a = f(randomUUID);', 'randomUUID'],
  ])('syntax: %s %j', (file, text, expected) => {
    expect(inspectSyntax(file, text)).toEqual([expect.stringContaining(expected)]);
  });

  it('folder: too many files', () => {
    const many = Array.from({ length: maxFolderFiles + 1 }, (_, index) => `src/a/${index}.ts`);
    expect(inspectFolders(many)).toEqual([expect.stringContaining('src/a:1 15 files')]);
    expect(inspectFolders([...many.slice(1), 'src/a/x.test.ts', 'src/a/x.sql'])).toEqual([]);
  });

  it('and lawful code passes', () => {
    const text =
      "import { a } from './a.ts';\n// Date.now() is not for us\nit.skipIf(a)('b', c);\nnew Date(a);\n";
    expect(inspectSyntax('src/domain/a.test.ts', text)).toEqual([]);
    expect(inspectSyntax('src/domain/a.ts', text)).toEqual([]);
    expect(inspectText('src/domain/score.ts', 'see /laporan/1 and https://a.example/work/1')).toEqual([]);
    expect(inspectText('src/messages/id.ts', 'x;\n'.repeat(maxFileLines + 1))).toEqual([]);
  });
});
