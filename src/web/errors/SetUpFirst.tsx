import { ButtonLink } from '../components/form/Button.tsx';
import { KeptWords } from '../components/KeptWords.tsx';
import { Layout } from '../components/Layout.tsx';
import { CSRF_FIELD } from '../request/csrfToken.ts';
import type { Page } from '../request/page.ts';
import type { RequestForm } from '../request/requestForm.ts';

/** Where a second factor is set up. */
export const FAKTOR_PATH = '/saya/faktor';

/** Something was sent by whoever must set up a second factor first: it was not done, and what was typed is shown. */
export function SetUpFirst({ page, form }: { page: Page; form: RequestForm | undefined }) {
  const words = page.m.portal.faktor;
  const fields = (form?.entries ?? []).filter(([name]) => name !== CSRF_FIELD && !/sandi/i.test(name));
  return (
    <Layout page={{ ...page, address: null }} title={words.wajib.judul} isIndexed={false}>
      <h1>{words.wajib.judul}</h1>
      <p class="lead">{words.wajib.tertolak}</p>
      <p>{words.wajib.isi}</p>
      <KeptWords page={page} fields={fields} />
      <p>
        <ButtonLink href={FAKTOR_PATH}>{words.wajib.judul}</ButtonLink>
      </p>
    </Layout>
  );
}
