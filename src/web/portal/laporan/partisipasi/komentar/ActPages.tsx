import { SEBAB_ADUAN } from '../../../../../useCases/partisipasi/aduanKomentar.ts';
import { Button } from '../../../../components/form/Button.tsx';
import { Radios } from '../../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../../../components/form/fieldErrors.ts';
import { Form } from '../../../../components/form/Form.tsx';
import { Layout } from '../../../../components/Layout.tsx';
import type { Page } from '../../../../request/page.ts';

interface ActProps {
  readonly page: Page;
  readonly id: string;
  readonly nomor: string;
  readonly isi: string;
}

/** What is wrong with a comment, as one of four plain sentences. */
export function AdukanPage(props: ActProps & { errors: readonly FieldError[] }) {
  const { page, id, nomor, isi, errors } = props;
  const words = page.m.portal.partisipasi.aduan;
  return (
    <Layout page={page} title={words.judul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={{ sebab: words.sebab }} />
      <h1>{words.judul}</h1>
      <blockquote class="prose">{isi}</blockquote>
      <p>{words.isi}</p>
      <Form page={page} action={`/komentar/${id}/adukan`}>
        <Radios
          page={page}
          errors={errors}
          name="sebab"
          label={words.sebab}
          value=""
          choices={SEBAB_ADUAN.map((value) => ({ value, label: words.sebabPilihan[value] }))}
        />
        <Button>{words.tombol}</Button>
      </Form>
      <Back page={page} nomor={nomor} />
    </Layout>
  );
}

/** Asks once, because it cannot be undone. */
export function TarikPage({ page, id, nomor, isi }: ActProps) {
  const words = page.m.portal.partisipasi.tarik;
  return (
    <Layout page={page} title={words.judul} isIndexed={false}>
      <h1>{words.judul}</h1>
      <blockquote class="prose">{isi}</blockquote>
      <p>{words.isi}</p>
      <Form page={page} action={`/komentar/${id}/tarik`}>
        <Button kind="bahaya">{words.tombol}</Button>
      </Form>
      <Back page={page} nomor={nomor} />
    </Layout>
  );
}

function Back({ page, nomor }: Pick<ActProps, 'page' | 'nomor'>) {
  return (
    <p>
      <a href={`/laporan/${nomor}#komentar`}>{page.m.portal.rincian.kembaliKeLaporan}</a>
    </p>
  );
}
