import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Session, WebDeps } from '../../src/web/deps.ts';
import { assetStore, type AssetStore } from '../../src/web/operations/assets.ts';
import { TokenBuckets } from '../../src/web/pipeline/tokenBucket.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../src/web/assets');

/** The real styles, joined as the build joins them, without needing a build. */
export function sourceAssets(): AssetStore {
  const css = readFileSync(path.join(ASSETS, 'lapor.css'), 'utf8').replace(
    /@import '(.+?)';/g,
    (_, file: string) => readFileSync(path.join(ASSETS, file), 'utf8'),
  );
  const files = new Map<string, Uint8Array>();
  const manifest: Record<string, string> = {};
  for (const [name, content] of [
    ['lapor.css', Buffer.from(css)],
    ['lambang.svg', readFileSync(path.join(ASSETS, 'lambang.svg'))],
  ] as const) {
    const { name: stem, ext } = path.parse(name);
    const hashed = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${ext}`;
    files.set(hashed, content);
    manifest[name] = `/assets/${hashed}`;
  }
  return assetStore(manifest, files);
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
