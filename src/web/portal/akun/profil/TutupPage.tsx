import { Button } from '../../../components/form/Button.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';

/** What goes and what stays, before it is done for good. */
export function TutupPage({ page, errors }: { page: Page; errors: readonly FieldError[] }) {
  const words = page.m.portal.akunSaya.tutup;
  return (
    <AkunLayout page={page} title={words.judul} here={null} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{ sandi: words.sandi }} />
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <h2>{words.hilangJudul}</h2>
      <Lines lines={words.hilang} />
      <h2>{words.tetapJudul}</h2>
      <Lines lines={words.tetap} />
      <Form page={page} action="/saya/tutup">
        <TextField
          {...{ page, errors }}
          name="sandi"
          label={words.sandi}
          type="password"
          autocomplete="current-password"
          width="sedang"
        />
        <Button kind="bahaya">{words.tombol}</Button>
      </Form>
      <p>
        <a href="/saya/profil">{words.batal}</a>
      </p>
    </AkunLayout>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
