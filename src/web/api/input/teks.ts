import { isUuid } from '../../../domain/shared/uuid.ts';
import { z } from '@hono/zod-openapi';
import { isNomor } from '../../../domain/shared/nomor.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { isHari } from '../../../domain/shared/time.ts';

/**
 * Building blocks of request schemas. A refusal of ours travels through Zod as the `params` of a custom issue; the same schema
 * also describes itself in the OpenAPI document.
 */

/** Adds a refusal at this place of the input. */
export function refuseAt(
  ctx: z.core.$RefinementCtx,
  found: Refusal,
  path: readonly (string | number)[] = [],
): void {
  ctx.issues.push({
    code: 'custom',
    path: [...path],
    params: { refusal: found },
    input: ctx.value,
    message: found.code,
  });
}

/**
 * Words that a person wrote, trimmed, `\n` as line end; lengths in code points. NUL and half surrogate pairs cannot be stored
 * as text, so they are refused rather than changed in silence.
 */
export function teks(min: number, max: number, contoh?: string) {
  return z
    .string()
    .superRefine((value, ctx) => {
      if (value.includes('\0') || !value.isWellFormed())
        return refuseAt(ctx, refusal('input.invalid_characters'));
      const panjang = Array.from(tidy(value)).length;
      if (panjang === 0 && min > 0) return refuseAt(ctx, refusal('input.required'));
      if (panjang < min) return refuseAt(ctx, refusal('input.too_short', { min, panjang }));
      if (panjang > max) return refuseAt(ctx, refusal('input.too_long', { max, panjang }));
    })
    .transform(tidy)
    .openapi({
      type: 'string',
      ...(min > 0 ? { minLength: min } : {}),
      maxLength: max,
      ...(contoh === undefined ? {} : { example: contoh }),
    });
}

/** Line ends as `\n`; other control characters, which nobody types and XML cannot carry, are left out. */
function tidy(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

/** A code of the data files; whether it exists is looked up afterwards. */
export function kode(contoh: string) {
  return z
    .string()
    .superRefine((value, ctx) => {
      if (!/^[\w./-]{1,60}$/.test(value))
        refuseAt(ctx, refusal('input.unknown_choice', { nilai: shortened(value) }));
    })
    .openapi({ type: 'string', maxLength: 60, example: contoh });
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const hari = z
  .string()
  .superRefine((value, ctx) => {
    if (!isHari(value) || value < '1900-01-01') refuseAt(ctx, refusal('input.invalid_date'));
  })
  .openapi({ type: 'string', format: 'date', example: '2026-11-02' });

/** A whole number of the address, both ends included. */
export const bilangan = (min: number, max: number, contoh: number) =>
  z
    .string()
    .superRefine((value, ctx) => {
      const isIn = /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;
      if (!isIn) refuseAt(ctx, refusal('input.out_of_range', { min, max }));
    })
    .transform(Number)
    .openapi({ type: 'integer', minimum: min, maximum: max, example: contoh });

export const nomor = z
  .string()
  .superRefine((value, ctx) => {
    if (!isNomor(value)) refuseAt(ctx, refusal('input.invalid_nomor'));
  })
  .openapi({ type: 'string', pattern: '^[1-9][0-9]{8}$', example: '123456785' });

/** The id of an uploaded file. What is no id at all is simply a file that is not there. */
export const lampiranId = z
  .string()
  .superRefine((value, ctx) => {
    if (!isUuid(value)) refuseAt(ctx, refusal('laporan.file_unknown'));
  })
  .openapi({ type: 'string', format: 'uuid' });

export const lampiranIds = (max: number) =>
  z
    .array(lampiranId)
    .max(max)
    .transform((ids) => [...new Set(ids)])
    .openapi({ type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max });

function shortened(value: string): string {
  const points = Array.from(value.toWellFormed());
  return points.length <= 60 ? points.join('') : `${points.slice(0, 60).join('')}…`;
}
