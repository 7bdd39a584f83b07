import type { Page } from '../../request/page.ts';
import { fieldId, type FieldError } from './fieldErrors.ts';

/**
 * All that must be corrected, on top of the page, each linking to its field. `labels` names the fields as the form does.
 * The first thing that is read after a refused form: it takes the focus where scripts run.
 */
export function ErrorSummary(props: {
  page: Page;
  errors: readonly FieldError[];
  labels: Readonly<Record<string, string>>;
  /** The form whose fields they are, where several on the page hold the same ones. */
  within?: string | undefined;
  /** What stands, where it is not true that nothing was sent. */
  isi?: string;
}) {
  if (props.errors.length === 0) return null;
  const { formulir } = props.page.m;
  return (
    <section class="error-summary" aria-labelledby="ringkasan-galat" role="alert" tabindex={-1}>
      <h2 id="ringkasan-galat">{formulir.ringkasanGalat}</h2>
      <p>{props.isi ?? formulir.ringkasanBelumTerkirim}</p>
      <ul>
        {props.errors.map(({ path, text }) => (
          <li>
            {path === '' ? (
              text
            ) : (
              <a href={`#${fieldId(path, props.within)}`}>{sentence(props.labels[path], text)}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence(label: string | undefined, text: string): string {
  if (label === undefined) return text;
  return /[?.!]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`;
}
