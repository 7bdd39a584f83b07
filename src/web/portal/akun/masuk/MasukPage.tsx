import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { KeptWords } from '../../../components/KeptWords.tsx';
import { Layout } from '../../../components/Layout.tsx';
import { SignInForm, type Titipan } from '../../../components/SignInForm.tsx';
import type { Page } from '../../../request/page.ts';
import { MasukDengan, type Tombol } from '../oidc/OidcPages.tsx';

export function MasukPage(props: {
  page: Page;
  next: string;
  email: string;
  errors: readonly FieldError[];
  titipan?: Titipan;
  penyedia?: readonly Tombol[];
}) {
  const { page, errors, titipan = [], penyedia = [] } = props;
  const words = page.m.portal.akun;
  return (
    <Layout page={page} title={words.masukJudul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{}} />
      <h1>{words.masukJudul}</h1>
      <p>{words.masukPembuka}</p>
      <SignInForm page={page} next={props.next} email={props.email} errors={errors} titipan={titipan} />
      <KeptWords page={page} fields={titipan} />
      <MasukDengan page={page} penyedia={penyedia} next={props.next} />
      <ul class="list">
        <li>
          <a href="/lupa-sandi">{words.lupaSandi}</a>
        </li>
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
