import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { TautanTerlihat } from '../../../../useCases/akun/oidc/tautan.ts';
import type { SesiTerlihat } from '../../../../useCases/akun/profil/ownSessions.ts';
import { Button } from '../../../components/form/Button.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';
import { TautanSection, type Tombol } from '../oidc/OidcPages.tsx';

/** Another password, and where the account is signed in. */
export function KeamananPage(props: {
  page: Page;
  sesi: readonly SesiTerlihat[];
  penyedia: readonly Tombol[];
  tautan: readonly TautanTerlihat[];
  errors: readonly FieldError[];
}) {
  const { page, errors, sesi } = props;
  const words = page.m.portal.akunSaya.keamanan;
  const shared = { page, errors };
  const { sandiLama, sandiBaru } = words;
  return (
    <AkunLayout page={page} title={words.judul} here="keamanan" hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{ sandiLama, sandi: sandiBaru }} />
      <h1>{words.judul}</h1>
      <section aria-labelledby="sandi">
        <h2 id="sandi">{words.sandiJudul}</h2>
        <Form page={page} action="/saya/keamanan/sandi">
          <TextField
            {...shared}
            name="sandiLama"
            label={sandiLama}
            type="password"
            autocomplete="current-password"
          />
          <TextField
            {...shared}
            name="sandi"
            label={sandiBaru}
            hint={page.m.portal.akun.sandiPetunjuk}
            type="password"
            autocomplete="new-password"
          />
          <Button>{words.sandiTombol}</Button>
        </Form>
      </section>
      <TautanSection page={page} penyedia={props.penyedia} tautan={props.tautan} />
      <section aria-labelledby="sesi">
        <h2 id="sesi">{words.sesiJudul}</h2>
        <p>{words.sesiIsi}</p>
        <ul class="news">
          {sesi.map((one) => (
            <li>
              <SesiRow page={page} one={one} />
            </li>
          ))}
        </ul>
        {sesi.length < 2 ? null : (
          <Form page={page} action="/saya/keamanan/lain">
            <Button kind="biasa">{words.keluarkanLain}</Button>
          </Form>
        )}
        <Form page={page} action="/saya/keamanan/semua">
          <Button kind="biasa">{page.m.portal.faktor.sesi.semua}</Button>
        </Form>
      </section>
    </AkunLayout>
  );
}

function SesiRow({ page, one }: { page: Page; one: SesiTerlihat }) {
  const words = page.m.portal.akunSaya.keamanan;
  const nama = one.peramban ?? words.takDikenal;
  const at = (pada: number): string => formatWaktuPendek(pada, 'WIB', page.lang);
  return (
    <>
      <h3 class="news-title">
        {nama}
        {one.isIni ? ` (${words.ini.toLowerCase()})` : ''}
      </h3>
      <p class="facts">
        {words.masuk(at(one.dibuatPada))}
        {one.faktor === null ? '' : ` ${page.m.portal.faktor.sesi.dengan[one.faktor]}`},{' '}
        {words.dipakai(at(one.terakhirPada))}
      </p>
      {one.isIni ? null : (
        <Form page={page} action="/saya/keamanan/sesi" class="news-acts">
          <input type="hidden" name="id" value={one.id} />
          <button
            class="link"
            type="submit"
            aria-label={words.keluarkanApa(`${nama}, ${at(one.dibuatPada)}`)}
          >
            {words.keluarkan}
          </button>
        </Form>
      )}
    </>
  );
}
