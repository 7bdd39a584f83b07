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
  /** A number is taken as well. */
  isSms: boolean;
  errors: readonly FieldError[];
}) {
  const { page, errors, isSms } = props;
  const { akun, kodeSms } = page.m.portal;
  const label = isSms ? kodeSms.kontak : akun.email;
  return (
    <Layout page={page} title={props.judul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ email: label }} />
      <h1>{props.judul}</h1>
      <p>{props.isi}</p>
      <Form page={page} action={props.action}>
        <TextField
          {...{ page, errors }}
          name="email"
          label={label}
          value={props.email}
          {...(isSms
            ? { hint: kodeSms.kontakPetunjuk, autocomplete: 'username' }
            : { type: 'email', autocomplete: 'email' })}
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
  isSms: boolean;
}) {
  const { page, isSms } = props;
  return (
    <Layout page={page} title={props.judul} isIndexed={false}>
      <h1>{props.judul}</h1>
      <p class="lead">{props.isi}</p>
      {page.isDemo && !isSms ? <p class="hint">{page.m.portal.akun.demoSurat}</p> : null}
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

/** The code of an SMS and the new password together; the same page whether anybody has the number. */
export function SandiKodePage(props: {
  page: Page;
  action: string;
  tujuan: string;
  errors: readonly FieldError[];
}) {
  const { page, errors, action } = props;
  const { akun, kodeSms } = page.m.portal;
  const shared = { page, errors };
  return (
    <Layout page={page} title={kodeSms.sandiJudul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ kode: akun.kode, sandi: akun.sandiBaru }} />
      <h1>{kodeSms.sandiJudul}</h1>
      <p class="lead">{kodeSms.sandiIsi(props.tujuan)}</p>
      <p>{akun.sandiBaruIsi}</p>
      <Form page={page} action={action}>
        <TextField
          {...shared}
          name="kode"
          label={akun.kode}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="pendek"
        />
        <TextField
          {...shared}
          name="sandi"
          label={akun.sandiBaru}
          hint={akun.sandiPetunjuk}
          type="password"
          autocomplete="new-password"
        />
        <Button>{akun.sandiBaruTombol}</Button>
      </Form>
      <Form page={page} action={`${action}/lagi`}>
        <Button kind="biasa">{akun.kodeLagi}</Button>
      </Form>
      <h2>{kodeSms.tidakDatang}</h2>
      <ul class="list">
        {kodeSms.tidakDatangIsi.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Layout>
  );
}
