import { formFrom } from '../../request/form.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Draft } from './types.ts';

const NO_FORM = formFrom([]);

/** A form that nobody has sent yet. */
export function freshDraft(prefill: Readonly<Record<string, string>> = {}): Draft {
  if (NO_FORM === null) throw new Error('Broken invariant: an empty form is a form');
  return { form: NO_FORM, isFresh: true, errors: [], berkas: [], wilayah: [], prefill };
}

/** The value that a field shows: what was typed, or at first what the laporan has now. */
export function valueOf(draft: Draft, nama: string, awal: string | undefined): string {
  return draft.isFresh ? (draft.prefill?.[nama] ?? awal ?? '') : draft.form.text(nama);
}

/** The same form with one text put in place of what was typed. */
export function withText(form: RequestForm, nama: string, text: string): RequestForm {
  const entries = [...form.entries.filter(([key]) => key !== nama), [nama, text] as const];
  return formFrom(entries) ?? form;
}
