import { createApp } from '../../../src/web/app.ts';
import { apiRoutes } from '../../../src/web/api/routes.ts';
import { open311Routes } from '../../../src/web/open311/routes.ts';
import { portalRoutes } from '../../../src/web/portal/routes.ts';
import { workspaceRoutes } from '../../../src/web/workspace/routes.ts';
import type { Deps } from '../../../src/useCases/deps.ts';
import { webDeps } from '../webDeps.ts';
import { testWebDeps } from '../webServer.ts';

export type App = ReturnType<typeof createApp>;

/** The whole product without a limit of requests: thousands come from one address here. */
export function wholeApp(deps: Deps, onFault?: (fault: unknown) => void): App {
  const unlimited = { requestsPerMinute: 1e9, writesPerMinute: 1e9 };
  const faults = onFault === undefined ? {} : { onFault };
  return createApp(webDeps({ ...testWebDeps(deps, {}), limits: unlimited, ...faults }), [
    apiRoutes(deps),
    open311Routes(deps),
    portalRoutes(deps),
    workspaceRoutes(deps),
  ]);
}

export interface Jawaban {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export async function panggil(app: App, path: string, init: RequestInit = {}): Promise<Jawaban> {
  const response = await app.request(path, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** A call of the REST API with a key, or as the public. */
export function api(
  app: App,
  kunci: string | null,
  path: string,
  body?: unknown,
  added: Readonly<Record<string, string>> = {},
): Promise<Jawaban> {
  const method = body === undefined ? 'GET' : 'POST';
  const headers = new Headers(added);
  if (kunci !== null) headers.set('authorization', `Bearer ${kunci}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  return panggil(app, `/api/v1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The same, which must succeed; answers its JSON. */
export async function apiOk<T = Record<string, unknown>>(
  app: App,
  kunci: string,
  path: string,
  body?: unknown,
  added?: Readonly<Record<string, string>>,
): Promise<T> {
  const { status, text } = await api(app, kunci, path, body, added);
  if (status !== 200 && status !== 201) throw new Error(`${path}: ${status} ${text}`);
  return JSON.parse(text) as T;
}

/** Runs tasks a few at a time, in their order. */
export async function beberapaSekaligus<T>(
  tasks: readonly T[],
  atOnce: number,
  run: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) await run(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
