import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import { layers } from './support/layers.ts';

const root = path.resolve(import.meta.dirname, '..');
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function inspect(baseDir: string): Promise<ICruiseResult> {
  const { tsConfig: _tsConfig, ...options } = layers.options ?? {};
  const { output } = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: layers });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  return output;
}

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** A small tree with a src/ of its own that uses the real packages. */
async function plant(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lapor-layers-'));
  folders.push(folder);
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const manifest = { dependencies: { pg: '*', hono: '*' }, devDependencies: { 'fast-check': '*' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

describe('the layers of src/', () => {
  it('are kept by every file, and every file was looked at', async () => {
    const { summary, modules } = await inspect(root);
    const violations = summary.violations.map(({ from, to, rule, cycle }) => {
      const comment = layers.forbidden?.find(({ name }) => name === rule.name)?.comment ?? '';
      const way = cycle?.map(({ name }) => name).join(' → ') ?? to;
      return `${from} → ${way}: ${rule.name} (${comment})`;
    });
    expect(violations).toEqual([]);

    // A tool that silently understands nothing would be green for ever (seen with TypeScript 7).
    const seen = new Set(modules.map(({ source }) => source));
    const files = await sourceFiles(path.join(root, 'src'));
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
    const edges = modules
      .filter(({ source }) => source.startsWith('src/'))
      .flatMap((module) => module.dependencies);
    expect(edges.length).toBeGreaterThan(files.length / 2);
  });
});

/** Rule → a tree that breaks it. A file with no text of its own is empty. */
const offences: Record<string, Record<string, string>> = {
  'domain-is-pure': { 'src/domain/a.ts': "import 'node:fs';" },
  'only-persistence-knows-sql': { 'src/useCases/a.ts': "import 'pg';" },
  'portal-and-workspace-apart': {
    'src/web/portal/a.ts': "import '../workspace/b.ts';",
    'src/web/workspace/b.ts': '',
  },
  'islands-stay-in-the-browser': { 'src/web/islands/a.ts': "import '../app.ts';", 'src/web/app.ts': '' },
  'product-imports-no-tests': { 'src/jobs/a.ts': "import './a.test.ts';", 'src/jobs/a.test.ts': '' },
  'no-development-packages': { 'src/web/a.ts': "import 'fast-check';" },
  'no-circles': { 'src/jobs/a.ts': "import './b.ts';", 'src/jobs/b.ts': "import './a.ts';" },
  'no-unknown-imports': { 'src/jobs/a.ts': "import './absent.ts';" },
  'every-file-has-a-room': { 'src/utils/a.ts': "import './b.ts';", 'src/utils/b.ts': '' },
  'messages-imports-only-what-it-may': edge('messages', 'web'),
  'domain-imports-only-what-it-may': edge('domain', 'telemetry'),
  'config-imports-only-what-it-may': edge('config', 'domain'),
  'telemetry-imports-only-what-it-may': edge('telemetry', 'config'),
  'keys-imports-only-what-it-may': edge('keys', 'domain'),
  'persistence-imports-only-what-it-may': edge('persistence', 'useCases'),
  'channels-imports-only-what-it-may': edge('channels', 'persistence'),
  'attachments-imports-only-what-it-may': edge('attachments', 'persistence'),
  'useCases-imports-only-what-it-may': edge('useCases', 'jobs'),
  'web-imports-only-what-it-may': edge('web', 'persistence'),
  'jobs-imports-only-what-it-may': edge('jobs', 'persistence'),
  'composition-imports-only-what-it-may': edge('composition', 'commandLine'),
  'commandLine-imports-only-what-it-may': edge('commandLine', 'persistence'),
  'main-imports-only-what-it-may': {
    'src/main.ts': "import './composition.ts';",
    'src/composition.ts': '',
  },
};

function edge(from: string, to: string): Record<string, string> {
  return { [`src/${from}/a.ts`]: `import '../${to}/b.ts';`, [`src/${to}/b.ts`]: '' };
}

describe('each rule can fail', () => {
  it('and each has an offence below', () => {
    expect(Object.keys(offences).toSorted()).toEqual(layers.forbidden?.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(offences))('%s', async (name, files) => {
    const { summary } = await inspect(await plant(files));
    expect(summary.violations.map(({ rule }) => rule.name)).toContain(name);
  });

  it('but a lawful tree passes', async () => {
    const folder = await plant({
      'src/main.ts': "import './commandLine/a.ts';",
      'src/commandLine/a.ts': "import '../composition.ts';",
      'src/composition.ts': "import './web/app.ts';\nimport './persistence/b.ts';",
      'src/web/app.ts': "import 'hono';\nimport '../useCases/c.ts';\nimport '../messages/d.ts';",
      'src/useCases/c.ts': "import '../persistence/b.ts';",
      'src/persistence/b.ts': "import 'pg';\nimport '../domain/e.ts';\nimport '../config.ts';",
      'src/messages/d.ts': "import { e } from '../domain/e.ts';\nexport const d = e;",
      'src/domain/e.ts': "import { createHash } from 'node:crypto';\ncreateHash;\nexport const e = 1;",
      'src/config.ts': '',
    });
    expect((await inspect(folder)).summary.violations).toEqual([]);
  });
});
