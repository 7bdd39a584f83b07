import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import { berhenti, readBerhenti, type Berhenti } from '../../../useCases/partisipasi/berhenti.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { BerhentiPage } from './BerhentiPage.tsx';

/**
 * The links to stop in mails to followers (F33). Looking ends nothing, because mail programs open links by themselves; one POST
 * does, from the page's button or from the mail program itself (RFC 8058). The word in the address is all the right there is, so
 * neither a session nor a form's token is asked for.
 */
export function berhentiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/berhenti/:token', (c) => {
    const read = readBerhenti(deps, c.req.param('token'));
    return read.ok ? show(c, read.value, false) : refuseRequest(c, read.refusal.code);
  });
  app.post('/berhenti/:token', async (c) => {
    const done = await berhenti(deps, c.req.param('token'));
    return done.ok ? show(c, done.value, true) : refuseRequest(c, done.refusal.code);
  });
}

function show(c: WebContext, what: Berhenti, isDone: boolean): Response {
  // The address holds the word: nothing keeps it, and it stands on no printed page.
  const page = { ...pageOf(c), address: null };
  const response = sendPage(c, <BerhentiPage page={page} what={what} isDone={isDone} path={c.req.path} />);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
