import { openKabar, showKabar, type Layar } from './luring/kabar.ts';
import { sendAll } from './luring/kirim.ts';
import { readAll, remove, write } from './luring/simpanan.ts';
import type { Jawaban, Permintaan, Tulisan } from './luring/tulisan.ts';

/**
 * The service worker of the site (W3C Service Workers): shows the page for writing without signal when no other can be reached,
 * keeps what is written there, and sends it once there is a line, also with the page closed where the browser allows that, and shows news (F23). It keeps
 * no other page: what one person read must not show for the next.
 */
interface Worker extends EventTarget {
  readonly SIMPANAN: { readonly versi: string; readonly aset: readonly string[] };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(of: object): Promise<readonly { postMessage(message: unknown, moved: readonly []): void }[]>;
  };
  readonly registration: { readonly sync?: { register(tag: string): Promise<void> } };
  skipWaiting(): Promise<void>;
}
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as Worker;
const layar = globalThis as unknown as Layar;
const PAGE = '/luring';
const TAG = 'kirim-laporan';
const cacheName = `luring-${worker.SIMPANAN.versi}`;

worker.addEventListener('install', (event) => {
  (event as Waiting).waitUntil(keepAll().then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => {
  (event as Waiting).waitUntil(forgetOld().then(() => worker.clients.claim()));
});
worker.addEventListener('sync', (event) => {
  (event as Waiting).waitUntil(sendOrReject());
});
worker.addEventListener('fetch', (event) => {
  const fetching = event as Fetching;
  const { request } = fetching;
  const { pathname, origin } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === 'POST' && pathname === '/lapor/bagikan') fetching.respondWith(takeShared(request));
  else if (request.method !== 'GET') return;
  else if (request.mode === 'navigate') fetching.respondWith(fetch(request).catch(() => keptPage()));
  else if (pathname.startsWith('/assets/')) fetching.respondWith(keptAsset(request));
});
worker.addEventListener('push', (event) => {
  const { data } = event as unknown as { readonly data: { text(): string } | null };
  (event as Waiting).waitUntil(showKabar(layar, data?.text()));
});
worker.addEventListener('notificationclick', (event) => {
  const { notification } = event as unknown as {
    readonly notification: { readonly data: unknown; close(): void };
  };
  notification.close();
  const { buka } = (notification.data ?? {}) as { readonly buka?: unknown };
  (event as Waiting).waitUntil(openKabar(layar, buka));
});
worker.addEventListener('message', (event) => {
  const { data, ports } = event as MessageEvent<Permintaan>;
  (event as unknown as Waiting).waitUntil(serve(data).then((answer) => ports[0]?.postMessage(answer)));
});

/** The page without anything of the person who reads it now, and all that it is made of. */
async function keepAll(lang?: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const page = await fetch(lang === undefined ? PAGE : `${PAGE}?lang=${lang}`, { credentials: 'omit' });
  if (!page.ok) throw new Error('page');
  await cache.put(PAGE, page);
  const known = new Set<string>();
  for (let wave = [...worker.SIMPANAN.aset]; wave.length > 0;) {
    const texts = await Promise.all(
      wave.filter((one) => !known.has(one)).map((one) => keepOne(cache, one, known)),
    );
    wave = texts.flat().filter((one) => !known.has(one));
  }
}

/** Keeps a file; answers the files that it imports in turn. */
async function keepOne(cache: Cache, href: string, known: Set<string>): Promise<readonly string[]> {
  known.add(href);
  const response = await fetch(href);
  if (!response.ok) throw new Error(href);
  await cache.put(href, response.clone());
  if (!href.endsWith('.js')) return [];
  const text = await response.text();
  return [...text.matchAll(/["']\.\/([\w.-]+\.js)["']/g)].map(([, name]) => `/assets/${name ?? ''}`);
}

async function forgetOld(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('luring-') && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function keptPage(): Promise<Response> {
  const kept = await caches.match(PAGE, { cacheName });
  return kept ?? Response.error();
}

/** Names of files carry their content: what was kept never grows old. */
async function keptAsset(request: Request): Promise<Response> {
  return (await caches.match(request.url, { cacheName })) ?? fetch(request);
}

async function serve(asked: Permintaan): Promise<Jawaban> {
  try {
    if (asked.minta === 'halaman') await keepAll(asked.lang).catch(() => undefined);
    if (asked.minta === 'simpan') await write(asked.tulisan);
    if (asked.minta === 'hapus') await remove(asked.id);
    if (asked.minta === 'simpan' || asked.minta === 'kirim') await send();
    const isTitipan = asked.minta === 'titipan' && titipan?.id === asked.id;
    return { isTersimpan: true, daftar: await readAll(), ...(isTitipan && titipan ? { titipan } : {}) };
  } catch {
    return { isTersimpan: false, daftar: [] };
  }
}

/** The line may be gone by the time of the answer: the browser is asked to wake us when it is back. Some never answer that. */
async function send(): Promise<void> {
  if (!(await sendAlone())) void worker.registration.sync?.register(TAG).catch(() => undefined);
}

/** The browser tries again by itself after a rejection, with growing pauses. */
async function sendOrReject(): Promise<void> {
  if (!(await sendAlone())) throw new Error('no line');
}

let running: Promise<boolean> | null = null;
/** Two at once would only send the same twice over a thin line; the server files it once anyway. */
function sendAlone(): Promise<boolean> {
  running ??= sendAll(tellPages).finally(() => {
    running = null;
  });
  return running;
}

async function tellPages(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const daftar = await readAll();
  for (const page of pages) page.postMessage({ isTersimpan: true, daftar } satisfies Jawaban, []);
}

/** Handed over last, in memory alone. */
let titipan: Tulisan | null = null;

/**
 * Words and files that another app hands over go into the form, whether there is a line or not. Any site can send a browser here with words
 * of its own, and a worker is not told who did: nothing is kept on the device before the person changes it or presses the button.
 */
async function takeShared(request: Request): Promise<Response> {
  const copy = request.clone();
  try {
    const form = await request.formData();
    const words = ['title', 'text', 'url']
      .map((name) => form.get(name))
      .filter((one) => typeof one === 'string' && one !== '');
    const files = form.getAll('berkas').filter((one): one is File => one instanceof File && one.size > 0);
    titipan = {
      id: secret(),
      pada: Date.now(),
      keadaan: 'ditulis',
      isian: { isi: words.join('\n') },
      berkas: files.map((file) => ({ file, isTerkirim: false })),
    };
    return Response.redirect(`${PAGE}#${titipan.id}`, 303);
  } catch {
    // It cannot be read here: the server takes the words, and knows by itself who sent them.
    return fetch(copy);
  }
}

function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
