import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Session, WebDeps } from '../../src/web/deps.ts';
import { assetStore, type AssetStore } from '../../src/web/operations/assets.ts';
import { TokenBuckets } from '../../src/web/pipeline/tokenBucket.ts';
import { bundledIsland } from './islands.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../src/web/assets');
const ISLANDS = path.resolve(import.meta.dirname, '../../src/web/islands');

/** The real styles, joined as the build joins them, and the real islands, without needing a build. */
export function sourceAssets(): AssetStore {
  const styles = readdirSync(ASSETS).filter((name) => name.endsWith('.css'));
  const others = readdirSync(ASSETS).filter((name) => /\.\w+$/.test(name) && !name.endsWith('.css'));
  const files = new Map<string, Uint8Array>();
  const manifest: Record<string, string> = {};
  const add = (name: string, content: Uint8Array): void => {
    const file = hashedName(name, content);
    files.set(file, content);
    manifest[name] = `/assets/${file}`;
  };
  for (const name of styles) add(name, Buffer.from(joinedStyle(path.join(ASSETS, name))));
  for (const name of others) add(name, readFileSync(path.join(ASSETS, name)));
  const islands = new Map<string, string>();
  const entries = [ISLANDS, path.join(ISLANDS, 'petugas')].flatMap((folder) =>
    readdirSync(folder).map((name) => ({ folder, name })),
  );
  for (const { folder, name } of entries) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name)) continue;
    const source = path.join(folder, name);
    const file = hashedName(name.replace(/\.tsx?$/, '.js'), readFileSync(source));
    islands.set(file, source);
    manifest[name.replace(/\.tsx?$/, '.js')] = `/assets/${file}`;
  }
  return withIslands(assetStore(manifest, files), islands);
}

/** An island is bundled when a browser first asks for it: most tests never do. */
function withIslands(store: AssetStore, islands: ReadonlyMap<string, string>): AssetStore {
  const bundled = new Map<string, AssetStore>();
  return {
    href: (name) => store.href(name),
    find: (file) => {
      const source = islands.get(file);
      if (source === undefined) return store.find(file);
      const made = bundled.get(file) ?? assetStore({}, new Map([[file, bundledIsland(source)]]));
      bundled.set(file, made);
      return made.find(file);
    },
  };
}

function joinedStyle(file: string): string {
  return readFileSync(file, 'utf8').replace(/@import '(.+?)'(.*?);/g, (_, part: string, media: string) => {
    const inner = joinedStyle(path.resolve(path.dirname(file), part));
    return media.trim() === '' ? inner : `@media ${media.trim()} {\n${inner}}\n`;
  });
}

function hashedName(name: string, content: Uint8Array): string {
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${ext}`;
}

/** Web dependencies with nothing behind them; sessions are those given by token. */
export function webDeps(
  over: Partial<WebDeps> & { sessions?: Readonly<Record<string, Session>> } = {},
): WebDeps {
  const { sessions = {}, ...rest } = over;
  return {
    origin: 'http://127.0.0.1:3000',
    secret: Buffer.alloc(32, 7),
    isDemo: true,
    now: () => Date.now(),
    randomBytes: (size) => randomBytes(size),
    newCorrelationId: () => randomUUID(),
    remoteAddress: () => '127.0.0.1',
    findSession: (token) => Promise.resolve(sessions[token] ?? null),
    countUnread: () => Promise.resolve(0),
    waysToProve: () =>
      Promise.resolve({ sandi: true, totp: false, passkey: null, punyaPasskey: false, pemulihan: false }),
    limiter: new TokenBuckets(() => performance.now()),
    limits: { requestsPerMinute: 6000, writesPerMinute: 6000 },
    assets: sourceAssets(),
    readiness: () => Promise.resolve({ isReady: true, phase: 'serving', checks: [] }),
    metrics: () => Promise.resolve('lapor_up 1\n'),
    metricsToken: null,
    onRequest: () => {},
    onFault: () => {},
    ...rest,
  };
}
