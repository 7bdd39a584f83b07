import { createHash } from 'node:crypto';
import type { Refusal } from '../../domain/shared/result.ts';
import type { Deps } from '../../useCases/deps.ts';
import type { Claim } from '../../useCases/idempotency/claim.ts';
import { runOnce } from '../../useCases/idempotency/runOnce.ts';
import type { Lingkup } from '../../domain/akun/lingkupKunci.ts';
import { callerByKey, type Caller } from '../api/caller.ts';
import type { WebContext } from '../deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { readForm } from '../request/form.ts';
import type { RequestForm } from '../request/requestForm.ts';
import { MEDIA_TYPE, textOf, type Value } from './document.ts';
import { formatOf, sendErrors } from './errors.ts';

/** What everybody may read, as the format in the address asks. */
export function sendDocument(c: WebContext, root: string, value: Value, maxAgeSeconds = 0): Response {
  const format = formatOf(c.req.path);
  c.header('Cache-Control', maxAgeSeconds === 0 ? 'no-cache' : `public, max-age=${maxAgeSeconds}`);
  return c.body(textOf(format, root, value), 200, { 'Content-Type': MEDIA_TYPE[format] });
}

/** All mistakes, or null when there are none. */
export function sendFaults(c: WebContext, faults: readonly Refusal[]): Response | null {
  const [first, ...rest] = faults;
  return first === undefined ? null : sendErrors(c, [first, ...rest]);
}

export interface Sender {
  readonly caller: Caller;
  readonly form: RequestForm;
}

/** The form and the key in it (GeoReport v2: `api_key` among the fields; the header of our own API is understood as well). */
export async function senderOf(deps: Deps, c: WebContext, lingkup: Lingkup): Promise<Sender | Response> {
  const form = await readForm(c);
  if (!form.ok) return refuseRequest(c, form.refusal.code, form.refusal.params);
  const header = /^Bearer +(\S{1,200})$/i.exec(c.req.header('authorization')?.trim() ?? '')?.[1];
  const key = form.value.text('api_key') || header || (c.req.query('api_key') ?? '');
  if (key === '') return refuseRequest(c, 'georeport.key_required');
  const caller = await callerByKey(deps, c, key, { kelompok: 'open311', lingkup: [lingkup] });
  if (caller instanceof Response) return caller;
  return caller === null ? refuseRequest(c, 'georeport.key_invalid') : { caller, form: form.value };
}

interface Steps {
  readonly act: (
    claim?: Claim,
  ) => Promise<{ readonly done: unknown } | { readonly faults: readonly Refusal[] }>;
  readonly answer: (outcome: unknown) => Promise<{ readonly root: string; readonly value: Value }>;
}

/** Does a writing once for its `kunci`, when it has one: a repeat gets the answer of the first, for a day or for `keptMs`. */
export async function once(
  deps: Deps,
  c: WebContext,
  { caller, form }: Sender,
  once: string | undefined | { readonly kunci: string; readonly keptMs: number },
  steps: Steps,
): Promise<Response> {
  const { kunci, ...kept } = typeof once === 'object' ? once : { kunci: once };
  const format = formatOf(c.req.path);
  const tell = async (outcome: unknown): Promise<{ status: number; body: string }> => {
    const { root, value } = await steps.answer(outcome);
    return { status: 201, body: textOf(format, root, value) };
  };
  if (kunci === undefined) {
    const acted = await steps.act();
    if ('faults' in acted) return sendFaults(c, acted.faults) ?? refuseRequest(c, 'web.fault');
    const { body } = await tell(acted.done);
    return created(c, body);
  }
  let refused: readonly Refusal[] = [];
  const key = {
    pemegang: `georeport:${caller.akun?.pengunggah ?? ''}`,
    kunci,
    sidik: digestOf(c, form),
    ...kept,
  };
  const done = await runOnce(deps, key, {
    act: async (claim) => {
      const acted = await steps.act(claim);
      if ('done' in acted) return { done: JSON.stringify(acted.done) };
      refused = acted.faults;
      // Kept by nobody: what was refused may be sent again under the same id once it is put right.
      return { refused: { status: 503, body: '' } };
    },
    answer: async (outcome) => tell(JSON.parse(outcome)),
  });
  if (!done.ok) return sendFaults(c, [done.refusal]) ?? refuseRequest(c, 'web.fault');
  return sendFaults(c, refused) ?? created(c, done.value.body);
}

function created(c: WebContext, body: string): Response {
  c.header('Cache-Control', 'no-store');
  return c.body(body, 201, { 'Content-Type': MEDIA_TYPE[formatOf(c.req.path)] });
}

/** Address and fields in any order, the key apart. */
function digestOf(c: WebContext, form: RequestForm): Buffer {
  const fields = form.entries
    .filter(([name]) => name !== 'api_key')
    .toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([c.req.path, fields]))
    .digest();
}
