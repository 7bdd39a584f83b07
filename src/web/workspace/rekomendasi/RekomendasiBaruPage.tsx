import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { Badan, KodeBadan } from '../../../domain/instansi/types.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../components/form/choices.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface RekomendasiFormProps {
  readonly page: Page;
  readonly pohon: Pohon;
  /** In whose name the reader recommends, and to whom; empty for whoever does not. */
  readonly pemberi: ReadonlyMap<KodeBadan, readonly KodeBadan[]>;
  /** Where they are given, when not freely: what it is called, and its fields. */
  readonly asal: {
    readonly nama: string;
    readonly field: 'rapat' | 'berkala';
    readonly id: string;
  } | null;
  readonly id: string;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
  readonly chosen: readonly string[];
}

/** Points that the form offers at once. */
export const BARIS_BUTIR = 6;
const NOMOR = Array.from({ length: BARIS_BUTIR }, (_, i) => String(i + 1));

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { form } = page.m.petugas.rekomendasi;
  const { perihal, tanggal, penerima } = form;
  const rows = NOMOR.flatMap((n) => [
    [`isi${n}`, form.isi(n)],
    [`indikator${n}`, form.indikator(n)],
    [`tenggat${n}`, form.tenggat(n)],
  ]);
  return { perihal, tanggal, penerima, ...Object.fromEntries(rows) };
}

/** Asks for occasion, points with due dates, and receivers: by kind, or one by one where they are few. */
export function RekomendasiBaruPage(props: RekomendasiFormProps) {
  const { page, pohon, pemberi, asal, errors, typed } = props;
  const { form, baru, baku, kembali } = page.m.petugas.rekomendasi;
  const field = (name: string) => ({ page, name, value: typed(name), errors });
  return (
    <WorkspaceLayout page={page} title={baru} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <p>
        <a href="/pengawasan/rekomendasi">{kembali}</a>
      </p>
      <h1>{baru}</h1>
      <p class="choices-line">
        <a href={`/pengawasan/rekomendasi/baru?baku=ya${asal === null ? '' : `&${asal.field}=${asal.id}`}`}>
          {baku}
        </a>
      </p>
      <Form page={page} action="/pengawasan/rekomendasi">
        <input type="hidden" name="id" value={props.id} />
        {asal === null ? null : (
          <>
            <input type="hidden" name={asal.field} value={asal.id} />
            <p>
              {form.asal}: <strong>{asal.nama}</strong>
            </p>
          </>
        )}
        <Select
          {...field('pengawas')}
          label={form.pengawas}
          choices={[...pemberi.keys()].map((value) => ({
            value,
            label: badanOf(pohon, value)?.nama ?? value,
          }))}
        />
        <TextField {...field('perihal')} label={form.perihal} />
        <DateField {...field('tanggal')} label={form.tanggal} />
        <p class="facts">{form.butirPetunjuk}</p>
        {NOMOR.map((n) => (
          <PointFields {...props} n={n} />
        ))}
        <Checkboxes
          page={page}
          name="penerima"
          label={form.penerima}
          errors={errors}
          values={props.chosen}
          choices={bodyChoices(page, pohon, [...pemberi.values()].flat(), form.semua)}
        />
        <Button>{form.kirim}</Button>
      </Form>
    </WorkspaceLayout>
  );
}

function PointFields({ page, errors, typed, n }: RekomendasiFormProps & { n: string }) {
  const { form } = page.m.petugas.rekomendasi;
  const field = (name: string) => ({ page, name, value: typed(name), errors, isOptional: n !== '1' });
  const names = Object.entries(page.m.petugas.dasbor.indikator);
  return (
    <>
      <TextArea {...field(`isi${n}`)} label={form.isi(n)} rows={2} />
      <Select
        {...field(`indikator${n}`)}
        label={form.indikator(n)}
        isOptional
        blank={form.tanpaIndikator}
        choices={names.map(([value, { nama }]) => ({ value, label: nama }))}
      />
      <DateField {...field(`tenggat${n}`)} label={form.tenggat(n)} />
    </>
  );
}

/** Of a kind with more bodies than these only all are chosen, unless all that there are fit a page. */
const SATU_SATU = 60;

/** Choices of bodies: all kinds first, then one by one those of kinds that are small enough to be read through. */
export function bodyChoices(
  page: Page,
  pohon: Pohon,
  bodies: readonly KodeBadan[],
  semua: (jenis: string) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const all = [...new Set(bodies)].flatMap((kode) => badanOf(pohon, kode) ?? []);
  const kinds = Map.groupBy(all, (one) => one.jenis);
  const isRead = ({ jenis }: Badan): boolean =>
    all.length <= SATU_SATU || (kinds.get(jenis)?.length ?? 0) <= SATU_SATU;
  return [
    ...[...kinds.keys()].map((one) => ({
      value: `jenis:${one}`,
      label: semua(page.m.kode.jenisInstansi[one]),
    })),
    ...all.filter(isRead).map(({ kode, nama }) => ({ value: kode, label: nama })),
  ];
}
