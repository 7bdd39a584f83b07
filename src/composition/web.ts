import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import path from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createAdaptorServer } from '@hono/node-server';
import { originOf, type Config } from '../config.ts';
import { networkList } from '../domain/shared/jaringan.ts';
import { query } from '../persistence/connection/database.ts';
import { createHealth, type Health } from '../telemetry/health.ts';
import { makeCorrelationId } from '../telemetry/correlation.ts';
import type { Log } from '../telemetry/log.ts';
import { requestSeconds, type Metrics } from '../telemetry/metrics.ts';
import { waysOf } from '../useCases/akun/faktor/waysToProve.ts';
import { findSession } from '../useCases/akun/findSession.ts';
import type { Deps } from '../useCases/deps.ts';
import { countUnread } from '../useCases/pesan/pemberitahuan.ts';
import { createApp, type Routes } from '../web/app.ts';
import type { WebDeps } from '../web/deps.ts';
import { loadAssets } from '../web/operations/assets.ts';
import { TokenBuckets } from '../web/pipeline/tokenBucket.ts';
import { clientAddress } from '../web/request/clientAddress.ts';
import { noteRequest } from './requestLog.ts';
import { makeStoppable } from './stoppable.ts';

export interface RunningWeb {
  /** Where it can be opened, e.g. `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly health: Health;
  /** Lets requests under way finish (at most `graceMs`), takes no new ones. */
  readonly stop: () => Promise<void>;
}

/** From another machine: enough for an office behind one address, too little for a flood. */
const PUBLIC_LIMITS = { requestsPerMinute: 1_200, writesPerMinute: 600 } as const;
/** On loopback nobody but this machine asks: local applications and measurements (interfaces §3: at least 600). */
const LOOPBACK_LIMITS = { requestsPerMinute: 600_000, writesPerMinute: 600_000 } as const;

/** Starts the web on the configured port; ready when the promise resolves. */
export async function startWeb(
  config: Config,
  deps: Deps,
  parts: { readonly log: Log; readonly metrics: Metrics; readonly routes: readonly Routes[] },
): Promise<RunningWeb> {
  const { log, metrics } = parts;
  const health = createHealth({ checks: { database: () => query(deps.db, 'select 1') } });
  // The assets lie beside the bundle.
  const assets = await loadAssets(path.join(config.folders.product, 'dist', 'assets'));
  const seconds = metrics.histogram('lapor_http_seconds', 'Duration of requests', requestSeconds, [
    'method',
    'route',
    'status',
  ]);
  const named = config.values.TRUSTED_PROXIES ?? [];
  const proxies = networkList(named);
  const held: { origin: string } = { origin: config.http.origin ?? '' };
  const webDeps: WebDeps = {
    get origin() {
      return held.origin;
    },
    secret: deps.keys.web,
    isDemo: config.isDemo,
    now: deps.now,
    randomBytes: deps.chance.bytes,
    newCorrelationId: makeCorrelationId,
    remoteAddress: (c) =>
      clientAddress(
        getConnInfo(c).remote.address ?? 'tidak dikenal',
        c.req.header('x-forwarded-for'),
        proxies,
      ),
    findSession: (token) => findSession(deps, token),
    waysToProve: ({ akunId }, token) => waysOf(deps, { akunId, token, origin: held.origin }),
    countUnread: (session) => countUnread(deps, session),
    limiter: new TokenBuckets(() => performance.now()),
    // Behind a proxy on the same machine the whole world comes over loopback.
    limits: isLoopbackHost(config.http.host) && named.length === 0 ? LOOPBACK_LIMITS : PUBLIC_LIMITS,
    assets,
    readiness: () => health.readiness(),
    metrics: () => Promise.resolve(metrics.render()),
    metricsToken: config.values.METRICS_TOKEN ?? null,
    mapTileUrl: config.values.MAP_TILE_URL,
    sandboxUrl: config.values.SANDBOX_URL,
    onRequest: (summary) => {
      const { method, route, status, durationMs } = summary;
      seconds.observe({ method, route, status: String(status) }, durationMs / 1000);
      noteRequest(log, deps.keys, summary);
    },
    onFault: (fault) => log.error('fault', { error: fault }),
  };
  const app = createApp(webDeps, parts.routes);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const stoppable = makeStoppable(server);
  const port = await listen(server, config.http.port, config.http.host);
  const address = originOf(config.http.host, port);
  held.origin = config.http.origin ?? address;
  health.enter('serving');
  const stop = (): Promise<void> => {
    health.enter('stopping');
    return stoppable.stop();
  };
  return { address, health, stop };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Porta ${port} sedang dipakai program lain. Hentikan program itu, atau jalankan dengan PORT yang lain.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
