import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { TautanTerlihat } from '../../../../useCases/akun/oidc/tautan.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Checkbox } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';

/** A provider as its button needs it. */
export interface Tombol {
  readonly nama: string;
  readonly judul: string;
}

/** The ways to sign in beside the password; nothing when none is set up. */
export function MasukDengan({
  page,
  penyedia,
  next,
}: {
  page: Page;
  penyedia: readonly Tombol[];
  next: string;
}) {
  if (penyedia.length === 0) return null;
  const words = page.m.portal.akun.oidc;
  const onward = next === '' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <section aria-labelledby="penyedia">
      <h2 id="penyedia">{words.atau}</h2>
      <p>
        {penyedia.map(({ nama, judul }) => (
          <a class="button button-biasa" href={`/masuk/oidc/${nama}${onward}`}>
            {words.masukDengan(judul)}
          </a>
        ))}
      </p>
    </section>
  );
}

/** Which providers sign in to the own account; ties and unties them. */
export function TautanSection(props: {
  page: Page;
  penyedia: readonly Tombol[];
  tautan: readonly TautanTerlihat[];
}) {
  const { page, penyedia, tautan } = props;
  if (penyedia.length === 0 && tautan.length === 0) return null;
  const words = page.m.portal.akun.oidc;
  const free = penyedia.filter(({ judul }) => !tautan.some((one) => one.judul === judul));
  return (
    <section aria-labelledby="tautan">
      <h2 id="tautan">{words.bagian}</h2>
      <p>{words.bagianIsi}</p>
      <ul class="news">
        {tautan.map((one) => (
          <li>
            <h3 class="news-title">{one.judul}</h3>
            <p class="facts">{words.sejak(formatWaktuPendek(one.dibuatPada, 'WIB', page.lang))}</p>
            <Form page={page} action="/saya/keamanan/oidc/lepas" class="news-acts">
              <input type="hidden" name="id" value={one.id} />
              <button class="link" type="submit" aria-label={words.lepasApa(one.judul)}>
                {words.lepas}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <p>
        {free.map(({ nama, judul }) => (
          <a class="button button-biasa" href={`/saya/keamanan/oidc/${nama}`}>
            {words.sambungkan(judul)}
          </a>
        ))}
      </p>
    </section>
  );
}

/** An account would be made: what is known, and the consent. */
export function DaftarOidcPage(props: {
  page: Page;
  judul: string;
  nama: string;
  email: string;
  action: string;
  errors: readonly FieldError[];
}) {
  const { page, judul, nama, email, errors, action } = props;
  const words = page.m.portal.akun;
  return (
    <Layout page={page} title={words.oidc.daftarJudul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ setuju: words.setuju }} />
      <h1>{words.oidc.daftarJudul}</h1>
      <p>{words.oidc.daftarIsi(judul, nama === '' ? email : `${nama}, ${email}`)}</p>
      <p>
        {words.setujuBaca} <a href="/ketentuan">{words.ketentuan}</a> {words.dan}{' '}
        <a href="/privasi">{words.privasi}</a>.
      </p>
      <Form page={page} action={action}>
        <Checkbox page={page} errors={errors} name="setuju" label={words.setuju} isChecked={false} />
        <Button>{words.daftarTombol}</Button>
      </Form>
      <p>
        <a href="/masuk">{words.oidc.batal}</a>
      </p>
    </Layout>
  );
}

/** The consent to a tie, in the session of its account. */
export function SambungPage(props: { page: Page; judul: string; email: string; action: string }) {
  const { page, judul, email, action } = props;
  const words = page.m.portal.akun.oidc;
  return (
    <AkunLayout page={page} title={words.sambungJudul(judul)} here="keamanan">
      <h1>{words.sambungJudul(judul)}</h1>
      <p>{words.sambungIsi(judul, email)}</p>
      <Form page={page} action={action}>
        <Button>{words.sambungTombol}</Button>
      </Form>
      <p>
        <a href="/saya/keamanan">{words.batal}</a>
      </p>
    </AkunLayout>
  );
}
