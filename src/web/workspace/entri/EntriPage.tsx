import type { KodeBadan } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { KLASIFIKASI_PELAPOR } from '../../../domain/laporan/types.ts';
import type { EntriDraft } from '../../../useCases/entri/entriMassal.ts';
import { KANAL_ENTRI } from '../../../useCases/entri/kolom.ts';
import { Button } from '../../components/form/Button.tsx';
import { Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Field, wiring } from '../../components/form/Field.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { InstansiEntri } from './InstansiEntri.tsx';

export const ENTRI_PATH = '/petugas/entri-massal';

interface EntriProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly instansi: readonly KodeBadan[];
  readonly draft: EntriDraft;
  readonly kunci: string;
  readonly errors: readonly FieldError[];
}

/** The first page of bulk entry: where the rows go, and the table as a spreadsheet copies it (F164). */
export function EntriPage(props: EntriProps) {
  const { page, draft, errors } = props;
  const words = page.m.petugas.entri;
  const berkas = {
    page,
    name: 'berkas',
    label: words.berkas,
    hint: words.berkasPetunjuk,
    errors,
    isOptional: true,
  };
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary
        page={page}
        errors={errors}
        labels={{
          teks: words.teks,
          kanal: words.kanal,
          klasifikasi: words.klasifikasi,
          berkas: words.berkas,
        }}
      />
      <h1>{words.judul}</h1>
      <p>{words.isi}</p>
      <p>
        <a href={`${ENTRI_PATH}/contoh.csv`}>{words.contoh}</a>
      </p>
      <Form page={page} action={ENTRI_PATH} hasFiles>
        <input type="hidden" name="kunci" value={props.kunci} />
        <ForAllRows {...props} />
        <TextArea
          page={page}
          name="teks"
          label={words.teks}
          hint={words.teksPetunjuk}
          value={draft.teks}
          errors={errors}
          rows={12}
        />
        <Field {...berkas}>
          <input {...wiring(berkas)} class="input-file" type="file" accept=".csv,.tsv,.txt,text/csv" />
        </Field>
        <Button name="aksi" value="periksa">
          {words.periksa}
        </Button>
      </Form>
    </WorkspaceLayout>
  );
}

/** Where the rows go, and what holds for those that do not say it themselves. */
function ForAllRows(props: EntriProps) {
  const { page, draft, errors } = props;
  const words = page.m.petugas.entri;
  return (
    <>
      <InstansiEntri {...props} value={draft.instansi} label={words.instansi} />
      <Select
        page={page}
        name="kanal"
        label={words.kanalUmum}
        hint={words.umumPetunjuk}
        value={draft.kanal}
        choices={KANAL_ENTRI.map((value) => ({ value, label: page.m.kode.kanal[value] }))}
        errors={errors}
      />
      <Select
        page={page}
        name="klasifikasi"
        label={words.klasifikasiUmum}
        value={draft.klasifikasi}
        choices={KLASIFIKASI_PELAPOR.map((value) => ({ value, label: page.m.kode.klasifikasi[value] }))}
        errors={errors}
      />
    </>
  );
}
