import { Field, wiring, type FieldProps } from './Field.tsx';

/** No `maxlength`: it would cut what people paste without a word; the server says how much is too much. */
export function TextArea(props: FieldProps & { rows?: number; children?: never }) {
  return (
    <Field {...props}>
      {/* The first line end after the tag is dropped by browsers, so one is always written. */}
      <textarea {...wiring(props)} class="input" rows={props.rows ?? 6}>
        {`\n${props.value ?? ''}`}
      </textarea>
    </Field>
  );
}
