import { Button } from '../../../components/form/Button.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';

/** One address, one button: for a forgotten password and for a lost number. */
export function AddressPage(props: {
  page: Page;
  action: string;
  judul: string;
  isi: string;
  tombol: string;
  notes: readonly string[];
  email: string;
  errors: readonly FieldError[];
}) {
  const { page, errors } = props;
  const words = page.m.portal.akun;
  return (
    <Layout page={page} title={props.judul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ email: words.email }} />
      <h1>{props.judul}</h1>
      <p>{props.isi}</p>
      <Form page={page} action={props.action}>
        <TextField
          {...{ page, errors }}
          name="email"
          label={words.email}
          value={props.email}
          type="email"
          autocomplete="email"
        />
        <Button>{props.tombol}</Button>
      </Form>
      {props.notes.map((note) => (
        <p class="hint">{note}</p>
      ))}
    </Layout>
  );
}

/** The same answer for every address. */
export function MailSentPage(props: {
  page: Page;
  judul: string;
  isi: string;
  href: string;
  tautan: string;
}) {
  const { page } = props;
  return (
    <Layout page={page} title={props.judul} isIndexed={false}>
      <h1>{props.judul}</h1>
      <p class="lead">{props.isi}</p>
      {page.isDemo ? <p class="hint">{page.m.portal.akun.demoSurat}</p> : null}
      <p>
        <a href={props.href}>{props.tautan}</a>
      </p>
    </Layout>
  );
}

export function SandiBaruPage(props: { page: Page; tautan: string; errors: readonly FieldError[] }) {
  const { page, errors, tautan } = props;
  const words = page.m.portal.akun;
  return (
    <Layout
      page={{ ...page, address: null }}
      title={words.sandiBaruJudul}
      hasErrors={errors.length > 0}
      isIndexed={false}
    >
      <ErrorSummary page={page} errors={errors} labels={{ sandi: words.sandiBaru }} />
      <h1>{words.sandiBaruJudul}</h1>
      <p>{words.sandiBaruIsi}</p>
      <Form page={page} action={`/sandi-baru/${tautan}`}>
        <TextField
          {...{ page, errors }}
          name="sandi"
          label={words.sandiBaru}
          hint={words.sandiPetunjuk}
          type="password"
          autocomplete="new-password"
        />
        <Button>{words.sandiBaruTombol}</Button>
      </Form>
    </Layout>
  );
}
