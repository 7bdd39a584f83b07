import { z } from '@hono/zod-openapi';

/** Every error of the API (RFC 9457; `errors/problem.ts` makes it). */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    code: z.string().openapi({ example: 'laporan.transition_not_allowed' }),
    title: z.string(),
    status: z.int(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
    correlationId: z.string(),
  })
  .openapi('Problem');
