import { saluranOf } from '../../../../domain/pelapor/ponsel.ts';
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
  const { page, errors, action, tujuan } = props;
  const { akun: words, kodeSms } = page.m.portal;
  const isSms = saluranOf(tujuan) === 'sms';
  const told = isSms
    ? { ...kodeSms, lines: kodeSms.tidakDatangIsi, bukan: kodeSms.bukanAndaIsi }
    : {
        judul: words.kodeJudul,
        isi: words.kodeIsi,
        tidakDatang: words.kodeTidakDatang,
        lines: words.kodeTidakDatangIsi,
        bukan: words.bukanAndaIsi,
      };
  return (
    <Layout page={page} title={told.judul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ kode: words.kode, sandi: words.sandi }} />
      <h1>{told.judul}</h1>
      <p class="lead">{words.kodeTerkirim(tujuan)}</p>
      <p>{told.isi}</p>
      {page.isDemo && !isSms ? <p class="hint">{words.demoSurat}</p> : null}
      <KodeForm {...{ page, action, errors }} isNew />
      <h2>{told.tidakDatang}</h2>
      <ul class="list">
        {told.lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        <a href="/daftar">{words.daftarLagi}</a>
      </p>
      <BukanAnda page={page} lines={told.bukan} />
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
  field = 'kode',
}: {
  page: Page;
  action: string;
  errors: readonly FieldError[];
  isNew?: boolean;
  /** The name of its field, where two codes may be asked for on one page. */
  field?: string;
}) {
  const words = page.m.portal.akun;
  return (
    <>
      <Form page={page} action={action}>
        <TextField
          {...{ page, errors }}
          name={field}
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
