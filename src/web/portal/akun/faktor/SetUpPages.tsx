import { Button, ButtonLink } from '../../../components/form/Button.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { PasskeyForm } from '../../../components/FaktorForms.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Layout } from '../../../components/Layout.tsx';
import { QrCode } from '../../../components/QrCode.tsx';
import { FAKTOR_PATH } from '../../../errors/SetUpFirst.tsx';
import type { Page } from '../../../request/page.ts';

/** The secret of a code app as a QR code and as text, and its first code. */
export function AplikasiPage(props: {
  page: Page;
  rahasia: string;
  alamat: string;
  nama: string;
  errors: readonly FieldError[];
}) {
  const { page, errors, rahasia } = props;
  const { aplikasi: words, kode } = page.m.portal.faktor;
  const shared = { page, errors };
  return (
    <Layout page={page} title={words.judul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ otp: kode, nama: words.nama }} />
      <h1>{words.judul}</h1>
      <h2>1. {words.langkah1}</h2>
      <p class="qr-large">
        <QrCode address={props.alamat} label={words.qr} />
      </p>
      <p>{words.teks}</p>
      <p>
        <code class="secret">{rahasia.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <p class="hint">{words.jangan}</p>
      <h2>2. {words.langkah2}</h2>
      <Form page={page} action={`${FAKTOR_PATH}/aplikasi/pasang`}>
        <TextField
          {...shared}
          name="otp"
          label={kode}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="pendek"
        />
        <TextField
          {...shared}
          name="nama"
          label={words.nama}
          hint={words.namaPetunjuk}
          value={props.nama}
          maxlength={60}
          autocomplete="off"
          width="sedang"
        />
        <Button>{words.tombol}</Button>
      </Form>
      <Back page={page} />
    </Layout>
  );
}

/** Where the browser makes a passkey. */
export function KunciPage(props: {
  page: Page;
  pilihan: string;
  nama: string;
  errors: readonly FieldError[];
}) {
  const { page, errors, pilihan } = props;
  const words = page.m.portal.faktor.kunci;
  return (
    <Layout
      page={page}
      title={words.judul}
      hasErrors={errors.length > 0}
      isIndexed={false}
      scripts={['faktor.js']}
    >
      <ErrorSummary page={page} errors={errors} labels={{ nama: words.nama }} />
      <h1>{words.judul}</h1>
      <p>{words.isi}</p>
      <PasskeyForm
        page={page}
        action={`${FAKTOR_PATH}/kunci/pasang`}
        kind="create"
        pilihan={pilihan}
        gagal={words.gagal}
      >
        <TextField
          {...{ page, errors }}
          name="nama"
          label={words.nama}
          hint={words.namaPetunjuk}
          value={props.nama}
          maxlength={60}
          autocomplete="off"
          width="sedang"
        />
        <Button>{words.tombol}</Button>
      </PasskeyForm>
      <p class="hint without-script">{page.m.portal.faktor.kunciPerluSkrip}</p>
      <Back page={page} />
    </Layout>
  );
}

/** Recovery codes, shown this once; made to be printed. */
export function DaftarKodePage(props: {
  page: Page;
  kode: readonly string[];
  /** What was set up just now; null when only new codes were made. */
  terpasang: boolean;
  next: string;
}) {
  const { page, kode } = props;
  const words = page.m.portal.faktor.daftarKode;
  return (
    <Layout page={{ ...page, address: null }} title={words.judul} isIndexed={false} scripts={['faktor.js']}>
      <h1>{words.judul}</h1>
      {props.terpasang ? <p class="lead not-printed">{words.terpasang}</p> : null}
      <p>{words.isi}</p>
      <p>{words.akun(page.session?.nama ?? '')}</p>
      <ol class="codes">
        {kode.map((one) => (
          <li>
            <code>{one}</code>
          </li>
        ))}
      </ol>
      <p>{words.simpan}</p>
      <p class="not-printed">
        <button class="button button-biasa" type="button" id="cetak" hidden>
          {words.cetak}
        </button>
        <span class="without-script">{words.cetakCara}</span>
      </p>
      <p class="not-printed" hidden>
        <button
          class="button button-biasa"
          type="button"
          data-salin={kode.join('\n')}
          data-tersalin={words.tersalin}
        >
          {words.salin}
        </button>{' '}
        <output />
      </p>
      <p class="not-printed">
        <ButtonLink href={props.next}>{words.lanjut}</ButtonLink>
      </p>
    </Layout>
  );
}

function Back({ page }: { page: Page }) {
  return (
    <p>
      <a href={FAKTOR_PATH}>{page.m.portal.faktor.halaman.judul}</a>
    </p>
  );
}
