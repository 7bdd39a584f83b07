import type { RequestForm } from '../../request/requestForm.ts';

/** A password is taken as it was typed: blanks at its ends are part of it. */
export function asTyped(form: RequestForm, name: string): string {
  return form.entries.findLast(([key]) => key === name)?.[1] ?? '';
}
