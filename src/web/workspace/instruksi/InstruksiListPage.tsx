import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { JenisInstansi, KodeBadan } from '../../../domain/instansi/types.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { InstruksiBaris } from '../../../useCases/pengawasan/instruksi.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { BuktiFields, type BuktiFieldsProps } from '../bukti/BuktiFields.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface InstruksiListProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly daftar: readonly InstruksiBaris[];
  /** In whose name the reader notes instructions, and for whom; empty for whoever notes none. */
  readonly pencatat: ReadonlyMap<KodeBadan, readonly KodeBadan[]>;
  readonly id: string;
  /** Files of a sending that was refused: they need not be chosen again. */
  readonly lampiran: BuktiFieldsProps['berkas'];
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
  readonly chosen: readonly string[];
}

/** Points that the form offers at once. */
export const BARIS_BUTIR = 5;
/** More receivers than these are chosen by kind. */
const SATU_SATU = 60;

/** What came from above, late first, and the form for noting more. */
export function InstruksiListPage(props: InstruksiListProps) {
  const { page, daftar, errors, pencatat } = props;
  const words = page.m.petugas.instruksi;
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {daftar.length === 0 ? <EmptyState judul={words.kosong} isi={words.kosongIsi} /> : <Rows {...props} />}
      {pencatat.size === 0 ? null : <InstruksiForm {...props} />}
    </WorkspaceLayout>
  );
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { form } = page.m.petugas.instruksi;
  const numbers = Array.from({ length: BARIS_BUTIR }, (_, i) => String(i + 1));
  const { dari, nomor, perihal, tanggal, pemilik, berkas: lampiran } = form;
  return {
    dari,
    nomor,
    perihal,
    tanggal,
    pemilik,
    lampiran,
    ...Object.fromEntries(
      numbers.flatMap((n) => [
        [`isi${n}`, form.butir(n)],
        [`tenggat${n}`, form.tenggat(n)],
      ]),
    ),
  };
}

function Rows({ page, daftar }: InstruksiListProps) {
  const words = page.m.petugas.instruksi;
  const n = (count: number): string => formatAngka(count, page.lang);
  const { kolom } = words;
  return (
    <DataTable
      page={page}
      caption={words.judul}
      isCaptionHidden
      isStacked
      rows={daftar}
      columns={[
        {
          judul: kolom.perihal,
          cell: (one) => <a href={`/pengawasan/instruksi/${one.id}`}>{one.perihal}</a>,
        },
        {
          judul: kolom.dari,
          cell: (one) => (
            <>
              {one.dari}
              <br />
              <span class="facts">{words.nomor(one.nomor)}</span>
            </>
          ),
        },
        { judul: kolom.tanggal, cell: (one) => formatTanggal(one.tanggal, page.lang) },
        { judul: kolom.selesai, cell: (one) => words.dariSemua(n(one.selesai), n(one.semua)) },
        {
          judul: kolom.terlambat,
          cell: (one) => (one.terlambat === 0 ? n(0) : <strong>{n(one.terlambat)}</strong>),
        },
        {
          judul: kolom.tenggat,
          cell: (one) =>
            one.tenggat === null ? page.m.umum.tidakAda : formatTanggal(one.tenggat, page.lang),
        },
      ]}
    />
  );
}

function InstruksiForm(props: InstruksiListProps) {
  const { page, pohon, pencatat, errors, typed } = props;
  const { form, baru } = page.m.petugas.instruksi;
  const field = (name: string) => ({ page, name, value: typed(name), errors });
  return (
    <section>
      <h2 id="baru">{baru}</h2>
      <Form page={page} action="/pengawasan/instruksi" hasFiles>
        <input type="hidden" name="id" value={props.id} />
        <Select
          {...field('badan')}
          label={form.badan}
          choices={[...pencatat.keys()].map((value) => ({
            value,
            label: badanOf(pohon, value)?.nama ?? value,
          }))}
        />
        <TextField {...field('dari')} label={form.dari} hint={form.dariPetunjuk} />
        <TextField {...field('nomor')} label={form.nomor} />
        <TextField {...field('perihal')} label={form.perihal} />
        <DateField {...field('tanggal')} label={form.tanggal} />
        <p class="facts">{form.butirPetunjuk}</p>
        {Array.from({ length: BARIS_BUTIR }, (_, i) => String(i + 1)).map((n) => (
          <>
            <TextArea {...field(`isi${n}`)} label={form.butir(n)} rows={2} isOptional={n !== '1'} />
            <DateField {...field(`tenggat${n}`)} label={form.tenggat(n)} isOptional={n !== '1'} />
          </>
        ))}
        <Checkboxes
          page={page}
          name="pemilik"
          label={form.pemilik}
          errors={errors}
          values={props.chosen}
          choices={receivers(props)}
        />
        <BuktiFields page={page} berkas={props.lampiran} label={form.berkas} errors={errors} isOptional />
        <Button>{form.kirim}</Button>
      </Form>
    </section>
  );
}

/** All kinds first, then bodies one by one where they are few. */
function receivers({ page, pohon, pencatat }: InstruksiListProps) {
  const all = [...new Set([...pencatat.values()].flat())];
  const kinds = [...new Set(all.map((kode) => badanOf(pohon, kode)?.jenis))].filter(
    (one): one is JenisInstansi => one !== undefined,
  );
  const { form } = page.m.petugas.instruksi;
  return [
    ...kinds.map((one) => ({ value: `jenis:${one}`, label: form.semua(page.m.kode.jenisInstansi[one]) })),
    ...(all.length > SATU_SATU
      ? []
      : all.map((value) => ({ value, label: badanOf(pohon, value)?.nama ?? value }))),
  ];
}
