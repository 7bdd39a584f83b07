import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Lang } from '../../messages/bahasa.ts';
import { problemSchema } from './problemSchema.ts';
import type { AnyCall } from './call.ts';

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The OpenAPI 3.1 document, from the same schemas that the calls check with. */
export function apiDocument(calls: readonly AnyCall[], lang: Lang, server: string): ApiDocument {
  const described = new OpenAPIHono();
  described.openAPIRegistry.registerComponent('securitySchemes', 'kunci', { type: 'http', scheme: 'bearer' });
  for (const call of calls) described.openAPIRegistry.registerPath(pathOf(call, lang));
  return described.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'SP4N-LAPOR! REST API', version: '1', license: { name: 'AGPL-3.0-only' } },
    servers: [{ url: `${server}/api/v1` }],
  });
}

type PathConfig = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];

function pathOf(call: AnyCall, lang: Lang): PathConfig {
  const { method, path, id, ringkasan, kelompok, kode } = call;
  const isWrite = method !== 'get';
  const takesIfMatch = isWrite && call.hasEtag === true && call.status === 200;
  return {
    method,
    path,
    operationId: id,
    tags: [kelompok],
    summary: ringkasan[lang],
    ...(kode.length === 0 ? {} : { 'x-refusals': [...kode] }),
    security: isWrite || call.lingkup.length > 0 ? [{ kunci: [] }] : [{}, { kunci: [] }],
    ...(call.lingkup.length === 0 ? {} : { 'x-lingkup': [...call.lingkup] }),
    request: {
      query: call.query as z.ZodObject,
      ...(isWrite && !isEmpty(call.body)
        ? {
            body: {
              required: true,
              content: {
                [call.bentuk === 'berkas' ? 'multipart/form-data' : 'application/json']: {
                  schema: call.body,
                },
              },
            },
          }
        : {}),
    },
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name: name ?? '',
        in: 'path' as const,
        required: true,
        schema: { type: 'string' as const },
      })),
      ...(isWrite ? [headerNamed('Idempotency-Key', 200)] : []),
      ...(takesIfMatch ? [headerNamed('If-Match', 1000)] : []),
    ],
    responses: responsesOf(call),
  };
}

function headerNamed(name: string, maxLength: number) {
  return { name, in: 'header' as const, required: false, schema: { type: 'string' as const, maxLength } };
}

function responsesOf(call: AnyCall): PathConfig['responses'] {
  const status = call.method !== 'get' ? call.status : 200;
  const good =
    call.jawaban === null
      ? { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } }
      : { 'application/json': { schema: call.jawaban } };
  return {
    [status]: {
      description: 'OK',
      content: good,
      ...(call.hasEtag === true ? { headers: { ETag: { schema: { type: 'string' as const } } } } : {}),
    },
    default: {
      description: 'Problem (RFC 9457)',
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  };
}

function isEmpty(body: z.ZodType): boolean {
  const { shape } = body as Partial<z.ZodObject>;
  return shape !== undefined && Object.keys(shape).length === 0;
}
