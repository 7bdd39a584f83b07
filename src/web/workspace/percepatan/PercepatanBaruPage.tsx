import type { Sasaran } from '../../../domain/berkala/wewenang.ts';
import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { JENIS_UMUM, type KodeBadan } from '../../../domain/instansi/types.ts';
import { UMUR_BAKU } from '../../../domain/percepatan/percepatan.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../components/form/choices.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Form } from '../../components/form/Form.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { HERE } from './address.ts';
import { namaSasaran } from './namaSasaran.ts';

export interface FormProps {
  readonly page: Page;
  readonly pohon: Pohon;
  /** Over what the officer may open one. */
  readonly sasaran: readonly Sasaran[];
  /** Bodies that can be chosen one by one; empty where they are too many. */
  readonly pilihan: readonly KodeBadan[];
  readonly hari: string;
  readonly id: string;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
  readonly dipilih: readonly string[];
}

/** The terms of a new drive. */
export function PercepatanBaruPage(props: FormProps) {
  const { page, pohon, sasaran, errors, typed } = props;
  const { form: words, judul } = page.m.petugas.percepatan;
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={words} />
      <p>
        <a href={HERE}>{judul}</a>
      </p>
      <h1>{words.judul}</h1>
      <p>{words.isi}</p>
      <Form page={page} action={HERE}>
        <input type="hidden" name="id" value={props.id} />
        <Select
          page={page}
          name="sasaran"
          label={words.sasaran}
          value={typed('sasaran')}
          choices={sasaran.map((one) => ({
            value: `${one.badan} ${one.lingkup}`,
            label: namaSasaran(page, pohon, one),
          }))}
        />
        <TextField page={page} name="nama" label={words.nama} value={typed('nama')} errors={errors} />
        <TextField
          page={page}
          name="dasar"
          label={words.dasar}
          hint={words.dasarPetunjuk}
          value={typed('dasar')}
          errors={errors}
        />
        <Days {...props} />
        <Which {...props} />
        <Button kind="bahaya">{words.kirim}</Button>
      </Form>
    </WorkspaceLayout>
  );
}

function Days({ page, hari, errors, typed }: FormProps) {
  const words = page.m.petugas.percepatan.form;
  return (
    <>
      <DateField
        page={page}
        name="dari"
        label={words.dari}
        hint={words.dariPetunjuk}
        value={typed('dari') || hari}
        errors={errors}
      />
      <DateField page={page} name="sampai" label={words.sampai} value={typed('sampai')} errors={errors} />
      <DateField
        page={page}
        name="potong"
        label={words.potong}
        hint={words.potongPetunjuk}
        value={typed('potong') || hari}
        errors={errors}
      />
      <TextField
        page={page}
        name="umur"
        label={words.umur}
        hint={words.umurPetunjuk}
        value={typed('umur') || String(UMUR_BAKU)}
        inputmode="numeric"
        width="pendek"
        errors={errors}
      />
    </>
  );
}

function Which({ page, pohon, sasaran, pilihan, errors, typed, dipilih }: FormProps) {
  const words = page.m.petugas.percepatan.form;
  return (
    <>
      <TextField
        page={page}
        name="target"
        label={words.target}
        hint={words.targetPetunjuk}
        value={typed('target')}
        inputmode="decimal"
        width="pendek"
        errors={errors}
      />
      {sasaran.some((one) => one.lingkup === 'binaan') ? (
        <Select
          page={page}
          name="jenis"
          label={words.jenis}
          value={typed('jenis')}
          blank={words.semuaJenis}
          errors={errors}
          choices={JENIS_UMUM.map((value) => ({ value, label: page.m.kode.jenisInstansi[value] }))}
        />
      ) : null}
      {pilihan.length < 2 ? null : (
        <Checkboxes
          page={page}
          name="hanya"
          label={words.hanya}
          hint={words.hanyaPetunjuk}
          values={dipilih}
          errors={errors}
          choices={pilihan.map((value) => ({ value, label: badanOf(pohon, value)?.nama ?? value }))}
        />
      )}
    </>
  );
}
