import { Button } from '../../../components/form/Button.tsx';
import { Checkbox } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { Ramai, RAMAI_SCRIPTS } from '../../RamaiNotice.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Diminta } from '../../../../useCases/ramai/jagaRamai.ts';
import type { Page } from '../../../request/page.ts';

export interface RegistrationValues {
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
}) {
  const { page, values, errors, diminta } = props;
  const words = page.m.portal.akun;
  const shared = { page, errors };
  const { nama, email, telepon, namaPengguna, nik, sandi, setuju } = words;
  const labels = { nama, email, telepon, namaPengguna, nik, sandi, setuju };
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

/** What one may give and need not. */
function OptionalFields({ page, values, errors }: Parameters<typeof DaftarAkunPage>[0]) {
  const words = page.m.portal.akun;
  const shared = { page, errors, width: 'sedang', isOptional: true } as const;
  return (
    <>
      <TextField
        {...shared}
        name="telepon"
        label={words.telepon}
        hint={words.teleponPetunjuk}
        value={values.telepon}
        type="tel"
        autocomplete="tel"
      />
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
