import type { Refusal } from '../../domain/shared/result.ts';
import { refusalText } from '../../messages/refusals/table.ts';
import type { WebContext } from '../deps.ts';
import { refusalStatus, type RefusalHttpStatus } from '../refusalStatus.ts';
import { FORMATS, MEDIA_TYPE, textOf, type Format } from './document.ts';

export function isGeoReport(path: string): boolean {
  return path.startsWith('/open311/');
}

/** As the address ends; XML, which the specification requires of everybody, for one that says nothing. */
export function formatOf(path: string): Format {
  return FORMATS.find((one) => path.endsWith(`.${one}`)) ?? 'xml';
}

/** All refusals of a request as GeoReport lists them: 404 for what is not there, 403 for the key, 400 for any other mistake of the sender. */
export function sendErrors(c: WebContext, refusals: readonly [Refusal, ...Refusal[]]): Response {
  const format = formatOf(c.req.path);
  const lang = c.var.lang ?? 'id';
  const statuses = refusals.map((one) => statusOf(one.code));
  // What is not there outweighs what is wrong beside it.
  const status = statuses.find((one) => one === 404) ?? statuses[0] ?? 400;
  const errors = refusals.map((one, i) => ({
    code: statuses[i] ?? status,
    description: `${one.path === undefined ? '' : `${one.path}: `}${refusalText(one, lang)}`,
  }));
  c.header('Cache-Control', 'no-store');
  return c.body(textOf(format, 'errors', errors), status, { 'Content-Type': MEDIA_TYPE[format] });
}

/** Statuses of ours that clients of the specification do not expect; those of the network stay. */
const AS_400: readonly RefusalHttpStatus[] = [409, 415, 422];

function statusOf(code: string): RefusalHttpStatus {
  const status = refusalStatus(code);
  if (status === 401) return 403;
  return AS_400.includes(status) ? 400 : status;
}
