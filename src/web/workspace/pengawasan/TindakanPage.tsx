import type { Badan } from '../../../domain/instansi/types.ts';
import { BERBUKTI, JENIS_SURAT, type JenisDiketik } from '../../../domain/pengawasan/tindakan.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { BuktiFields, type BuktiFieldsProps } from '../bukti/BuktiFields.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { badanPath } from './address.ts';

export interface TindakanPageProps {
  readonly page: Page;
  readonly badan: Badan;
  readonly jenis: JenisDiketik;
  /** The act's id: the same form sent twice is one act. */
  readonly id: string;
  /** Files of a sending that was refused: they need not be chosen again. */
  readonly lampiran: BuktiFieldsProps['berkas'];
  /** Which teguran of the last twelve months this one is. */
  readonly tingkat: number;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

/** Measures that the form of a visit offers. */
export const BARIS_UKURAN = 4;

/** One act upon one body, asked for on a page of its own. */
export function TindakanPage(props: TindakanPageProps) {
  const { page, badan, jenis, errors, typed } = props;
  const words = page.m.petugas.pengawasan;
  const form = words.form[jenis];
  const judul = `${form.judul}: ${badan.nama}`;
  // Not every act has a day.
  const tanggal = 'tanggal' in form ? form.tanggal : null;
  const labels = {
    perihal: words.form.perihal,
    isi: form.isi,
    ...(tanggal === null ? {} : { tanggal }),
    ukuran: words.form.ukuran,
    lampiran: words.form.berkas,
  };
  return (
    <WorkspaceLayout page={page} title={judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        <a href={badanPath(badan.kode)}>{words.badan.judul(badan.nama)}</a>
      </p>
      <h1>{judul}</h1>
      <p>{form.petunjuk}</p>
      <Form page={page} action={`${badanPath(badan.kode)}/${jenis}`} hasFiles={BERBUKTI.includes(jenis)}>
        <input type="hidden" name="id" value={props.id} />
        {JENIS_SURAT.includes(jenis) ? (
          <TextField
            page={page}
            name="perihal"
            label={labels.perihal}
            value={
              typed('perihal') ||
              (jenis === 'teguran' ? words.langkah.perihal(formatAngka(props.tingkat, page.lang)) : '')
            }
            errors={errors}
          />
        ) : null}
        <TextArea
          page={page}
          name="isi"
          label={form.isi}
          value={typed('isi')}
          errors={errors}
          rows={jenis === 'pengingat' ? 3 : 8}
          isOptional={jenis === 'pengingat'}
        />
        {tanggal === null ? null : (
          <DateField page={page} name="tanggal" label={tanggal} value={typed('tanggal')} errors={errors} />
        )}
        {jenis === 'kunjungan' ? <Measures {...props} /> : null}
        {BERBUKTI.includes(jenis) ? (
          <BuktiFields
            page={page}
            berkas={props.lampiran}
            label={words.form.berkas}
            errors={errors}
            isOptional
          />
        ) : null}
        <Button>{form.kirim}</Button>
      </Form>
    </WorkspaceLayout>
  );
}

function Measures({ page, errors, typed }: TindakanPageProps) {
  const words = page.m.petugas.pengawasan.form;
  const own = errors.filter((one) => one.path === 'ukuran');
  return (
    <fieldset class="field" id="isian-ukuran">
      <legend class="label">{words.ukuran}</legend>
      {own.map((one) => (
        <p class="field-error">{one.text}</p>
      ))}
      <div class="filter-row">
        {Array.from({ length: BARIS_UKURAN }, (_, i) => (
          <>
            <TextField
              page={page}
              name={`ukuranNama${i + 1}`}
              label={words.ukuranNama(String(i + 1))}
              value={typed(`ukuranNama${i + 1}`)}
              isOptional={i > 0}
            />
            <TextField
              page={page}
              name={`ukuranNilai${i + 1}`}
              label={words.ukuranNilai(String(i + 1))}
              value={typed(`ukuranNilai${i + 1}`)}
              isOptional={i > 0}
            />
          </>
        ))}
      </div>
    </fieldset>
  );
}
