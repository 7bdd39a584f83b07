import http from 'node:http';
import { afterAll, beforeAll, expect } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { DEMO_PASSWORD } from '../../src/useCases/akun/demoAccounts.ts';
import { seedDemoAccounts } from '../../src/useCases/akun/seedDemoAccounts.ts';
import { apiRoutes } from '../../src/web/api/routes.ts';
import { createApp } from '../../src/web/app.ts';
import { hookRoutes } from '../../src/web/hook/hookRoutes.ts';
import { open311Routes } from '../../src/web/open311/routes.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import { workspaceRoutes } from '../../src/web/workspace/routes.ts';
import { useTestDeps, type TestDeps } from './deps.ts';
import { obrolanUji } from './obrolan.ts';
import { Visitor } from './visitor.ts';
import { webDeps } from './webDeps.ts';
import { startTestWeb, testWebDeps, type TestWebServer } from './webServer.ts';

/** What the gateway of SMS says to be heard. */
export const SMS_TOKEN = 'sms-gateway-token-uji-0123456789';
export const ORIGIN = 'http://127.0.0.1:3000';
export const FORM = 'application/x-www-form-urlencoded';

export interface WholeWeb {
  readonly made: TestDeps;
  readonly app: ReturnType<typeof createApp>;
  /** Where the same app listens, for what only a socket can say. */
  readonly origin: string;
  /** A demo account, signed in through its page. */
  readonly signedIn: (name: string) => Promise<Visitor>;
}

/** Pages and API of the product over one database, with the accounts of the demo, for a whole test file. */
export function useWholeWeb(): () => WholeWeb {
  const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
  let app: ReturnType<typeof createApp> | undefined;
  let server: TestWebServer | undefined;
  beforeAll(async () => {
    const { deps } = made();
    await seedDemoAccounts(deps);
    const routes = [
      apiRoutes(deps),
      open311Routes(deps),
      hookRoutes(deps, { smsToken: SMS_TOKEN, obrolan: obrolanUji() }),
      portalRoutes(deps),
      workspaceRoutes(deps),
    ];
    app = createApp(webDeps(testWebDeps(deps, {})), routes);
    server = await startTestWeb(deps, { routes });
  });
  afterAll(() => server?.close());
  return () => {
    if (app === undefined || server === undefined) throw new Error('the web exists only while tests run');
    return {
      made: made(),
      app,
      origin: server.origin,
      signedIn: (name) => signIn(new Visitor(app as never), name),
    };
  };
}

async function signIn(visitor: Visitor, name: string): Promise<Visitor> {
  await visitor.open('/masuk');
  await visitor.send('/masuk', { email: `${name}@demo.test`, sandi: DEMO_PASSWORD });
  expect(visitor.here.status).toBe(200);
  return visitor;
}

/** A token of this person's own, tried out: what is refused with it is refused for another reason than the token. */
export async function tokenOf(visitor: Visitor): Promise<string> {
  await visitor.open('/lapor');
  const { _csrf = '' } = visitor.hidden('/lapor');
  expect((await visitor.post('/cari/token', { _csrf })).status, 'the token is taken').toBe(404);
  return _csrf;
}

/** Everything that a command or a form could have changed. */
export function standing({ deps }: TestDeps): Promise<readonly unknown[]> {
  return query(
    deps.db,
    `select (select count(*) from riwayat) as kejadian, (select count(*) from akun) as akun,
            (select string_agg(nomor || status || urut, ',' order by nomor) from laporan) as laporan`,
  );
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** A request as nobody's browser would send it: the path goes out as it is written here. */
export function raw(
  origin: string,
  path: string,
  options: http.RequestOptions & { readonly body?: string } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    request.on('error', reject);
    request.end(options.body);
  });
}
