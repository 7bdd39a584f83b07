import { axeOn } from '../support/axe.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemoAccounts } from '../../src/useCases/akun/seedDemoAccounts.ts';
import { giveCommand, type Incoming } from '../../src/useCases/laporan/giveCommand.ts';
import { admin, file, officer, START } from '../../src/useCases/sapu/tests/filed.ts';
import { useTestDeps } from '../support/deps.ts';
import { signIn, useSite } from '../support/pages.ts';

const isFull = process.env['TEST_SCALE'] === 'full';
const made = useTestDeps({ now: START });
const site = useSite(() => made().deps);

const SCHEMES = [
  { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
] as const;
const LANGUAGES = ['id', 'en'] as const;
const WIDTHS = [320, 360, 1280] as const;

interface Look {
  readonly scheme: (typeof SCHEMES)[number];
  readonly lang: (typeof LANGUAGES)[number];
  readonly width: (typeof WIDTHS)[number];
}

const LOOKS: readonly Look[] = SCHEMES.flatMap((scheme) =>
  LANGUAGES.flatMap((lang) => WIDTHS.map((width) => ({ scheme, lang, width }))),
);

/** One of each kind of laporan, so that every page has something to show. */
async function fillDesk(): Promise<void> {
  const { deps } = made();
  await seedDemoAccounts(deps);
  const unit = officer('pejabat_penghubung', 'KT-63.71/06');
  const forward: Incoming = {
    perintah: 'verifikasi',
    unit: ['KT-63.71/06'],
    klasifikasi: 'tidak_berkadar_pengawasan',
  };
  const lives: readonly (readonly [typeof admin, Incoming])[][] = [
    [],
    [
      [
        admin,
        {
          perintah: 'tunda',
          pertanyaan: 'Di jalan apa tepatnya lampu itu?',
          alasanKode: 'minta_lokasi',
        },
      ],
    ],
    [[admin, forward]],
    [
      [admin, forward],
      [unit, answer('Lampu sudah kami periksa dan akan diganti.', false)],
    ],
    [
      [admin, forward],
      [unit, answer('Lampu sudah menyala kembali.', true)],
    ],
  ];
  for (const life of lives) {
    const nomor = await file(deps);
    for (const [who, command] of life) {
      const given = await giveCommand(deps, who, nomor, command);
      if (!given.ok) throw new Error(`${command.perintah}: ${JSON.stringify(given.refusal)}`);
    }
  }
}

function answer(isi: string, akhir: boolean): Incoming {
  return { perintah: 'tindak-lanjut', isi, akhir };
}

/** Addresses that differ only in a number, a code or what was asked are one page. */
function patternOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const path = pathname
    .replaceAll(/\d{9}/g, 'NOMOR')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replaceAll(/\/instansi\/[^/]+/g, '/instansi/KODE')
    .replaceAll(/[A-Z]{2}-[\w.]+/g, 'KODE');
  const keys = [...searchParams.keys()].filter((key) => key !== 'lang').toSorted();
  if (isFull) return [path, ...keys].join(' ');
  return keys.length === 0 ? path : `${path} ?`;
}

/** What is not a page of ours, or does something. */
function isPage(address: string, origin: string): boolean {
  const url = new URL(address);
  return (
    url.origin === origin &&
    !/^\/(?:api|assets|lampiran|open311|metrics|healthz|readyz|hook)\b|\.\w{2,7}$/.test(url.pathname) &&
    !url.pathname.includes('/lampiran/') &&
    !url.pathname.startsWith('/keluar')
  );
}

async function linksOf(page: Page): Promise<string[]> {
  // links of a map are of SVG, where href is an object
  const found = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return found.map((one) => new URL(one, page.url()).href.replace(/#.*$/, ''));
}

async function faultsOf(page: Page, status: number, look: Look, heard: readonly string[]): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    h1: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    title: document.title,
    landmarks: ['header', 'main', 'footer'].filter((one) => document.querySelector(one) === null),
    skip: document.querySelector('a[href^="#"]')?.getAttribute('href') ?? '',
    width: document.documentElement.scrollWidth,
    ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
  }));
  const doubled = seen.ids.filter((id, index) => seen.ids.indexOf(id) !== index);
  const { violations } = await axeOn(page).analyze();
  return [
    ...(status === 200 ? [] : [`answered ${status}`]),
    ...(seen.h1 === 1 ? [] : [`${seen.h1} h1`]),
    ...(seen.lang === look.lang ? [] : [`lang ${seen.lang}`]),
    ...(seen.title.length > 3 ? [] : ['no title']),
    ...seen.landmarks.map((one) => `no ${one}`),
    ...(seen.ids.includes(seen.skip.slice(1)) ? [] : [`skip link to ${seen.skip}`]),
    ...(seen.width <= look.width ? [] : [`${seen.width} px wide`]),
    ...doubled.map((id) => `id ${id} twice`),
    ...violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
    ...heard,
  ];
}

/** One window for all looks: another would fetch every file anew and start a process. */
async function openAs(cookies: Awaited<ReturnType<BrowserContext['cookies']>>): Promise<Page> {
  const page = await site().open({ isScripted: true });
  await page.context().addCookies(cookies);
  return page;
}

async function turnTo(page: Page, { scheme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia(scheme);
}

/** One page of one language: asked for once, then turned to every width and scheme as its reader would turn it. */
async function lookAt(page: Page, address: string, looks: readonly Look[]): Promise<string[]> {
  const { origin } = site();
  let heard: string[] = [];
  const onRequest = (request: { url: () => string }): void => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      heard.push(`asks ${request.url()}`);
  };
  const onConsole = (message: { type: () => string; text: () => string }): void => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
  };
  const onCrash = (error: Error): void => void heard.push(`script: ${error.message}`);
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onCrash);
  const faults: string[] = [];
  let status: number | null = null;
  for (const look of looks) {
    await turnTo(page, look);
    status ??= (await page.goto(address))?.status() ?? 0;
    const found = await faultsOf(page, status, look, heard);
    heard = [];
    const { colorScheme, contrast } = look.scheme;
    faults.push(...found.map((one) => `(${look.lang} ${look.width} ${colorScheme} ${contrast}): ${one}`));
  }
  page.off('request', onRequest).off('console', onConsole).off('pageerror', onCrash);
  return faults;
}

/** What everybody can open is looked at once, as a stranger sees it; by default every page, by the first who comes to it. */
const seenBefore = new Set<string>();

/** Goes through all that can be reached by links from these addresses; gives what is wrong, page by page. */
async function walk(
  email: string | null,
  from: readonly string[],
): Promise<{ pages: number; faults: string[] }> {
  const { origin } = site();
  const first = await site().open();
  if (email !== null) {
    await first.goto('/masuk');
    await signIn(first, email);
  }
  const cookies = await first.context().cookies();
  await first.context().close();
  const page = await openAs(cookies);
  const known = new Set<string>();
  const waiting = from.map((path) => `${origin}${path}`);
  const own = new Set(waiting.map(patternOf));
  const faults: string[] = [];
  const closed = new Set<string>();
  let turn = 0;
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const pattern = patternOf(address);
    if (known.has(pattern) || (seenBefore.has(pattern) && !own.has(pattern))) continue;
    known.add(pattern);
    const looks = isFull ? LOOKS : [LOOKS[(turn * 7) % LOOKS.length] as Look];
    turn += 1;
    for (const lang of LANGUAGES) {
      const here = looks.filter((look) => look.lang === lang);
      if (here.length === 0) continue;
      const asked = new URL(address);
      asked.searchParams.set('lang', lang);
      const found = await lookAt(page, asked.href, here);
      faults.push(...found.map((one) => `${pattern} ${one}`));
      // a closed door is not the room behind it
      if (new URL(page.url()).pathname !== asked.pathname) closed.add(pattern);
      if (closed.has(pattern) && own.has(pattern)) faults.push(`${pattern}: leads to ${page.url()}`);
      if (here.includes(looks[0] as Look))
        waiting.push(...(await linksOf(page)).filter((one) => isPage(one, origin)));
      // a walk of an hour tells what it found before it ends
      if (isFull) for (const one of found) console.log(`${pattern} ${one}`);
    }
  }
  await page.context().close();
  if (email === null || !isFull) for (const one of known) if (!closed.has(one)) seenBefore.add(one);
  return { pages: known.size, faults };
}

describe('every page that links lead to', { timeout: 7_200_000, retry: 0 }, () => {
  beforeAll(fillDesk);

  // each with the least number of pages that this person is the first to come to: fewer, and links were not found
  it.each([
    [
      'the public',
      null,
      40,
      [
        '/',
        '/lapor',
        '/lacak',
        '/laporan',
        '/instansi',
        '/statistik',
        '/peringkat',
        '/tentang',
        '/masuk',
        '/daftar',
        '/_gaya',
      ],
    ],
    ['a pelapor', 'pelapor@demo.test', 5, ['/saya']],
    ['an admin of an instansi', 'kota@demo.test', 80, ['/petugas', '/monev', '/pengaturan']],
    ['a pejabat penghubung', 'penghubung@demo.test', 2, ['/petugas']],
    ['the admin nasional', 'nasional@demo.test', 5, ['/petugas', '/pengaturan']],
    ['a pengawas', 'pengawas@demo.test', 2, ['/pengawasan', '/monev']],
  ] as const)('has no fault for %s', async (_who, email, least, from) => {
    const { pages, faults } = await walk(email, from);
    console.log(`${email ?? 'public'}: ${pages} pages`);
    expect(pages).toBeGreaterThanOrEqual(least);
    expect(faults).toEqual([]);
  });
});
