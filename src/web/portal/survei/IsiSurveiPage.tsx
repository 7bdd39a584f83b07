import { formatNomor } from '../../../domain/shared/nomor.ts';
import { PERTANYAAN, SKALA } from '../../../domain/survei/survei.ts';
import type { UndanganSurvei } from '../../../useCases/survei/isiSurvei.ts';
import { Button } from '../../components/form/Button.tsx';
import { Radios } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';

export interface IsiSurveiProps {
  readonly page: Page;
  readonly undangan: UndanganSurvei;
  /** The body that is judged. */
  readonly instansi: string;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

/** Six statements on one page, or why there are none. */
export function IsiSurveiPage({ page, undangan, instansi, errors, typed }: IsiSurveiProps) {
  const words = page.m.petugas.survei.isi;
  const { nomor, keadaan } = undangan;
  return (
    <Layout page={page} title={words.judul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={words.pernyataan} />
      <p class="facts">{formatNomor(nomor)}</p>
      <h1>{words.judul}</h1>
      {keadaan === 'terbuka' ? (
        <>
          <p class="lead">{words.pembuka(instansi)}</p>
          <p>{words.rahasia}</p>
          <Form page={page} action={`/laporan/${nomor}/survei`}>
            {PERTANYAAN.map((one) => (
              <Radios
                page={page}
                name={one}
                label={words.pernyataan[one]}
                value={typed(one)}
                errors={errors}
                choices={SKALA.map((nilai) => ({ value: String(nilai), label: words.skala[nilai] }))}
              />
            ))}
            <Button>{words.kirim}</Button>
          </Form>
        </>
      ) : (
        <p class="lead">{words[keadaan]}</p>
      )}
      <p>
        <a href={`/laporan/${nomor}`}>{words.kembali}</a>
      </p>
      <p>
        <a href="/statistik/survei">{words.hasil}</a>
      </p>
    </Layout>
  );
}
