import { Button, ButtonLink } from '../../../components/form/Button.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';
import { BukanAnda, SandiPilihan } from './KonfirmasiPage.tsx';

/** Where the code of the mail is typed; the same page whatever the mail says. */
export function KodePage(props: {
  page: Page;
  action: string;
  tujuan: string;
  errors: readonly FieldError[];
}) {
  const { page, errors, action } = props;
  const words = page.m.portal.akun;
  return (
    <Layout page={page} title={words.kodeJudul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ kode: words.kode, sandi: words.sandi }} />
      <h1>{words.kodeJudul}</h1>
      <p class="lead">{words.kodeTerkirim(props.tujuan)}</p>
      <p>{words.kodeIsi}</p>
      {page.isDemo ? <p class="hint">{words.demoSurat}</p> : null}
      <KodeForm {...{ page, action, errors }} isNew />
      <h2>{words.kodeTidakDatang}</h2>
      <ul class="list">
        {words.kodeTidakDatangIsi.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        <a href="/daftar">{words.daftarLagi}</a>
      </p>
      <BukanAnda page={page} lines={words.bukanAndaIsi} />
    </Layout>
  );
}

/**
 * The code, and a way to have it sent again; for a new account its password as well, so that nobody types a code into a page that a
 * stranger began. A new password is offered once the chosen one was not known.
 */
export function KodeForm({
  page,
  action,
  errors,
  isNew = false,
}: {
  page: Page;
  action: string;
  errors: readonly FieldError[];
  isNew?: boolean;
}) {
  const words = page.m.portal.akun;
  return (
    <>
      <Form page={page} action={action}>
        <TextField
          {...{ page, errors }}
          name="kode"
          label={words.kode}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="pendek"
        />
        {isNew ? (
          <SandiPilihan
            {...{ page, errors, isNew }}
            isBaruOffered={errors.some(({ path }) => path === 'sandi')}
          />
        ) : null}
        <Button>{words.kodeTombol}</Button>
      </Form>
      <Form page={page} action={`${action}/lagi`}>
        <Button kind="biasa">{words.kodeLagi}</Button>
      </Form>
    </>
  );
}

/** A code or link that leads nowhere any more: what happened, and the one way on. */
export function OverPage(props: { page: Page; judul: string; isi: string; href: string; tombol: string }) {
  return (
    <Layout page={props.page} title={props.judul} isIndexed={false}>
      <h1>{props.judul}</h1>
      <p class="lead">{props.isi}</p>
      <p>
        <ButtonLink href={props.href}>{props.tombol}</ButtonLink>
      </p>
    </Layout>
  );
}
