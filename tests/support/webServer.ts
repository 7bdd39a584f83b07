import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { waysOf } from '../../src/useCases/akun/faktor/waysToProve.ts';
import { findSession } from '../../src/useCases/akun/findSession.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { countUnread } from '../../src/useCases/pesan/pemberitahuan.ts';
import { createApp, type Routes } from '../../src/web/app.ts';
import type { Session, WebDeps } from '../../src/web/deps.ts';
import { webDeps } from './webDeps.ts';

export interface TestWebServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface TestWebOptions {
  readonly routes: readonly Routes[];
  /** Sessions by token, beside those that signing in makes. */
  readonly sessions?: Readonly<Record<string, Session>>;
  /** The name by which browsers come: `localhost` where a number will not do. */
  readonly host?: string;
}

/** The web as people reach it, on a free port of loopback: the real app over the real dependencies. */
export async function startTestWeb(deps: Deps, options: TestWebOptions): Promise<TestWebServer> {
  const held = { origin: '' };
  const web: WebDeps = {
    ...webDeps(testWebDeps(deps, options.sessions ?? {})),
    waysToProve: ({ akunId }, token) => waysOf(deps, { akunId, token, origin: held.origin }),
    get origin() {
      return held.origin;
    },
  };
  const app = createApp(web, options.routes);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  held.origin = `http://${options.host ?? '127.0.0.1'}:${(server.address() as AddressInfo).port}`;
  return {
    origin: held.origin,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The parts of the web that hang on the program's dependencies; faults fail the test loudly. */
export function testWebDeps(deps: Deps, sessions: Readonly<Record<string, Session>>): Partial<WebDeps> {
  return {
    waysToProve: ({ akunId }, token) => waysOf(deps, { akunId, token, origin: 'http://127.0.0.1:3000' }),
    secret: deps.keys.web,
    now: deps.now,
    countUnread: (session) => countUnread(deps, session),
    findSession: async (token) => sessions[token] ?? (await findSession(deps, token)),
    onFault: (fault) => console.error(fault),
  };
}
