import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { Pengelola } from '../../../useCases/rujukan/pengelola.ts';
import type { WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { officerRoutes, type Asked as RoomLess } from '../officerRoutes.ts';
import { mayEnter, type KodeBagian } from './bagian.ts';

/** One request for a settings page by an officer who may enter that room. */
export interface Asked extends RoomLess {
  readonly by: Pengelola;
}

export interface Sent extends Asked {
  readonly form: RequestForm;
}

/** The two sorts of routes of a room, each behind its door: whoever may not enter is told so, on reading and on sending. */
export function roomRoutes(app: Hono<WebEnv>, deps: Deps, bagian: KodeBagian) {
  const room = officerRoutes(app, deps, (officer) => mayEnter(officer, bagian));
  const askedBy = (asked: RoomLess): Asked => {
    const { reader, akunId } = asked.officer;
    return { ...asked, by: { reader, akunId } };
  };
  const get = (path: string, show: (asked: Asked) => Promise<Response> | Response): void =>
    room.get(path, (asked) => show(askedBy(asked)));
  const post = (path: string, take: (sent: Sent) => Promise<Response> | Response): void =>
    room.post(path, (asked, form) => take({ ...askedBy(asked), form }));
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
