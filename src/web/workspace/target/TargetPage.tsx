import { INDIKATOR_BERTARGET } from '../../../domain/monev/target.ts';
import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { Sasaran } from '../../../domain/berkala/wewenang.ts';
import type { TargetTercapai } from '../../../useCases/monev/target.ts';
import type { KodeIndikator } from '../../components/angka/Cara.tsx';
import { kolomTarget } from '../../components/angka/TargetTable.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Radios, Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface TargetProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly sasaran: readonly Sasaran[];
  readonly baris: readonly TargetTercapai[];
  readonly tahun: string;
  readonly id: string;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

/** The targets that somebody keeps, each beside what was reached, and the form for a new one. */
export function TargetPage(props: TargetProps) {
  const { page, baris, sasaran, errors } = props;
  const words = page.m.petugas.target;
  const { indikator, tahun, sumber } = words.kolom;
  const labels = { indikator, tahun, sumber, nilai: words.form.nilai, jenis: words.form.jenis };
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        <a href="/monev">{page.m.petugas.dasbor.judul}</a>
      </p>
      <h1>{words.judul}</h1>
      <p>{sasaran.length === 0 ? words.bukanUntuk : words.pembuka}</p>
      {sasaran.length === 0 ? null : baris.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <>
          <Rows {...props} />
          <Unduh page={page} judul={words.judul} path="/monev/target/unduh" />
        </>
      )}
      {sasaran.length === 0 ? null : <TargetForm {...props} />}
    </WorkspaceLayout>
  );
}

/** A target as it was typed: a number, or percent. */
function namaSasaran({ page, pohon }: TargetProps, { badan, lingkup }: Sasaran): string {
  const { berkala } = page.m.petugas;
  return berkala.sasaran(badanOf(pohon, badan)?.nama ?? badan, berkala.lingkup[lingkup]);
}

function Rows(props: TargetProps) {
  const { page, baris } = props;
  const { kolom } = page.m.petugas.target;
  return (
    <DataTable
      page={page}
      caption={page.m.petugas.target.judul}
      isCaptionHidden
      isStacked
      rows={baris}
      columns={[
        { judul: kolom.tahun, cell: ({ target }) => String(target.tahun) },
        { judul: kolom.siapa, cell: ({ target }) => namaSasaran(props, target) },
        ...kolomTarget(page),
        { judul: kolom.sumber, cell: ({ target }) => target.sumber },
      ]}
    />
  );
}

function TargetForm(props: TargetProps) {
  const { page, sasaran, errors, typed } = props;
  const { form, kolom } = page.m.petugas.target;
  const names = page.m.petugas.dasbor.indikator;
  return (
    <section>
      <h2 id="baru">{form.judul}</h2>
      <p>{form.isi}</p>
      <Form page={page} action="/monev/target">
        <input type="hidden" name="id" value={props.id} />
        <Select
          page={page}
          name="sasaran"
          label={kolom.siapa}
          value={typed('sasaran')}
          choices={sasaran.map((one) => ({
            value: `${one.badan} ${one.lingkup}`,
            label: namaSasaran(props, one),
          }))}
        />
        <Select
          page={page}
          name="indikator"
          label={kolom.indikator}
          value={typed('indikator') || 'tindak_lanjut'}
          errors={errors}
          choices={INDIKATOR_BERTARGET.map((value) => ({
            value,
            label: names[value as KodeIndikator].nama,
          }))}
        />
        <NilaiFields {...props} />
        <Button>{form.kirim}</Button>
      </Form>
    </section>
  );
}

/** Of which year, how much, and where it is written. */
function NilaiFields({ page, tahun, errors, typed }: TargetProps) {
  const { form, kolom } = page.m.petugas.target;
  return (
    <>
      <TextField
        page={page}
        name="tahun"
        label={kolom.tahun}
        value={typed('tahun') || tahun}
        inputmode="numeric"
        width="pendek"
        errors={errors}
      />
      <Radios
        page={page}
        name="jenis"
        label={form.jenis}
        value={typed('jenis') || 'bagian'}
        errors={errors}
        choices={[
          { value: 'bagian', label: form.bagian },
          { value: 'jumlah', label: form.jumlah },
        ]}
      />
      <TextField
        page={page}
        name="nilai"
        label={form.nilai}
        hint={form.nilaiPetunjuk}
        value={typed('nilai')}
        width="pendek"
        errors={errors}
      />
      <TextField
        page={page}
        name="sumber"
        label={kolom.sumber}
        hint={form.sumberPetunjuk}
        value={typed('sumber')}
        errors={errors}
      />
    </>
  );
}
