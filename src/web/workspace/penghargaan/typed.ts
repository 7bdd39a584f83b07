import type { FieldError } from '../../components/form/fieldErrors.ts';

export const HERE = '/monev/penghargaan';

/** What was typed into a form that was refused, or nothing. */
export interface Typed {
  /** The id of what a form makes: the one it had when it was refused, else a new one for each form. */
  readonly idOf: (bagian: string) => string;
  readonly errors: readonly FieldError[];
  readonly text: (name: string) => string;
  /** Which of the forms of the page: `tambah`, `terbit` or the id of an award. */
  readonly bagian: string;
}

/** The same for one form of a page: what was typed into another one is not shown in it. */
export function typedIn(typed: Typed, bagian: string): Typed {
  return typed.bagian === bagian ? typed : { ...typed, errors: [], text: () => '' };
}
