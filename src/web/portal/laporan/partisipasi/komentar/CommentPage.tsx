import { formatNomor } from '../../../../../domain/shared/nomor.ts';
import { Button } from '../../../../components/form/Button.tsx';
import { ErrorSummary } from '../../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../../components/form/fieldErrors.ts';
import { Form } from '../../../../components/form/Form.tsx';
import { TextArea } from '../../../../components/form/TextArea.tsx';
import { Layout } from '../../../../components/Layout.tsx';
import type { Page } from '../../../../request/page.ts';

export interface CommentProps {
  readonly page: Page;
  readonly nomor: string;
  /** Names this form: pressed twice, it is sent once. */
  readonly kunci: string;
  readonly isi: string;
  readonly errors: readonly FieldError[];
}

/** A refused comment with its words still in it. */
export function CommentPage(props: CommentProps) {
  const { page, nomor, errors } = props;
  const words = page.m.portal.partisipasi;
  return (
    <Layout page={page} title={words.komentar} hasErrors isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ isi: words.komentarIsi }} />
      <p class="facts">{formatNomor(nomor)}</p>
      <h1>{words.komentar}</h1>
      <CommentForm {...props} />
      <p>
        <a href={`/laporan/${nomor}`}>{page.m.portal.rincian.kembaliKeLaporan}</a>
      </p>
    </Layout>
  );
}

/** The form itself, on its own page or under the laporan. */
export function CommentForm({ page, nomor, kunci, isi, errors }: CommentProps) {
  const words = page.m.portal.partisipasi;
  return (
    <Form page={page} action={`/laporan/${nomor}/komentar`} class="not-printed">
      <input type="hidden" name="kunci" value={kunci} />
      <TextArea
        page={page}
        errors={errors}
        name="isi"
        label={words.komentarIsi}
        hint={words.komentarAturan}
        value={isi}
        rows={3}
      />
      <Button kind="biasa">{words.komentarKirim}</Button>
    </Form>
  );
}
