import { refusal, type Refusal } from '../../../../domain/shared/result.ts';
import { isHari, type Hari } from '../../../../domain/shared/time.ts';
import type { RequestForm } from '../../../request/requestForm.ts';

/** Reads the fields of one form and gathers everything that is wrong with them, so that all is told at once. */
export class Check {
  readonly refusals: Refusal[] = [];
  readonly form: RequestForm;

  constructor(form: RequestForm) {
    this.form = form;
  }

  refuse(code: string, path: string, params?: Refusal['params']): void {
    this.refusals.push(refusal(code, params, path));
  }

  /** A person's words; lengths in code points after trimming (rules §3). */
  teks(nama: string, limits: { readonly min: number; readonly max: number }): string {
    const text = this.form.text(nama).toWellFormed();
    const panjang = Array.from(text).length;
    if (panjang === 0 && limits.min > 0) this.refuse('input.required', nama);
    else if (panjang < limits.min) this.refuse('input.too_short', nama, { min: limits.min, panjang });
    else if (panjang > limits.max) this.refuse('input.too_long', nama, { max: limits.max, panjang });
    return text;
  }

  pilihan<const T extends string>(nama: string, known: readonly T[]): T | undefined {
    const text = this.form.text(nama);
    const found = known.find((one) => one === text);
    if (found === undefined) this.refuse(text === '' ? 'input.required' : 'input.unknown_choice', nama);
    return found;
  }

  /** Absent when the field was left empty. */
  opsional<const T extends string>(nama: string, known: readonly T[]): T | undefined {
    return this.form.text(nama) === '' ? undefined : this.pilihan(nama, known);
  }

  hari(nama: string): Hari | undefined {
    const text = this.form.text(nama);
    if (text === '') return undefined;
    if (isHari(text) && text >= '1900-01-01') return text;
    this.refuse('input.invalid_date', nama);
    return undefined;
  }

  wajibHari(nama: string): Hari {
    if (this.form.text(nama) === '') this.refuse('input.required', nama);
    return this.hari(nama) ?? '';
  }

  isOn(nama: string): boolean {
    return this.form.text(nama) === 'ya';
  }
}
