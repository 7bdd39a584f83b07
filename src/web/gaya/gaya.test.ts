import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { webDeps } from '../../../tests/support/webDeps.ts';
import { createApp } from '../app.ts';
import { SKEMA } from './GayaPage.tsx';

const words = async (app: ReturnType<typeof createApp>, path: string) => {
  const answer = await app.request(path);
  const html = await answer.text();
  return { status: answer.status, html };
};

const web = path.resolve(import.meta.dirname, '..');
/** The frame around every page, shown by every page; and parts of one subject's pages, shown there. */
const ELSEWHERE = ['Layout', 'SiteHeader', 'SiteFooter', 'SignInForm', 'FaktorForms'];
const SUBJECTS = ['angka', 'daftar', 'penghargaan'];

function exportedComponents(): string[] {
  return readdirSync(path.join(web, 'components'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith('.tsx') && !entry.name.endsWith('.test.tsx'))
    .filter((entry) => !SUBJECTS.includes(path.basename(entry.parentPath)))
    .map((entry) => path.parse(entry.name).name)
    .filter((name) => /^[A-Z]/.test(name) && !ELSEWHERE.includes(name));
}

describe('/_gaya', () => {
  it('shows each shared component', () => {
    const code = readdirSync(path.join(web, 'gaya'))
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => readFileSync(path.join(web, 'gaya', name), 'utf8'))
      .join('\n');
    const missing = exportedComponents().filter((name) => !code.includes(`/${name}.tsx'`));
    // `Field` and `Form` are within every part of a form, `Tanda` within a chart.
    expect(missing.toSorted((a, b) => a.localeCompare(b))).toEqual(['Field', 'Form', 'Tanda']);
  });

  it('shows every part in each scheme, by its own style sheet, without script or cookie', async () => {
    const app = createApp(webDeps({ isDemo: true }));
    for (const skema of SKEMA) {
      const { status, html } = await words(app, `/_gaya?skema=${skema}`);
      expect(status).toBe(200);
      expect(html).toMatch(skema === 'sistem' ? /assets\/gaya-[\da-f]{8}\.css/ : `gaya-${skema}-`);
      expect(html.match(/<section aria-labelledby="\w+">/g)).toHaveLength(14);
      expect(html).toContain('<meta name="robots" content="noindex"/>');
    }
    const style = /href="(\/assets\/gaya-gelap-\w+\.css)"/.exec(
      (await words(app, '/_gaya?skema=gelap')).html,
    )?.[1];
    const css = await (await app.request(style ?? '')).text();
    expect(css).toContain('--paper: #15171b');
    expect(css).toContain('color-scheme: dark');
  });

  it('does not exist outside the demo, like any other unknown address', async () => {
    const app = createApp(webDeps({ isDemo: false }));
    const hidden = await words(app, '/_gaya');
    const unknown = await words(app, '/_tidak-ada');
    expect(hidden.status).toBe(404);
    const anonymous = (html: string) => html.replaceAll('_tidak-ada', '_gaya').replace(/[\w-]{36}/g, '');
    expect(anonymous(hidden.html)).toBe(anonymous(unknown.html));
  });

  it('takes an unknown scheme for the one of the device', async () => {
    const app = createApp(webDeps({ isDemo: true }));
    expect((await words(app, '/_gaya?skema=%22%3E%3Cscript%3E')).html).not.toContain('"><script>');
  });
});
