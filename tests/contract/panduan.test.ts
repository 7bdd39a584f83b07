import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '../../src/useCases/akun/kunciApi/createApiKey.ts';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import { TOPIK } from '../../src/messages/pengembang/panduan.ts';
import { apiRoutes } from '../../src/web/api/routes.ts';
import { createApp } from '../../src/web/app.ts';
import { open311Routes } from '../../src/web/open311/routes.ts';
import { CONTOH } from '../../src/web/portal/pengembang/contoh.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import { useTestDeps } from '../support/deps.ts';
import { webDeps } from '../support/webDeps.ts';
import { startTestWeb, testWebDeps, type TestWebServer } from '../support/webServer.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const HAS_CURL = ['curl', 'bash'].every((one) => spawnSync(one, ['--version']).status === 0);
if (!HAS_CURL) console.info('no curl or bash on this machine: the examples for them are read, but not run');

/** What running each must say. A signature holds for five minutes, so the program's clock is the machine's. */
const SAYS: Readonly<Record<keyof typeof CONTOH, readonly [curl: RegExp, typescript: RegExp]>> = {
  tanpaKunci: [/"kode":"KT-63\.71"/, /KT-63\.71 Pemerintah Kota Banjarmasin/],
  kirim: [/"nomor":"\d{9}".*"status":"menunggu_verifikasi"/s, /^\d{9} menunggu_verifikasi/],
  kunci: [/"baris":\[/, /^[01]$/m],
  klien: [/"openapi":"3\.1\.0"/, /^\d{9} \[/],
  galat: [/"code":"input\.[a-z_]+".*"errors":\[/s, /^422 input\.\w+ [\s\S]*judul input\.\w+ /],
  kirimUlang: [/^(\d{9})\n\1\s*$/, /^true$/m],
  daftar: [/"next":null/, /^\d{2,}$/m],
  webhook: [/"baris":\[\][\s\S]*"id":"[\w-]{36}"/, /type: 'uji'[\s\S]*jawaban: 204, galat: null/],
  open311: [/K16a[\s\S]*"service_request_id":"LPR-\d{9}"/, /^LPR-\d{9}$/m],
};

describe('the developer pages', () => {
  const tests = useTestDeps({ now: new Date().toISOString() });
  let web: TestWebServer;
  let folder = '';
  let KUNCI = '';

  beforeAll(async () => {
    const { deps } = tests();
    web = await startTestWeb(deps, { routes: [apiRoutes(deps), open311Routes(deps), portalRoutes(deps)] });
    const penugasan = [{ peran: 'pengembang', badan: 'KT-63.71' }];
    const sandi = 'kereta malam melintas sawah';
    const akun = await createAkun(deps, { nama: 'Pengembang', email: 'kota@contoh.id', sandi, penugasan });
    if (!akun.ok) throw new Error(JSON.stringify(akun.refusal));
    const key = await createApiKey(deps, { akunId: akun.value.akunId, nama: 'uji' });
    if (!key.ok) throw new Error(key.refusal.code);
    KUNCI = key.value.kunci;
    // As an application has its packages, the client from this folder.
    folder = await mkdtemp(path.join(tmpdir(), 'lapor-panduan-'));
    const client = path.join(folder, 'node_modules', 'sp4n-lapor-klien');
    await mkdir(client, { recursive: true });
    await symlink(path.join(ROOT, 'clients/typescript/src'), path.join(client, 'src'));
    const about = { name: 'sp4n-lapor-klien', type: 'module', exports: './src/index.ts' };
    await writeFile(path.join(client, 'package.json'), JSON.stringify(about));
    const library = 'node_modules/standardwebhooks';
    await symlink(path.join(ROOT, library), path.join(folder, library));
  });
  afterAll(async () => {
    await web?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const htmlOf = async (topik: string, lang = 'id'): Promise<string> => {
    const response = await fetch(`${web.origin}/pengembang/${topik}?lang=${lang}`);
    expect([topik, response.status]).toEqual([topik, 200]);
    return response.text();
  };
  /** The examples as a reader copies them. */
  const examplesOf = (html: string): { nama: string; bahasa: string; text: string }[] =>
    [
      ...html.matchAll(/<pre [^>]*data-contoh="(\w+)" data-bahasa="(\w+)"[^>]*>\s*<code>([\s\S]*?)<\/code>/g),
    ].map(([, nama = '', bahasa = '', code = '']) => ({ nama, bahasa, text: unescaped(code) }));

  it('are read in both languages, with the same examples in each', async () => {
    const index = await (await fetch(`${web.origin}/pengembang`)).text();
    const seen: string[] = [];
    for (const topik of TOPIK) {
      expect(index).toContain(`href="/pengembang/${topik}"`);
      const [indonesian, english] = [await htmlOf(topik), await htmlOf(topik, 'en')];
      expect(examplesOf(english)).toEqual(examplesOf(indonesian));
      expect(english).not.toBe(indonesian);
      seen.push(...examplesOf(indonesian).map((one) => one.nama));
    }
    expect(new Set(seen)).toEqual(new Set(Object.keys(CONTOH)));
  });

  it('point to the sandbox where there is one', async () => {
    const app = (sandboxUrl?: string) =>
      createApp(
        webDeps({ ...testWebDeps(tests().deps, {}), ...(sandboxUrl === undefined ? {} : { sandboxUrl }) }),
        [portalRoutes(tests().deps)],
      );
    const told = async (sandboxUrl?: string): Promise<string> =>
      (await app(sandboxUrl).request('/pengembang/uji-coba')).text();
    const url = 'https://coba.lapor.example/';
    expect(await told(url)).toContain(`<a href="${url}">${url}</a>`);
    expect(await told()).not.toContain('coba.lapor.example');
  });

  it.each(TOPIK)('show examples that run as they stand: %s', async (topik) => {
    for (const { nama, bahasa, text } of examplesOf(await htmlOf(topik))) {
      if (bahasa === 'curl' && !HAS_CURL) continue;
      const [curl, typescript] = SAYS[nama as keyof typeof CONTOH];
      const file = path.join(folder, `${nama}.ts`);
      await writeFile(file, text);
      const env = { PATH: process.env['PATH'] ?? '', KUNCI };
      const { stdout } =
        bahasa === 'curl'
          ? await run('bash', ['--norc', '-e', '-o', 'pipefail', '-c', text], { env, timeout: 20_000 })
          : await run(process.execPath, [file], { env, timeout: 20_000, cwd: folder });
      expect(stdout, `${nama} ${bahasa}`).toMatch(bahasa === 'curl' ? curl : typescript);
    }
  });
});

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
