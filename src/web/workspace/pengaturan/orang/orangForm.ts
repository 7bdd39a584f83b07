import { addHari, isHari, startOfHari, type Instant, type Zona } from '../../../../domain/shared/time.ts';
import { refusal, type Refusal } from '../../../../domain/shared/result.ts';
import type { RequestForm } from '../../../request/requestForm.ts';

/** The first and the last day of a role or a leave, as instants: from the first second, up to the first one after it. */
export interface Masa {
  readonly dari: Instant | undefined;
  readonly sampai: Instant | null;
  readonly salah: readonly Refusal[];
}

export function masaOf(
  form: RequestForm,
  zona: Zona,
  fields: { readonly dari: string; readonly sampai: string; readonly isRequired: boolean },
): Masa {
  const { isRequired } = fields;
  const dari = form.text(fields.dari);
  const sampai = form.text(fields.sampai);
  const salah = [
    ...dayRefusals(dari, fields.dari, isRequired),
    ...dayRefusals(sampai, fields.sampai, isRequired),
  ];
  if (salah.length > 0) return { dari: undefined, sampai: null, salah };
  return {
    dari: dari === '' ? undefined : startOfHari(dari, zona),
    sampai: sampai === '' ? null : startOfHari(addHari(sampai, 1), zona),
    salah,
  };
}

function dayRefusals(text: string, path: string, required: boolean): readonly Refusal[] {
  if (text === '') return required ? [refusal('input.required', undefined, path)] : [];
  return isHari(text) ? [] : [refusal('input.invalid_date', undefined, path)];
}
