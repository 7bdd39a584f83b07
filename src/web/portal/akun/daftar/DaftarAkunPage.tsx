import type { Child } from 'hono/jsx';
import { Button } from '../../../components/form/Button.tsx';
import { Checkbox, Radios } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { Ramai, RAMAI_SCRIPTS } from '../../RamaiNotice.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Diminta } from '../../../../useCases/ramai/jagaRamai.ts';
import type { Page } from '../../../request/page.ts';

export interface RegistrationValues {
  readonly lewat?: string;
  readonly nama?: string;
  readonly email?: string;
  readonly telepon?: string;
  readonly namaPengguna?: string;
  readonly nik?: string;
  readonly setuju?: boolean;
}

export function DaftarAkunPage(props: {
  page: Page;
  values: RegistrationValues;
  errors: readonly FieldError[];
  diminta: Diminta | null;
  /** Whether codes go by SMS too; else only email is spoken of. */
  isSms: boolean;
}) {
  const { page, values, errors, diminta, isSms } = props;
  const words = page.m.portal.akun;
  const shared = { page, errors };
  const { nama, email, telepon, namaPengguna, nik, sandi, setuju } = words;
  const labels = { nama, email, telepon, namaPengguna, nik, sandi, setuju };
  const emailField = (
    <TextField
      {...shared}
      name="email"
      label={email}
      value={values.email}
      type="email"
      autocomplete="email"
    />
  );
  return (
    <Layout
      page={page}
      title={words.daftarJudul}
      hasErrors={errors.length > 0}
      isIndexed={false}
      scripts={diminta === null ? [] : RAMAI_SCRIPTS}
    >
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <h1>{words.daftarJudul}</h1>
      <p>
        {words.daftarPembuka} {words.daftarTanpa} <a href="/lapor">{words.daftarTanpaTautan}</a>
      </p>
      <Form page={page} action="/daftar">
        <TextField {...shared} name="nama" label={nama} value={values.nama} autocomplete="name" />
        {isSms ? <LewatFields {...props}>{emailField}</LewatFields> : emailField}
        <TextField
          {...shared}
          name="sandi"
          label={sandi}
          hint={words.sandiPetunjuk}
          type="password"
          autocomplete="new-password"
        />
        <OptionalFields {...props} />
        <p>
          {words.setujuBaca} <a href="/ketentuan">{words.ketentuan}</a> {words.dan}{' '}
          <a href="/privasi">{words.privasi}</a>.
        </p>
        <Checkbox {...shared} name="setuju" label={setuju} isChecked={values.setuju ?? false} />
        <Ramai page={page} diminta={diminta} />
        <Button>{words.daftarTombol}</Button>
      </Form>
      <p>
        <a href="/masuk">{words.sudahPunya}</a>
      </p>
    </Layout>
  );
}

/** Where the code goes, and both ways to be reached. */
function LewatFields(props: Parameters<typeof DaftarAkunPage>[0] & { children: Child }) {
  const { page, errors, values } = props;
  const words = page.m.portal.kodeSms;
  return (
    <>
      <Radios
        {...{ page, errors }}
        name="lewat"
        label={words.lewat}
        value={values.lewat === 'sms' ? 'sms' : 'email'}
        choices={(['email', 'sms'] as const).map((value) => ({
          value,
          label: words.lewatPilihan[value],
          hint: words.lewatPetunjuk[value],
        }))}
      />
      {props.children}
      <TextField
        {...{ page, errors }}
        name="telepon"
        label={words.telepon}
        hint={words.teleponPetunjuk}
        value={values.telepon}
        type="tel"
        autocomplete="tel"
        width="sedang"
      />
    </>
  );
}

/** What one may give and need not. */
function OptionalFields({ page, values, errors, isSms }: Parameters<typeof DaftarAkunPage>[0]) {
  const words = page.m.portal.akun;
  const shared = { page, errors, width: 'sedang', isOptional: true } as const;
  return (
    <>
      {isSms ? null : (
        <TextField
          {...shared}
          name="telepon"
          label={words.telepon}
          hint={words.teleponPetunjuk}
          value={values.telepon}
          type="tel"
          autocomplete="tel"
        />
      )}
      <TextField
        {...shared}
        name="namaPengguna"
        label={words.namaPengguna}
        hint={words.namaPenggunaPetunjuk}
        value={values.namaPengguna}
        autocomplete="username"
      />
      <TextField
        {...shared}
        name="nik"
        label={words.nik}
        hint={words.nikPetunjuk}
        value={values.nik}
        inputmode="numeric"
        autocomplete="off"
      />
    </>
  );
}
