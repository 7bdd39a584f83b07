import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { Pengelola } from '../../../useCases/rujukan/pengelola.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { readForm } from '../../request/form.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { officerOf, type Officer } from '../officer.ts';
import { mayEnter, type KodeBagian } from './bagian.ts';

/** One request for a settings page by an officer who may enter that room. */
export interface Asked {
  readonly c: WebContext;
  readonly deps: Deps;
  readonly officer: Officer;
  readonly by: Pengelola;
}

export interface Sent extends Asked {
  readonly form: RequestForm;
}

/** The two sorts of routes of a room, each behind its door: whoever may not enter is told so, on reading and on sending. */
export function roomRoutes(app: Hono<WebEnv>, deps: Deps, bagian: KodeBagian) {
  const enter = async (c: WebContext): Promise<Asked | Response> => {
    const officer = await officerOf(c, deps);
    if (officer instanceof Response) return officer;
    if (!mayEnter(officer, bagian)) return refuseRequest(c, 'web.forbidden');
    return { c, deps, officer, by: { reader: officer.reader, akunId: officer.akunId } };
  };
  const get = (path: string, show: (asked: Asked) => Promise<Response> | Response): void => {
    app.get(path, async (c) => {
      const asked = await enter(c);
      return asked instanceof Response ? asked : show(asked);
    });
  };
  const post = (path: string, take: (sent: Sent) => Promise<Response> | Response): void => {
    app.post(path, async (c) => {
      const asked = await enter(c);
      if (asked instanceof Response) return asked;
      const form = await readForm(c);
      return form.ok
        ? take({ ...asked, form: form.value })
        : refuseRequest(c, form.refusal.code, form.refusal.params);
    });
  };
  return { get, post };
}

/** Said on the next page. */
export function saved({ c }: Asked, teks: string, path: string): Response {
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(path, 303);
}

/** A refusal of the whole request among those of fields: no form can mend it. */
export function wholeRefusal({ c }: Asked, refusals: readonly Refusal[]): Response | null {
  const whole = refusals.find(({ code }) => code === 'web.forbidden' || code === 'web.not_found');
  return whole === undefined ? null : refuseRequest(c, whole.code);
}
