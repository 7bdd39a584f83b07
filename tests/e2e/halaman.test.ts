import process from 'node:process';
import { axeOn } from '../support/axe.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { firstView } from '../../bench/pages/firstView.ts';
import { LANGS, type Lang } from '../../src/messages/bahasa.ts';
import { messagesFor } from '../../src/messages/catalogue.ts';
import { formatNomor } from '../../src/domain/shared/nomor.ts';
import { createApp } from '../../src/web/app.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import { useTestDeps } from '../support/deps.ts';
import { useSite } from '../support/pages.ts';
import { fileBy, stageOn } from '../support/portal.ts';
import { Visitor } from '../support/visitor.ts';
import { webDeps } from '../support/webDeps.ts';
import { testWebDeps } from '../support/webServer.ts';

const isFull = process.env['TEST_SCALE'] === 'full';
const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
const site = useSite(() => made().deps);

const TEXTS = ['/tentang', ...Object.keys(messagesFor('id').situs)];
const PAGES = ['/', '/_gaya', ...TEXTS];
/** Between them every component and every kind of page: what only colours change is looked at here. */
const COLOURED = ['/', '/_gaya', '/privasi'];
/** Some sixty runs of axe: a busy machine may take its time. */
const PATIENCE_MS = 300_000;

const SCHEMES = {
  terang: { colorScheme: 'light', contrast: 'no-preference' },
  gelap: { colorScheme: 'dark', contrast: 'no-preference' },
  kontras: { colorScheme: 'light', contrast: 'more' },
  'kontras-gelap': { colorScheme: 'dark', contrast: 'more' },
} as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;
type Scheme = keyof typeof SCHEMES;

const WIDTHS = [320, 360, 1280] as const;
type Look = readonly [Scheme, (typeof WIDTHS)[number]];
/** Every scheme and width once, half of them in each language; TEST_SCALE=full looks at all their combinations. */
const ALL_LOOKS = (Object.keys(SCHEMES) as Scheme[]).flatMap((scheme) =>
  WIDTHS.map((width): Look => [scheme, width]),
);
const SOME_LOOKS: Readonly<Record<Lang, readonly Look[]>> = {
  id: [
    ['terang', 360],
    ['kontras-gelap', 1280],
  ],
  en: [
    ['gelap', 1280],
    ['kontras', 320],
  ],
};

function looksAt(path: string, lang: Lang): readonly Look[] {
  if (isFull) return ALL_LOOKS;
  return COLOURED.includes(path) ? SOME_LOOKS[lang] : SOME_LOOKS[lang].slice(0, 1);
}

/** With the rule that asks for 7:1, which axe leaves out unless told. */
async function faults(page: Page, isWhole: boolean): Promise<string[]> {
  const axe = axeOn(page, { 'color-contrast-enhanced': { enabled: true } });
  const { violations } = await (
    isWhole ? axe : axe.withRules(['color-contrast', 'color-contrast-enhanced'])
  ).analyze();
  return violations.map(
    (one) => `${page.url()} ${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`,
  );
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the home page, the pages of text and every component', () => {
  it.each(LANGS)(
    'have no fault that axe finds, in any scheme, and never scroll sideways (%s)',
    async (lang) => {
      const page = await site().open({ isScripted: true });
      const found: string[] = [];
      for (const path of PAGES) {
        await page.goto(`${path}?lang=${lang}`);
        expect(await page.locator('html').getAttribute('lang')).toBe(lang);
        for (const [scheme, width] of looksAt(path, lang)) {
          await page.emulateMedia(SCHEMES[scheme]);
          await page.setViewportSize({ width, height: 740 });
          // What does not depend on colours is looked at once in each language.
          found.push(...(await faults(page, isFull || !scheme.startsWith('kontras'))));
          const wider = await overflowOf(page);
          if (wider > 0) found.push(`${path} is ${wider} px too wide at ${width} px`);
        }
      }
      expect(found).toEqual([]);
    },
    isFull ? 10 * PATIENCE_MS : PATIENCE_MS,
  );

  it('keep within the page when letters alone are four times as large, and ask no other site for anything', async () => {
    const page = await site().open({ isScripted: true, viewport: { width: 1280, height: 800 } });
    const found: string[] = [];
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (origin !== site().origin) found.push(`asks ${request.url()}`);
    });
    for (const path of PAGES) {
      await page.goto(path);
      await page.evaluate(() => (document.documentElement.style.fontSize = '400%'));
      const wider = await overflowOf(page);
      if (wider > 0) found.push(`${path} is ${wider} px too wide`);
    }
    expect(found).toEqual([]);
  });

  it('show where the focus is, first on the way past the head, also with colours of the system', async () => {
    for (const forcedColors of ['none', 'active'] as const) {
      const page = await site().open({ isScripted: true });
      await page.emulateMedia({ forcedColors });
      await page.goto('/tentang');
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      expect(await focused.textContent()).toBe('Lompat ke isi halaman');
      expect((await focused.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      expect(await focused.evaluate((one) => getComputedStyle(one).outlineWidth)).toBe('3px');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await focused.evaluate((one) => one.closest('header'))).toBeNull();
      await page.context().close();
    }
  });
});

describe('on paper', () => {
  it('every page of text is a clean document with its address and the day', async () => {
    const page = await site().open({ isScripted: true });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const path of ['/', ...TEXTS]) {
      await page.goto(path);
      const shown = await page.locator('body').innerText();
      expect(shown).toContain(`Dicetak dari ${site().origin}${path}. Keadaan pada 20 November 2026.`);
      const onlyOnScreen = page.locator('nav, .site-search, .account, button').filter({ visible: true });
      expect([path, await onlyOnScreen.count()]).toEqual([path, 0]);
      const ink = await page.locator('body').evaluate((one) => getComputedStyle(one).color);
      expect(ink).toBe('rgb(0, 0, 0)');
    }
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a public laporan of difficult matter', () => {
  it('breaks neither its page, nor the lists, nor the paper, which says number, date and address', async () => {
    const { deps } = made();
    const visitor = new Visitor(createApp(webDeps(testWebDeps(deps, {})), [portalRoutes(deps)]));
    const judul = 'Jalanrusak'.repeat(14);
    const isi = `${'x'.repeat(400)} \u0627\u0644\u0637\u0631\u064A\u0642 \u202E${'\u{1F6A7}'.repeat(60)}`;
    const { nomor } = await fileBy(visitor, { apa: { judul, isi } });
    const { officer } = await stageOn(made());
    await officer('kota', nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    const page = await site().open({ isScripted: true, viewport: { width: 320, height: 640 } });
    for (const path of ['/', '/laporan', `/laporan/${nomor}`]) {
      await page.goto(path);
      expect([path, await overflowOf(page)]).toEqual([path, 0]);
    }
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('body').innerText();
    expect(shown).toContain(formatNomor(nomor));
    expect(shown).toContain(`Dicetak dari ${site().origin}/laporan/${nomor}. Keadaan pada 20 November 2026.`);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  });
});

describe('a slow send', () => {
  it('says that it works, is sent once however often it is pressed, and can be pressed again after coming back', async () => {
    const page = await site().open({ isScripted: true });
    let sent = 0;
    // An answer that leads nowhere: the page stays as it is while a slow one is awaited.
    await page.route('**/lapor/mulai', (route) => {
      sent += 1;
      return route.fulfill({ status: 204 });
    });
    await page.goto('/');
    await page.getByLabel('Apa yang ingin Anda sampaikan?').fill('Air mati sejak kemarin');
    const press = () =>
      page.evaluate(() => document.querySelector<HTMLElement>('.home-report button')?.click());
    const look = () =>
      page.evaluate(() => ({
        busy: document.querySelector('.home-report button')?.getAttribute('aria-busy') ?? null,
        words: document.querySelector('.working')?.textContent ?? null,
      }));
    for (let i = 0; i < 3; i += 1) await press();
    await expect.poll(look).toEqual({ busy: 'true', words: messagesFor('id').formulir.sedangMengirim });
    expect(sent).toBe(1);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await look()).toEqual({ busy: null, words: null });
    await press();
    await expect.poll(() => sent).toBe(2);
  });
});

describe('a refused form', () => {
  it('brings the focus to what must be corrected, and from there to the field, which kept its content', async () => {
    const page = await site().open({ isScripted: true });
    await page.goto('/lacak');
    await page.getByLabel('Nomor laporan').last().fill('12 34');
    await page.getByRole('main').getByRole('button', { name: 'Lacak', exact: true }).click();
    const focused = page.locator(':focus');
    expect(await focused.getAttribute('class')).toBe('error-summary');
    expect(await page.title()).toMatch(/^Perlu diperbaiki: /);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused.inputValue()).toBe('12 34');
    expect(await focused.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the head of every page', () => {
  it('changes the language and stays where one is', async () => {
    const page = await site().open();
    await page.goto('/laporan?status=selesai&urut=terlama');
    await page.getByRole('link', { name: 'English' }).click();
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, ...searchParams]).toEqual([
      '/laporan',
      ['status', 'selesai'],
      ['urut', 'terlama'],
      ['lang', 'en'],
    ]);
    await page.getByRole('link', { name: 'Privacy' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Privacy');
  });

  it('leads to what it links to, from the foot as well', async () => {
    const page = await site().open();
    await page.goto('/');
    const links = await page
      .locator('header a, footer a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(14);
    for (const href of new Set(links))
      expect([href, (await page.request.get(href)).status()]).toEqual([href, 200]);
  });
});

describe('the first view', () => {
  it.each(['/', '/lapor'])('of %s stays within its weight and asks nobody else', async (path) => {
    const page = await site().open();
    const browser = page.context().browser();
    if (browser === null) throw new Error('the page has no browser');
    const { bytes, foreign } = await firstView(browser, site().origin + path);
    const all = [...bytes.values()].reduce((sum, one) => sum + one, 0);
    expect(foreign).toEqual([]);
    expect(bytes.get('Stylesheet')).toBeGreaterThan(1_000);
    expect(bytes.get('Script') ?? 0).toBeLessThanOrEqual(15_000);
    expect(bytes.get('Stylesheet')).toBeLessThanOrEqual(15_000);
    expect(all).toBeLessThanOrEqual(50_000);
  });
});
