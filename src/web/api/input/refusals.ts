import type { z } from '@hono/zod-openapi';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';

type Issue = z.core.$ZodIssue;

/** Every issue of an input as a refusal with its path (`lokasi.lat`, `lampiran.0`), in the order in which Zod found them. */
export function refusalsOf(issues: readonly Issue[], prefix: readonly PropertyKey[] = []): Refusal[] {
  return issues.flatMap((issue) => ofIssue(issue, [...prefix, ...issue.path]));
}

function ofIssue(issue: Issue, path: readonly PropertyKey[]): Refusal[] {
  const at = path.map(String).join('.');
  // An empty path is the body as a whole: `[]` where an object belongs.
  const one = (code: string, params?: Refusal['params']): Refusal[] => [refusal(code, params, at)];
  switch (issue.code) {
    case 'custom': {
      const own = (issue.params as { refusal?: Refusal } | undefined)?.refusal;
      return own === undefined ? one('input.invalid') : one(own.code, own.params);
    }
    case 'invalid_type':
      return one(issue.input === undefined ? 'input.required' : 'input.wrong_type', {
        tipe: String(issue.expected),
      });
    case 'invalid_value':
      return one(issue.input === undefined ? 'input.required' : 'input.unknown_choice', {
        nilai: issue.values.map(String).join(', '),
      });
    case 'unrecognized_keys':
      return issue.keys.map((key) => refusal('input.unknown_field', undefined, [...path, key].join('.')));
    case 'too_big':
      return issue.origin === 'array'
        ? one('input.too_many', { max: Number(issue.maximum), jumlah: lengthOf(issue.input) })
        : one('input.out_of_range_max', { max: Number(issue.maximum) });
    case 'too_small':
      return issue.origin === 'array'
        ? one('input.required')
        : one('input.out_of_range_min', { min: Number(issue.minimum) });
    case 'invalid_union':
      // The branch that came furthest says the most.
      return refusalsOf(issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ?? [], path);
    default:
      return one('input.invalid');
  }
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'custom' ? 1 : 0)));
}

function lengthOf(input: unknown): number {
  return Array.isArray(input) ? input.length : 0;
}
