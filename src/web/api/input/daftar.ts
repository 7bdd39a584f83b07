import { z } from '@hono/zod-openapi';
import { refusal } from '../../../domain/shared/result.ts';
import { MAX_LIMIT } from '../../../useCases/laporan/readLaporan.ts';
import { refuseAt } from './teks.ts';

/** Building blocks of query strings: everything comes as text. */

export const DEFAULT_LIMIT = 25;
const MAX_VALUES = 50;

/** `limit`, 1 to 100. */
export const limit = z
  .string()
  .superRefine((value, ctx) => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < 1 || Number(value) > MAX_LIMIT) {
      refuseAt(ctx, refusal('input.out_of_range', { min: 1, max: MAX_LIMIT }));
    }
  })
  .transform(Number)
  .openapi({ type: 'integer', minimum: 1, maximum: MAX_LIMIT, example: DEFAULT_LIMIT });

/** Opaque: where the former page ended. */
export const cursor = z
  .string()
  .superRefine((value, ctx) => {
    if (!/^[\w-]{1,200}$/.test(value)) refuseAt(ctx, refusal('input.invalid'));
  })
  .openapi({ type: 'string', description: 'Nilai next dari halaman sebelumnya' });

/** Several values as a comma list; each must be one of `choices`. */
export function pilihan<const T extends string>(choices: readonly T[]) {
  return z
    .string()
    .transform((value, ctx): T[] => {
      const values = split(value);
      for (const one of values.length === 0 ? [''] : values) {
        if (!choices.some((choice) => choice === one))
          refuseAt(ctx, refusal('input.unknown_choice', { nilai: one.slice(0, 60) }));
      }
      tooMany(values, ctx);
      return values as T[];
    })
    .openapi({ type: 'string', description: choices.join(', '), example: choices[0] ?? '' });
}

/** Several codes as a comma list; whether they exist is looked up afterwards. */
export function kodeList(contoh: string) {
  return z
    .string()
    .transform((value, ctx): string[] => {
      const values = split(value);
      const bad = values.find((one) => !/^[\w./-]{1,60}$/.test(one));
      if (values.length === 0 || bad !== undefined) {
        refuseAt(ctx, refusal('input.unknown_choice', { nilai: (bad ?? '').slice(0, 60) }));
      }
      tooMany(values, ctx);
      return values;
    })
    .openapi({ type: 'string', example: contoh });
}

function split(value: string): string[] {
  return [
    ...new Set(
      value
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ];
}

function tooMany(values: readonly string[], ctx: z.core.$RefinementCtx): void {
  if (values.length > MAX_VALUES)
    refuseAt(ctx, refusal('input.too_many', { max: MAX_VALUES, jumlah: values.length }));
}

/** A page of a list that is whole in memory; the cursor is a place in it. */
export function pageOfList<T>(
  rows: readonly T[],
  asked: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): { readonly baris: readonly T[]; readonly next: string | null } | null {
  const start = asked.cursor === undefined ? 0 : placeOf(asked.cursor);
  if (start === null) return null;
  const end = asked.limit === undefined ? rows.length : start + asked.limit;
  return { baris: rows.slice(start, end), next: end < rows.length ? cursorFor(end) : null };
}

function cursorFor(place: number): string {
  return Buffer.from(`n${place}`, 'latin1').toString('base64url');
}

function placeOf(text: string): number | null {
  const match = /^n(\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString('latin1'));
  return match === null ? null : Number(match[1]);
}
