import type { Browser } from 'playwright-core';

export interface FirstView {
  /** Bytes over the line, bodies compressed and headers too, by kind of resource. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly requests: number;
  /** Addresses of other hosts that the page asked. */
  readonly foreign: readonly string[];
}

/** What a phone fetches that has never been here before, until nothing more comes. */
export async function firstView(browser: Browser, url: string): Promise<FirstView> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  const foreign: string[] = [];
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    kinds.set(requestId, ['Document', 'Stylesheet', 'Script'].includes(type ?? '') ? (type ?? '') : 'Other');
    if (new URL(request.url).host !== new URL(url).host) foreign.push(request.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return { bytes, requests: kinds.size, foreign };
}
