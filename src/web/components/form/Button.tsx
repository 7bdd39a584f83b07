import type { Child } from 'hono/jsx';

/** `utama` is the one main action of a page; every other is `biasa`; `bahaya` cannot be undone. */
export type ButtonKind = 'utama' | 'biasa' | 'bahaya';

export function Button(props: {
  children?: Child;
  kind?: ButtonKind;
  name?: string;
  value?: string;
  formaction?: string;
}) {
  return (
    <button
      type="submit"
      class={`button button-${props.kind ?? 'utama'}`}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button because it begins something. */
export function ButtonLink(props: { href: string; children?: Child; kind?: ButtonKind }) {
  return (
    <a class={`button button-${props.kind ?? 'utama'}`} href={props.href}>
      {props.children}
    </a>
  );
}
