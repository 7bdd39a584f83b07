import { ErrorSummary } from '../components/form/ErrorSummary.tsx';
import type { FieldError } from '../components/form/fieldErrors.ts';
import { FaktorForms } from '../components/FaktorForms.tsx';
import { KeptWords } from '../components/KeptWords.tsx';
import { Layout } from '../components/Layout.tsx';
import type { Titipan } from '../components/SignInForm.tsx';
import type { WaysToProve } from '../../useCases/akun/faktor/waysToProve.ts';
import type { Page } from '../request/page.ts';

/** Where the proof is sent. */
export const BUKTI_PATH = '/bukti';

/** Asks anew who sits there, before something that a stolen session must not do; what was typed comes along. */
export function ProveAgain(props: {
  page: Page;
  ways: WaysToProve;
  /** The address of the form, or of the page to go on to. */
  next: string;
  titipan: Titipan;
  /** A form waits to be sent again; `secret`: it holds a password and must be typed again. */
  waiting: 'form' | 'secret' | null;
  errors: readonly FieldError[];
}) {
  const { page, errors, titipan, waiting } = props;
  const words = page.m.portal.faktor;
  const labels = { otp: words.kode, pemulihan: words.pemulihan, sandi: words.bukti.sandi };
  return (
    <Layout
      page={{ ...page, address: null }}
      title={words.bukti.judul}
      hasErrors={errors.length > 0}
      isIndexed={false}
      scripts={['faktor.js']}
    >
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <h1>{words.bukti.judul}</h1>
      <p class="lead">{words.bukti.isi}</p>
      {waiting === null ? null : <p>{waiting === 'form' ? words.bukti.isian : words.bukti.isianRahasia}</p>}
      <FaktorForms
        {...{ page, errors, titipan }}
        action={BUKTI_PATH}
        ways={props.ways}
        tombol={words.bukti.tombol}
        next={props.next}
        isWaiting={waiting === 'form'}
      />
      <KeptWords page={page} fields={titipan} />
    </Layout>
  );
}
