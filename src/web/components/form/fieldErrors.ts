import type { Refusal } from '../../../domain/shared/result.ts';
import type { Lang } from '../../../messages/bahasa.ts';
import { refusalText } from '../../../messages/refusals/table.ts';

/** One refused field, or with an empty path the whole form. */
export interface FieldError {
  readonly path: string;
  readonly text: string;
}

/** All refusals of a form as sentences, in their order. */
export function fieldErrors(refusals: readonly Refusal[], lang: Lang): readonly FieldError[] {
  return refusals.map((refusal) => ({ path: refusal.path ?? '', text: refusalText(refusal, lang) }));
}

export function errorOf(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find(({ path }) => path === name)?.text;
}

/** The id of a field's input; the summary on top links to it. `within` keeps forms with the same fields on one page apart. */
export function fieldId(name: string, within?: string): string {
  const whole = within === undefined ? name : `${within}-${name}`;
  return `isian-${whole.replace(/[^\w]+/g, '-')}`;
}
