import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';

export interface RegistrationValues {
  readonly nama?: string;
  readonly email?: string;
  readonly telepon?: string;
  readonly nik?: string;
}

export function DaftarAkunPage(props: {
  page: Page;
  values: RegistrationValues;
  errors: readonly FieldError[];
}) {
  const { page, values, errors } = props;
  const words = page.m.portal.akun;
  const shared = { page, errors };
  const { nama, email, telepon, nik, sandi } = words;
  return (
    <Layout page={page} title={words.daftarJudul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ nama, email, telepon, nik, sandi }} />
      <h1>{words.daftarJudul}</h1>
      <p>{words.daftarPembuka}</p>
      <Form page={page} action="/daftar">
        <TextField {...shared} name="nama" label={nama} value={values.nama} autocomplete="name" />
        <TextField
          {...shared}
          name="email"
          label={email}
          value={values.email}
          type="email"
          autocomplete="email"
        />
        <TextField
          {...shared}
          name="telepon"
          label={telepon}
          value={values.telepon}
          type="tel"
          autocomplete="tel"
          width="sedang"
          isOptional
        />
        <TextField
          {...shared}
          name="nik"
          label={nik}
          hint={words.nikPetunjuk}
          value={values.nik}
          inputmode="numeric"
          autocomplete="off"
          width="sedang"
          isOptional
        />
        <TextField
          {...shared}
          name="sandi"
          label={sandi}
          hint={words.sandiPetunjuk}
          type="password"
          autocomplete="new-password"
        />
        <Button>{words.daftarTombol}</Button>
      </Form>
      <p>
        <a href="/masuk">{words.sudahPunya}</a>
      </p>
    </Layout>
  );
}
