import type { Child } from 'hono/jsx';
import type { Deps } from '../../useCases/deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import type { WebContext } from '../deps.ts';
import { pageOf, sendPage, type Page } from '../request/page.ts';
import type { Officer, OfficerByRoles } from './officer.ts';

/** One request by an officer. */
export interface Asked {
  readonly c: WebContext;
  readonly deps: Deps;
  readonly officer: Officer;
}

/**
 * What a page may know that is written once for several readers (ADR 0032). The request itself is not there: neither cookies nor
 * anything else of whoever asks first.
 */
export interface Asking<O extends OfficerByRoles = OfficerByRoles> {
  readonly deps: Deps;
  readonly page: Page;
  readonly officer: O;
  readonly query: Readonly<Record<string, string>>;
  readonly param: (name: string) => string;
  /** For the form of something new. */
  readonly newId: () => string;
}

/** A whole document, or why there is none. */
export type Shown = { readonly document: Child; readonly status?: 422 } | { readonly refusal: string };

/** The same for one reader alone. */
export function askingOf({ c, deps, officer }: Asked): Asking<Officer> {
  return {
    deps,
    page: pageOf(c),
    officer,
    query: c.req.query(),
    param: (name) => c.req.param(name) ?? '',
    newId: () => deps.chance.uuid(deps.now()),
  };
}

export function sendShown(c: WebContext, shown: Shown, status?: 409 | 422): Response {
  return 'refusal' in shown
    ? refuseRequest(c, shown.refusal)
    : sendPage(c, shown.document, status ?? shown.status ?? 200);
}
