import { createHash } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { DropForm } from './DropForm.tsx';
import { FORMULIR_FIELD, PATHS, screenHref, type FormDraft } from './formDraft.ts';
import type { Layar } from './isian.ts';

export interface ScreenProps {
  readonly page: Page;
  readonly draft: FormDraft;
  readonly errors: readonly FieldError[];
}

/** Under whose name the device keeps what was typed: once a session ended, the next person's page finds nothing there. */
function deviceOwner({ session }: Page): string {
  return session === null
    ? ''
    : createHash('sha256').update(`perangkat:${session.akunId}`).digest('hex').slice(0, 12);
}

const ORDER: readonly Layar[] = ['apa', 'tempat', 'anda'];

/** The frame of the form's three screens: where one is in words, all errors on top, the way back. */
export function Screen(
  props: ScreenProps & {
    layar: Layar;
    labels: Readonly<Record<string, string>>;
    scripts?: readonly string[];
    children?: Child;
  },
) {
  const { page, draft, errors, layar, scripts = [] } = props;
  const words = page.m.portal.lapor;
  const step = ORDER.indexOf(layar);
  const name = words.langkah[step] ?? '';
  const back = ORDER[step - 1];
  return (
    <Layout
      page={page}
      title={`${words.judul}: ${name}`}
      hasErrors={errors.length > 0}
      scripts={['draf.js', ...scripts]}
    >
      <ErrorSummary page={page} errors={errors} labels={props.labels} />
      <p class="step-line">{words.kemajuan(step + 1, name)}</p>
      <h1>{step === 0 ? words.judul : name}</h1>
      <p
        class="notice notice-informasi"
        id="dipulihkan"
        data-milik={deviceOwner(page)}
        aria-live="polite"
        hidden
      >
        {words.dipulihkan}
      </p>
      <Form
        page={page}
        action={PATHS[layar]}
        hasFiles={layar === 'apa'}
        class="form-screen"
        id="isian-laporan"
      >
        <input type="hidden" name={FORMULIR_FIELD} value={draft.id} />
        {/* Pressing Enter in a field presses the first button of a form: that must be the one that goes on. */}
        {layar === 'anda' ? null : (
          <button class="hidden" type="submit" name="aksi" value="lanjut" tabindex={-1} aria-hidden="true">
            {words.lanjut}
          </button>
        )}
        {props.children}
      </Form>
      {back === undefined ? null : (
        <p>
          <a href={screenHref(back, draft)}>{words.kembali}</a>
        </p>
      )}
      <p class="hint">
        {words.tersimpan}
        {page.session === null ? null : ` ${words.tersimpanAkun}`}
        {layar === 'apa' && draft.isian.isi !== '' ? (
          <>
            {' '}
            <a href="/lapor?baru">{words.mulaiBaru}</a>
          </>
        ) : null}
      </p>
      <DropForm page={page} draft={draft} />
    </Layout>
  );
}
