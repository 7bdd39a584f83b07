import type { Child } from 'hono/jsx';
import { CSRF_FIELD } from '../../request/csrfToken.ts';
import type { Page } from '../../request/page.ts';

/**
 * Every form that changes something: posts with the page's token. Searches use a plain `<form method="get">`. `isOpen` only
 * begins something new and needs no token (pipeline/csrf.ts), so that its page is the same for everybody.
 */
export function Form(props: {
  page: Page;
  action: string;
  children?: Child;
  hasFiles?: boolean;
  class?: string;
  id?: string;
  isOpen?: boolean;
}) {
  return (
    <form
      method="post"
      action={props.action}
      id={props.id}
      class={props.class}
      data-sibuk={props.page.m.formulir.sedangMengirim}
      enctype={props.hasFiles ? 'multipart/form-data' : undefined}
      novalidate
    >
      {props.isOpen === true ? null : (
        <input type="hidden" name={CSRF_FIELD} value={props.page.csrfToken()} />
      )}
      {props.children}
    </form>
  );
}
