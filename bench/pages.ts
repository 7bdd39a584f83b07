/**
 * P8 (quality): weight of the first view of `/` and `/lapor`, everything counted as it comes over the line, and Lighthouse
 * (mobile, median of 5). `npm run bench -- pages [--runs 5] [--address http://127.0.0.1:3000]`; without an address it starts
 * the program with a demo of its own.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { launchBrowser, type TestBrowser } from '../tests/support/browser.ts';
import { startServed } from './measuring/child.ts';
import { printTable, quantile, round } from './measuring/table.ts';
import { firstView } from './pages/firstView.ts';

const PAGES = ['/', '/lapor'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, address: { type: 'string' } },
});
const runs = Number(values.runs);

/** One run of Lighthouse: points of each category, three times, and what it found wanting. */
async function judge(port: number, url: string) {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
  const { categories, audits } = result.lhr;
  const wanting = Object.values(categories).flatMap((category) =>
    category.auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id} ${String(audits[id]?.displayValue ?? audits[id]?.score ?? '')}`.trim()),
  );
  return {
    points: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    times: TIMES.map((name) => audits[name]?.numericValue ?? Number.NaN),
    wanting,
  };
}

async function judgeAll(browser: TestBrowser, address: string): Promise<void> {
  const chrome = await launch({
    chromePath: browser.executablePath,
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const rows: (string | number)[][] = [];
    const wanting = new Set<string>();
    for (const page of PAGES) {
      const judged: Awaited<ReturnType<typeof judge>>[] = [];
      for (let run = 0; run < runs; run += 1) judged.push(await judge(chrome.port, address + page));
      const median = (of: (one: (typeof judged)[number]) => number): number =>
        quantile(
          judged.map(of).toSorted((a, b) => a - b),
          0.5,
        );
      const points = CATEGORIES.map((_, i) => median(({ points: all }) => all[i] ?? 0));
      const times = TIMES.map((_, i) => round(median(({ times: all }) => all[i] ?? 0)));
      rows.push([page, ...points, ...times]);
      for (const one of judged) for (const what of one.wanting) wanting.add(`${page} ${what}`);
    }
    const head = ['page', ...CATEGORIES, ...TIMES.map((name) => `${name} ms`)];
    printTable(`P8: Lighthouse, mobile, median of ${runs} (goal 100 each)`, head, rows);
    console.log(`\nWanting in at least one run: ${[...wanting].join('; ') || 'nothing'}`);
  } finally {
    chrome.kill();
  }
}

async function weigh(browser: TestBrowser, address: string): Promise<void> {
  const rows = [];
  for (const page of PAGES) {
    const view = await firstView(browser.browser, address + page);
    const kB = (type: string): string => round((view.bytes.get(type) ?? 0) / 1000, 1);
    const total = [...view.bytes.values()].reduce((sum, one) => sum + one, 0);
    rows.push([
      page,
      view.requests,
      kB('Document'),
      kB('Stylesheet'),
      kB('Script'),
      kB('Other'),
      round(total / 1000, 1),
      round(total / 50_000, 2),
      view.foreign.length,
    ]);
  }
  const head = [
    'page',
    'requests',
    'HTML kB',
    'CSS kB',
    'script kB',
    'other kB',
    'all kB',
    '÷ 50 kB',
    'to others',
  ];
  printTable('P8: first view, compressed, with headers (goal ≤ 50 kB, script ≤ 15 kB)', head, rows);
}

async function measure(address: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    await weigh(browser, address);
    await judgeAll(browser, address);
  } finally {
    await browser.close();
  }
}

if (values.address === undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lapor-bench-'));
  chmodSync(folder, 0o755);
  const environment = {
    LAPOR_VAR: path.join(folder, 'var'),
    LAPOR_KEYS: path.join(folder, 'keys'),
    PORT: '0',
    DEMO: '1',
  };
  try {
    const served = await startServed(['scripts/start.mjs'], { ...environment, LOG_LEVEL: 'error' });
    await measure(served.address).finally(() => served.stop());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  await measure(values.address.replace(/\/$/, ''));
}
