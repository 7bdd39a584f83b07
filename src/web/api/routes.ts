import { Hono } from 'hono';
import type { Deps } from '../../useCases/deps.ts';
import type { Routes } from '../app.ts';
import type { WebEnv } from '../deps.ts';
import { ApiPage } from './ApiPage.tsx';
import type { AnyCall } from './call.ts';
import { apiDocument, type ApiDocument } from './document.ts';
import type { Lang } from '../../messages/bahasa.ts';
import { bacaCalls } from './laporan/bacaCalls.ts';
import { kirimCall } from './laporan/kirimCall.ts';
import { lampiranCalls } from './lampiran/lampiranCalls.ts';
import { methodNotAllowed, mount } from './mount.ts';
import { monevCalls } from './monev/monevCalls.ts';
import { percepatanCalls } from './monev/percepatanCalls.ts';
import { penghargaanCalls } from './monev/penghargaanCalls.ts';
import { perintahCalls } from './perintah/perintahCalls.ts';
import { pageOf, sendPage } from '../request/page.ts';
import { webhookCalls } from './webhook/webhookCalls.ts';
import { rujukanCalls } from './rujukan/rujukanCalls.ts';

/** Every call of the REST API v1, in the order of its documentation. */
export function apiCalls(deps: Deps): readonly AnyCall[] {
  return [
    ...rujukanCalls(deps),
    kirimCall(deps),
    ...bacaCalls(deps),
    ...lampiranCalls(deps),
    ...perintahCalls(deps),
    ...monevCalls(deps),
    ...percepatanCalls(deps),
    ...penghargaanCalls(deps),
    ...webhookCalls(deps),
  ];
}

/** `/api/v1/…`, its document `/api/v1/openapi.json`, and the readable page `/api` (interfaces §5). */
export function apiRoutes(deps: Deps): Routes {
  const calls = apiCalls(deps);
  const api = new Hono<WebEnv>();
  const documentFor = documents(calls);
  api.get('/openapi.json', (c) => c.json(documentFor(c.var.lang, c.var.deps.origin)));
  for (const call of calls) mount(api, deps, call);
  methodNotAllowed(api, calls);
  return (app) => {
    app.get('/api', (c) => {
      const page = pageOf(c);
      return sendPage(c, ApiPage({ page, document: documentFor(page.lang, c.var.deps.origin) }));
    });
    app.route('/api/v1', api);
  };
}

/** Made once for a language: the schemas do not change while the program runs, its address only as it starts. */
function documents(calls: readonly AnyCall[]): (lang: Lang, origin: string) => ApiDocument {
  const made = new Map<string, ApiDocument>();
  return (lang, origin) => {
    const name = `${lang} ${origin}`;
    const document = made.get(name) ?? apiDocument(calls, lang, origin);
    made.set(name, document);
    return document;
  };
}
