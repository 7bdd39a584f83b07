import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';

export function MasukPage(props: { page: Page; next: string; email: string; errors: readonly FieldError[] }) {
  const { page, errors } = props;
  const words = page.m.portal.akun;
  const shared = { page, errors };
  return (
    <Layout page={page} title={words.masukJudul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{}} />
      <h1>{words.masukJudul}</h1>
      <p>{words.masukPembuka}</p>
      <Form page={page} action="/masuk">
        <input type="hidden" name="next" value={props.next} />
        <TextField
          {...shared}
          name="email"
          label={words.email}
          value={props.email}
          autocomplete="username"
          inputmode="email"
        />
        <TextField
          {...shared}
          name="sandi"
          label={words.sandi}
          type="password"
          autocomplete="current-password"
        />
        <Button>{words.masukTombol}</Button>
      </Form>
      <ul class="list">
        <li>
          <a href="/daftar">{words.belumPunya}</a>
        </li>
        <li>
          <a href="/lacak#resi">{words.denganResi}</a>
        </li>
      </ul>
    </Layout>
  );
}
