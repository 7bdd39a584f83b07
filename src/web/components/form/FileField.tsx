import { Field, wiring, type FieldProps } from './Field.tsx';

/** The limits are told before anything is chosen (rules §3). Files cannot be kept by a page: kept ones are listed by id. */
export function FileField(
  props: Omit<FieldProps, 'value'> & {
    accept?: string;
    isMultiple?: boolean;
    max: number;
    /** The limits of a field that takes less than the others. */
    batas?: string;
  },
) {
  const { formulir } = props.page.m;
  const limits = props.batas ?? `${formulir.berkasBatas(props.max)} ${formulir.berkasJenis}`;
  const field = { ...props, hint: props.hint === undefined ? limits : `${props.hint} ${limits}` };
  return (
    <Field {...field}>
      <input
        {...wiring(field)}
        class="input-file"
        type="file"
        accept={props.accept}
        multiple={props.isMultiple ?? true}
      />
    </Field>
  );
}
