import type { Child } from 'hono/jsx';
import { Field, FieldGroup, FieldNotes, fieldClass, wiring, type FieldProps } from './Field.tsx';
import { fieldId } from './fieldErrors.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** `blank` is the first, empty choice; without it the first choice stands chosen. */
export function Select(
  props: FieldProps & { choices: readonly (Choice | ChoiceGroup)[]; blank?: string | undefined },
) {
  const option = (choice: Choice) => (
    <option value={choice.value} selected={choice.value === props.value}>
      {choice.label}
    </option>
  );
  return (
    <Field {...props}>
      <select {...wiring(props)} class="input">
        {props.blank === undefined ? null : <option value="">{props.blank}</option>}
        {props.choices.map((choice) =>
          'choices' in choice ? (
            <optgroup label={choice.label}>{choice.choices.map(option)}</optgroup>
          ) : (
            option(choice)
          ),
        )}
      </select>
    </Field>
  );
}

/** One of a few. The first radio carries the field's id, so the summary's link lands on it. */
export function Radios(props: FieldProps & { choices: readonly Choice[] }) {
  return (
    <FieldGroup {...props}>
      {props.choices.map((choice, i) => (
        <ChoiceRow choice={choice} id={choiceId(props, i)}>
          <input
            type="radio"
            name={props.name}
            value={choice.value}
            checked={choice.value === props.value}
            {...rowWiring(props, choice, i)}
          />
        </ChoiceRow>
      ))}
    </FieldGroup>
  );
}

/** Any of a few; all carry the same name. */
export function Checkboxes(
  props: Omit<FieldProps, 'value'> & { choices: readonly Choice[]; values?: readonly string[] },
) {
  return (
    <FieldGroup {...props}>
      {props.choices.map((choice, i) => (
        <ChoiceRow choice={choice} id={choiceId(props, i)}>
          <input
            type="checkbox"
            name={props.name}
            value={choice.value}
            checked={props.values?.includes(choice.value) ?? false}
            {...rowWiring(props, choice, i)}
          />
        </ChoiceRow>
      ))}
    </FieldGroup>
  );
}

/** One yes or no; sends `ya` when on. */
export function Checkbox(props: Omit<FieldProps, 'value'> & { isChecked?: boolean }) {
  return (
    <div class={fieldClass(props)}>
      <FieldNotes {...props} />
      <div class="choice">
        <input {...wiring(props)} type="checkbox" value="ya" checked={props.isChecked ?? false} />
        <label for={fieldId(props.name, props.within)}>{props.label}</label>
      </div>
    </div>
  );
}

function ChoiceRow(props: { choice: Choice; id: string; children?: Child }) {
  return (
    <div class="choice">
      {props.children}
      <label for={props.id}>
        {props.choice.label}
        {props.choice.hint === undefined ? null : (
          <span class="hint" id={`${props.id}-arti`}>
            {props.choice.hint}
          </span>
        )}
      </label>
    </div>
  );
}

function rowWiring(field: FieldPlace, choice: Choice, index: number) {
  const id = choiceId(field, index);
  return choice.hint === undefined ? { id } : { id, 'aria-describedby': `${id}-arti` };
}

type FieldPlace = Pick<FieldProps, 'name' | 'within'>;

function choiceId({ name, within }: FieldPlace, index: number): string {
  const id = fieldId(name, within);
  return index === 0 ? id : `${id}-${index + 1}`;
}
