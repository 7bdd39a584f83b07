import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { readsAsAccount } from '../../domain/akun/lingkupKunci.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { refusal, type Refusal } from '../../domain/shared/result.ts';
import type { Deps } from '../../useCases/deps.ts';
import { runOnce, type Acted as ActedOnce } from '../../useCases/idempotency/runOnce.ts';
import type { WebContext, WebEnv } from '../deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { refused, refusedIfAny, send, sendableOf, sendAnswer, type Answer, type Sendable } from './answer.ts';
import { readJson } from './body.ts';
import type { AnyCall, ReadCall, WriteCall } from './call.ts';
import { callerOf, noteAnswer, PUBLIC_CALLER, type Caller } from './caller.ts';
import { fileBody } from './lampiran/fileBody.ts';
import { refusalsOf } from './input/refusals.ts';

/** Puts a call at its address. Other methods there answer 405 (`methodNotAllowed`). */
export function mount(app: Hono<WebEnv>, deps: Deps, call: AnyCall): void {
  const path = call.path.replaceAll(/\{(\w+)\}/g, ':$1');
  app.on(call.method.toUpperCase(), path, async (c) => {
    const caller = await callerOf(deps, c, call);
    if (caller instanceof Response) return caller;
    const answer = await (call.method === 'get'
      ? read(c, call, reading(call, caller))
      : write(c, deps, call, caller));
    return noteAnswer(deps, caller, call.kelompok, answer);
  });
}

/** A key that may not read with the reach of its account reads like somebody who has none. */
function reading(call: ReadCall, caller: Caller): Caller {
  return call.lingkup.length > 0 || readsAsAccount(caller.lingkup) ? caller : PUBLIC_CALLER;
}

/** What was done is told to such a key as everybody may see it. */
function telling(caller: Caller): Caller {
  return readsAsAccount(caller.lingkup) ? caller : { ...caller, reader: PUBLIK };
}

/** After all calls: whatever method is left at a known address. */
export function methodNotAllowed(app: Hono<WebEnv>, calls: readonly AnyCall[]): void {
  const byPath = Map.groupBy(calls, (call) => call.path.replaceAll(/\{(\w+)\}/g, ':$1'));
  for (const [path, here] of byPath) {
    const allowed = here
      .flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
      .join(', ');
    app.all(path, (c) => {
      c.header('Allow', allowed);
      return refuseRequest(c, 'web.method_not_allowed');
    });
  }
}

async function read(c: WebContext, call: ReadCall, caller: Caller): Promise<Response> {
  const query = parseQuery(c, call);
  if (!query.success) return send(c, sendableOf(c, problems(refusalsOf(query.error.issues))));
  const answer = await call.run({ c, caller, params: c.req.param(), query: query.data, body: undefined });
  return answer instanceof Response ? answer : sendAnswer(c, answer);
}

async function write(c: WebContext, deps: Deps, call: WriteCall, caller: Caller): Promise<Response> {
  const { akun } = caller;
  if (akun === null) return refuseRequest(c, 'auth.required_key');
  const body = call.bentuk === 'berkas' ? await fileBody(c) : await readJson(c);
  if (!body.ok) return send(c, sendableOf(c, refused(body.refusal)));
  const { json } = body.value;
  const params = c.req.param();
  const attempt = (claim?: Parameters<WriteCall['act']>[1]) => perform(c, call, caller, json, claim);
  const tell = async (outcome: unknown): Promise<Sendable> =>
    sendableOf(c, await call.answer({ c, caller: telling(caller), params }, outcome));
  const kunci = c.req.header('idempotency-key');
  if (kunci === undefined) {
    const acted = await attempt();
    return send(c, 'done' in acted ? await tell(acted.done) : sendableOf(c, acted));
  }
  // By its keyed name: what is kept beside it names a laporan, which may be anonim (ADR 0004).
  // Keys of other scopes see another answer, so they do not share it.
  const scope = caller.lingkup === null ? '' : `:${caller.lingkup.toSorted().join(',')}`;
  const key = { pemegang: `kunci:${akun.pengunggah}${scope}`, kunci, sidik: digestOf(c, body.value.text) };
  const once = await runOnce(deps, key, {
    act: async (claim): Promise<ActedOnce> => {
      const acted = await attempt(claim);
      return 'done' in acted
        ? { done: JSON.stringify(acted.done) }
        : { refused: packed(sendableOf(c, acted)) };
    },
    answer: async (outcome) => packed(await tell(JSON.parse(outcome))),
  });
  if (!once.ok) return send(c, sendableOf(c, refused(once.refusal)));
  return send(c, unpacked(once.value));
}

async function perform(
  c: WebContext,
  call: WriteCall,
  caller: Caller,
  json: unknown,
  claim: Parameters<WriteCall['act']>[1],
): ReturnType<WriteCall['act']> {
  const query = parseQuery(c, call);
  const body = call.body.safeParse(json, { reportInput: true });
  const found: Refusal[] = [
    ...(query.success ? [] : refusalsOf(query.error.issues)),
    ...(body.success ? [] : refusalsOf(body.error.issues)),
  ];
  const told = new Set(found.map((one) => one.path));
  const checked = (await call.check?.(json, caller)) ?? [];
  found.push(...checked.filter((one) => one.path === undefined || !told.has(one.path)));
  if (found.length > 0 || !query.success || !body.success) return problems(found);
  return call.act({ c, caller, params: c.req.param(), query: query.data, body: body.data }, claim);
}

function parseQuery(c: WebContext, call: AnyCall) {
  return call.query.safeParse(c.req.query(), { reportInput: true });
}

function problems(found: readonly Refusal[]): Extract<Answer, { refusals: unknown }> {
  const answer = refusedIfAny(found);
  return answer !== null && 'refusals' in answer ? answer : { refusals: [refusal('input.invalid')] };
}

/** Method, address and body: the same request again, or another one under the same key. */
function digestOf(c: WebContext, text: string): Buffer {
  return createHash('sha256')
    .update(`${c.req.method} ${new URL(c.req.url).pathname}${new URL(c.req.url).search}\n${text}`)
    .digest();
}

/** The headers are kept together with the answer, on a line of their own. */
function packed({ status, body, told }: Sendable): { status: number; body: string } {
  return { status, body: `${JSON.stringify(told)}\n${body}` };
}

function unpacked({ status, body }: { status: number; body: string }): Sendable {
  const end = body.indexOf('\n');
  return { status, body: body.slice(end + 1), told: JSON.parse(body.slice(0, end)) as Sendable['told'] };
}
