import type { Child } from 'hono/jsx';
import type { Page } from '../../request/page.ts';
import { errorOf, fieldId, type FieldError } from './fieldErrors.ts';

/** What every field takes. `value` is what the person typed last, kept after a refusal. */
export interface FieldProps {
  readonly page: Page;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly isOptional?: boolean;
  /** Which form of the page it stands in, where several hold the same fields. */
  readonly within?: string | undefined;
}

export interface FieldWiring {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** Ids and aria attributes of the input itself, so that hint and error are read with it. */
export function wiring(props: FieldProps): FieldWiring {
  const id = fieldId(props.name, props.within);
  const hasError = errorOf(props.errors ?? [], props.name) !== undefined;
  const described = [props.hint === undefined ? '' : `${id}-petunjuk`, hasError ? `${id}-galat` : ''].filter(
    Boolean,
  );
  return {
    id,
    name: props.name,
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(hasError ? { 'aria-invalid': 'true' as const } : {}),
  };
}

/** Label, hint, error, input: in the order in which they are read. */
export function Field(props: FieldProps & { children?: Child }) {
  const id = fieldId(props.name, props.within);
  return (
    <div class={fieldClass(props)}>
      <label class="label" for={id}>
        {props.label} <Optional {...props} />
      </label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}

/** The same for a group of choices or parts: a fieldset with its legend. */
export function FieldGroup(props: FieldProps & { children?: Child }) {
  const described = wiring(props)['aria-describedby'];
  return (
    <fieldset class={fieldClass(props)} aria-describedby={described}>
      <legend class="label">
        {props.label} <Optional {...props} />
      </legend>
      <FieldNotes {...props} />
      {props.children}
    </fieldset>
  );
}

export function FieldNotes(props: FieldProps) {
  const id = fieldId(props.name, props.within);
  const error = errorOf(props.errors ?? [], props.name);
  return (
    <>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${id}-petunjuk`}>
          {props.hint}
        </p>
      )}
      {error === undefined ? null : (
        <p class="field-error" id={`${id}-galat`}>
          <span class="hidden">{props.page.m.formulir.galat} </span>
          {error}
        </p>
      )}
    </>
  );
}

export function fieldClass(props: FieldProps): string {
  return errorOf(props.errors ?? [], props.name) === undefined ? 'field' : 'field field-refused';
}

function Optional(props: FieldProps) {
  return props.isOptional ? <span class="optional">{props.page.m.formulir.tidakWajib}</span> : null;
}
