import { Field, wiring, type FieldProps } from './Field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url';
  readonly autocomplete?: string;
  /** `numeric` brings the digits of a phone's keyboard. */
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly maxlength?: number;
  /** Expected number of characters; the width shows it. */
  readonly width?: 'pendek' | 'sedang' | 'penuh';
  readonly list?: string;
}

export function TextField(props: TextFieldProps) {
  // A password is never written back into a page.
  const value = props.type === 'password' ? undefined : props.value;
  return (
    <Field {...props}>
      <input
        {...wiring(props)}
        class={`input input-${props.width ?? 'penuh'}`}
        type={props.type ?? 'text'}
        value={value}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        list={props.list}
      />
    </Field>
  );
}

/** A calendar day `YYYY-MM-DD`. */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  return (
    <Field {...props}>
      <input
        {...wiring(props)}
        class="input input-sedang"
        type="date"
        value={props.value}
        min={props.min}
        max={props.max}
      />
    </Field>
  );
}
