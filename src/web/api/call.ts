import { z } from '@hono/zod-openapi';
import type { Kebutuhan } from '../../domain/akun/lingkupKunci.ts';
import type { Refusal } from '../../domain/shared/result.ts';
import type { Text } from '../../messages/bahasa.ts';
import type { Claim } from '../../useCases/idempotency/claim.ts';
import type { WebContext } from '../deps.ts';
import type { Answer, Written } from './answer.ts';
import type { Caller } from './caller.ts';

export interface Request<Q, B> {
  readonly c: WebContext;
  readonly caller: Caller;
  /** From the address, as they came. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
}

interface Shape<Q extends z.ZodType, B extends z.ZodType> {
  /** Stands in the OpenAPI document as `operationId`. */
  readonly id: string;
  /** With `{name}` for what varies, below `/api/v1`. */
  readonly path: `/${string}`;
  readonly kelompok: 'rujukan' | 'laporan' | 'perintah' | 'lampiran' | 'indikator' | 'webhook';
  /** What it asks of a key; empty: whatever everybody may call. */
  readonly lingkup: Kebutuhan;
  readonly ringkasan: Text;
  readonly query: Q;
  readonly body: B;
  /** The answer in JSON; null for bytes. */
  readonly jawaban: z.ZodType | null;
  /** The answer carries the ETag of a laporan; a command also takes it as If-Match. */
  readonly hasEtag?: true;
  /** Refusal codes that this call gives beside those that any call may give. */
  readonly kode: readonly string[];
}

/** A call that only reads. Works without a key, as the public. */
export interface ReadCall<Q extends z.ZodType = z.ZodType> extends Shape<Q, z.ZodType> {
  readonly method: 'get';
  readonly run: (request: Request<z.output<Q>, unknown>) => Promise<Answer | Written | Response>;
}

/**
 * A call that writes: it needs a key, and may come twice under one Idempotency-Key. `act` does it and records its outcome in the
 * same transaction (`claim`); `answer` tells the outcome, and only reads.
 */
export interface WriteCall<Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType> extends Shape<
  Q,
  B
> {
  readonly method: 'post' | 'delete';
  readonly status: 200 | 201;
  /** `berkas`: multipart with one file instead of JSON. */
  readonly bentuk: 'json' | 'berkas';
  /** What the schema cannot know, asked also of a body with other faults, so that all are told at once. */
  readonly check?: (raw: unknown, caller: Caller) => Promise<readonly Refusal[]>;
  readonly act: (request: Request<z.output<Q>, z.output<B>>, claim: Claim | undefined) => Promise<Acted>;
  readonly answer: (
    request: Pick<Request<unknown, unknown>, 'caller' | 'params' | 'c'>,
    outcome: unknown,
  ) => Promise<Answer>;
}

export type Acted = { readonly done: unknown } | Extract<Answer, { refusals: unknown }>;

export type AnyCall = ReadCall | WriteCall;

export function readCall<Q extends z.ZodType>(call: ReadCall<Q>): AnyCall {
  return call;
}

export function writeCall<Q extends z.ZodType, B extends z.ZodType>(call: WriteCall<Q, B>): AnyCall {
  return call;
}

/** No parameters: anything else is a slip of the pen that would pass unnoticed. `lang` is understood everywhere. */
export const noQuery = queryOf({});

export function queryOf<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject({ ...shape, lang: z.string().optional() });
}

export const noBody = z.strictObject({});
