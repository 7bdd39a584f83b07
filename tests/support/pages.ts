import { afterAll, beforeAll, expect } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeOn } from './axe.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { DEMO_PASSWORD } from '../../src/useCases/akun/demoAccounts.ts';
import { apiRoutes } from '../../src/web/api/routes.ts';
import type { Routes } from '../../src/web/app.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import { workspaceRoutes } from '../../src/web/workspace/routes.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { startTestWeb, type TestWebServer } from './webServer.ts';

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

/** For one step on a busy machine: a page takes some 50 ms on an idle one. */
const PATIENCE_MS = 60_000;

export interface Opening {
  readonly isScripted?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Site {
  readonly origin: string;
  /** A browser of its own, without memory of any other. */
  readonly open: (opening?: Opening) => Promise<Page>;
  /** The same, signed in with a demo account through the sign-in page. */
  readonly openAs: (email: string, opening?: Opening) => Promise<Page>;
}

/** All pages and the API of the product on a free port, and a real browser before them, for a whole test file. */
export function useSite(
  deps: () => Deps,
  host = '127.0.0.1',
  besides: (deps: Deps) => readonly Routes[] = () => [],
): () => Site {
  let browser: TestBrowser | undefined;
  let server: TestWebServer | undefined;
  beforeAll(async () => {
    const all = [
      ...[apiRoutes, portalRoutes, workspaceRoutes].map((routes) => routes(deps())),
      ...besides(deps()),
    ];
    server = await startTestWeb(deps(), { routes: all, host });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return () => {
    if (browser === undefined || server === undefined)
      throw new Error('the site exists only while tests run');
    return siteOf(browser.browser, server.origin);
  };
}

function siteOf(browser: Browser, origin: string): Site {
  const open = async ({ isScripted = false, viewport = DESK }: Opening = {}): Promise<Page> => {
    const options = { baseURL: origin, javaScriptEnabled: isScripted, viewport, locale: 'id-ID' };
    const context: BrowserContext = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };
  const openAs = async (email: string, opening?: Opening): Promise<Page> => {
    const page = await open(opening);
    await page.goto('/masuk');
    await signIn(page, email);
    return page;
  };
  return { origin, open, openAs };
}

/** Fills in the sign-in page that is open. */
export async function signIn(page: Page, email: string, sandi: string = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Kata sandi').fill(sandi);
  await press(page, 'Masuk');
  expect(new URL(page.url()).pathname).not.toBe('/masuk');
}

/** Presses the button of the page's main part, and waits for the page that it leads to: a click ends when that one has only begun. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
}

export async function headingOf(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

/** Nomor and receipt from the page after sending; the receipt is empty for an account holder. */
export async function numbersOn(page: Page): Promise<{ readonly nomor: string; readonly resi: string }> {
  const [nomor = '', resi = ''] = await page.locator('.big-number').allTextContents();
  return { nomor: nomor.replace(/\D/g, ''), resi };
}

/**
 * Every violation that axe finds on the page as it stands on a phone, and sideways scrolling there and on a desk (everyPage.test.ts
 * lets axe see the other widths). axe is a script, so
 * the document of a page without script is looked at by a scripted one.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.waitForLoadState();
  const [address, html, cookies] = [page.url(), await page.content(), await page.context().cookies()];
  const auditor = await auditorBeside(page);
  await auditor.context().clearCookies();
  await auditor.context().addCookies(cookies);
  await auditor.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  await auditor.goto(address);
  await auditor.unroute(address);
  const found: string[] = [];
  for (const viewport of [DESK, PHONE]) {
    await auditor.setViewportSize(viewport);
    const width = await auditor.evaluate(() => document.documentElement.scrollWidth);
    if (width > viewport.width) found.push(`${address} is ${width} px wide at ${viewport.width} px`);
  }
  const { violations } = await axeOn(auditor).analyze();
  found.push(...violations.map((one) => `${address} ${one.id}: ${one.nodes.map((n) => n.html).join(' | ')}`));
  return found;
}

const auditors = new WeakMap<Browser, Promise<Page>>();

/** One for all pages of a browser: its files are fetched once. */
function auditorBeside(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  const known = auditors.get(browser);
  if (known !== undefined) return known;
  const made = browser.newContext({ locale: 'id-ID' }).then((context) => context.newPage());
  auditors.set(browser, made);
  return made;
}
