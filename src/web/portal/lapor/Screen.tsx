import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { FORMULIR_FIELD, type FormDraft } from './formDraft.ts';
import type { Layar } from './isian.ts';

export interface ScreenProps {
  readonly page: Page;
  readonly draft: FormDraft;
  readonly errors: readonly FieldError[];
}

export const SCREEN_HREF: Readonly<Record<Layar, string>> = {
  apa: '/lapor',
  tempat: '/lapor/tempat',
  anda: '/lapor/anda',
};
const ORDER: readonly Layar[] = ['apa', 'tempat', 'anda'];

/** The frame of the form's three screens: where one is in words, all errors on top, the way back. */
export function Screen(
  props: ScreenProps & { layar: Layar; labels: Readonly<Record<string, string>>; children?: Child },
) {
  const { page, draft, errors, layar } = props;
  const words = page.m.portal.lapor;
  const step = ORDER.indexOf(layar);
  const name = words.langkah[step] ?? '';
  const back = ORDER[step - 1];
  return (
    <Layout page={page} title={`${words.judul}: ${name}`} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={props.labels} />
      <p class="step-line">{words.kemajuan(step + 1, name)}</p>
      <h1>{step === 0 ? words.judul : name}</h1>
      <Form page={page} action={SCREEN_HREF[layar]} hasFiles={layar === 'apa'} class="form-screen">
        <input type="hidden" name={FORMULIR_FIELD} value={draft.id} />
        {props.children}
      </Form>
      {back === undefined ? null : (
        <p>
          <a href={SCREEN_HREF[back]}>{words.kembali}</a>
        </p>
      )}
      <p class="hint">{words.tersimpan}</p>
    </Layout>
  );
}
