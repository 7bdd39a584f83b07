import type { Hono } from 'hono';
import type { Deps } from '../../useCases/deps.ts';
import type { WebContext, WebEnv } from '../deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { readForm } from '../request/form.ts';
import type { RequestForm } from '../request/requestForm.ts';
import type { Asked } from './asking.ts';
import { officerOf, type Officer } from './officer.ts';

export type { Asked } from './asking.ts';

/**
 * The two sorts of routes of the officers' pages: whoever is no officer, or may not enter, is told so on reading and on sending. What
 * is done behind the door the use cases decide.
 */
export function officerRoutes(
  app: Hono<WebEnv>,
  deps: Deps,
  mayEnter: (officer: Officer) => boolean = () => true,
) {
  const enter = async (c: WebContext): Promise<Asked | Response> => {
    const officer = await officerOf(c, deps);
    if (officer instanceof Response) return officer;
    return mayEnter(officer) ? { c, deps, officer } : refuseRequest(c, 'web.forbidden');
  };
  const get = (path: string, show: (asked: Asked) => Promise<Response> | Response): void => {
    app.get(path, async (c) => {
      const asked = await enter(c);
      return asked instanceof Response ? asked : show(asked);
    });
  };
  const post = (
    path: string,
    take: (asked: Asked, form: RequestForm) => Promise<Response> | Response,
  ): void => {
    app.post(path, async (c) => {
      const asked = await enter(c);
      if (asked instanceof Response) return asked;
      const form = await readForm(c);
      return form.ok ? take(asked, form.value) : refuseRequest(c, form.refusal.code, form.refusal.params);
    });
  };
  return { get, post };
}
