import { Button } from '../../../components/form/Button.tsx';
import { Checkbox } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';

/**
 * The link of a mail opens a page, and a press confirms: programs that look into links confirm nothing. The password is asked for, so
 * that nobody confirms what a stranger began in their name.
 */
export function KonfirmasiPage(props: {
  page: Page;
  tautan: string;
  tujuan: string;
  jenis: 'daftar' | 'email';
  errors: readonly FieldError[];
}) {
  const { page, errors, tujuan, jenis } = props;
  const words = page.m.portal.akun;
  const isNew = jenis === 'daftar';
  return (
    <Layout
      page={{ ...page, address: null }}
      title={words.konfirmasiJudul}
      hasErrors={errors.length > 0}
      isIndexed={false}
    >
      <ErrorSummary page={page} errors={errors} labels={{ sandi: words.sandi }} />
      <h1>{words.konfirmasiJudul}</h1>
      <p class="lead">{isNew ? words.konfirmasiIsi(tujuan) : words.konfirmasiEmailIsi(tujuan)}</p>
      <Form page={page} action={`/konfirmasi/${props.tautan}`}>
        <SandiPilihan {...{ page, errors }} isBaruOffered={isNew} isNew={isNew} />
        <Button>{words.konfirmasiTombol}</Button>
      </Form>
      <BukanAnda page={page} lines={isNew ? words.bukanAndaIsi : words.bukanAndaEmailIsi} />
    </Layout>
  );
}

/** The password that goes with the address, and where none is remembered, that this is the new one. */
export function SandiPilihan(props: {
  page: Page;
  errors: readonly FieldError[];
  isBaruOffered: boolean;
  isNew: boolean;
}) {
  const { page, errors } = props;
  const words = page.m.portal.akun;
  return (
    <>
      <TextField
        {...{ page, errors }}
        name="sandi"
        label={props.isNew ? words.sandiPilihan : words.konfirmasiSandi}
        type="password"
        autocomplete="current-password"
      />
      {props.isBaruOffered ? (
        <Checkbox {...{ page, errors }} name="baru" label={words.sandiJadiBaru} isChecked={false} />
      ) : null}
    </>
  );
}

export function BukanAnda({ page, lines }: { page: Page; lines: readonly string[] }) {
  return (
    <section>
      <h2>{page.m.portal.akun.bukanAnda}</h2>
      <ul class="list">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}
