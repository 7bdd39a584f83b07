import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../../domain/instansi/types.ts';
import { JENIS_RAPAT, KAWASAN } from '../../../domain/pengawasan/rapat.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { bodyChoices } from '../rekomendasi/RekomendasiBaruPage.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface RapatFormProps {
  readonly page: Page;
  readonly pohon: Pohon;
  /** In whose name sessions are held, and whom each may invite. */
  readonly pengundang: ReadonlyMap<KodeBadan, readonly KodeBadan[]>;
  /** The session that is changed, with its version; null for a new one. */
  readonly ubah: { readonly id: string; readonly judul: string; readonly versi: number } | null;
  readonly id: string;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
  readonly chosen: readonly string[];
}

/** The plan of a session: what, when, where, what is looked at, and who is invited. */
export function RapatFormPage(props: RapatFormProps) {
  const { page, ubah, errors } = props;
  const words = page.m.petugas.rapat;
  const judul = ubah === null ? words.baru : words.form.ubah(ubah.judul);
  const { batal } = words;
  return (
    <WorkspaceLayout page={page} title={judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <p>
        <a href={ubah === null ? '/pengawasan/rapat' : `/pengawasan/rapat/${ubah.id}`}>
          {ubah === null ? words.kembali : ubah.judul}
        </a>
      </p>
      <h1>{judul}</h1>
      <PlanForm {...props} />
      {ubah === null ? null : (
        <section>
          <h2 id="batal">{batal.judul}</h2>
          <Form page={page} action={`/pengawasan/rapat/${ubah.id}/batal`}>
            <input type="hidden" name="versi" value={String(ubah.versi)} />
            <TextArea
              page={page}
              name="alasan"
              label={batal.alasan}
              value={props.typed('alasan')}
              rows={2}
              errors={errors}
            />
            <Button kind="bahaya">{batal.kirim}</Button>
          </Form>
        </section>
      )}
    </WorkspaceLayout>
  );
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { form, batal } = page.m.petugas.rapat;
  const texts = Object.entries(form).filter((one): one is [string, string] => typeof one[1] === 'string');
  return { ...Object.fromEntries(texts), alasan: batal.alasan };
}

function PlanForm(props: RapatFormProps) {
  const { page, pohon, pengundang, ubah, errors, typed } = props;
  const words = page.m.petugas.rapat;
  const { form } = words;
  const field = (name: string) => ({ page, name, value: typed(name), errors });
  return (
    <Form page={page} action={ubah === null ? '/pengawasan/rapat' : `/pengawasan/rapat/${ubah.id}/ubah`}>
      {ubah === null ? (
        <>
          <input type="hidden" name="id" value={props.id} />
          <Select
            {...field('pengawas')}
            label={form.pengawas}
            choices={[...pengundang.keys()].map((value) => ({
              value,
              label: badanOf(pohon, value)?.nama ?? value,
            }))}
          />
        </>
      ) : (
        <input type="hidden" name="versi" value={String(ubah.versi)} />
      )}
      <TextField {...field('judul')} label={form.judul} />
      <Select
        {...field('jenis')}
        label={form.jenis}
        choices={JENIS_RAPAT.map((value) => ({ value, label: words.jenis[value] }))}
      />
      <TextField
        {...field('angkatan')}
        label={form.angkatan}
        hint={form.angkatanPetunjuk}
        width="sedang"
        isOptional
      />
      <Select
        {...field('kawasan')}
        label={form.kawasan}
        hint={form.kawasanPetunjuk}
        choices={KAWASAN.map((value) => ({ value, label: words.kawasan[value] }))}
      />
      <TimeAndPlace {...props} />
      <TextArea {...field('agenda')} label={form.agenda} rows={4} />
      <TextArea {...field('narasumber')} label={form.narasumber} rows={3} isOptional />
      <DateField {...field('dari')} label={form.dari} />
      <DateField {...field('sampai')} label={form.sampai} />
      <Checkboxes
        page={page}
        name="undangan"
        label={form.undangan}
        errors={errors}
        values={props.chosen}
        choices={[
          ...bodyChoices(page, pohon, [...pengundang.values()].flat(), form.semua),
          ...invitedAlready(props),
        ]}
      />
      <Button>{ubah === null ? form.kirim : form.simpan}</Button>
    </Form>
  );
}

/** Where many may be invited, those who are invited still stand one by one, so that they can be taken out. */
function invitedAlready({ page, pohon, pengundang, chosen }: RapatFormProps) {
  const { form } = page.m.petugas.rapat;
  const offered = new Set(
    bodyChoices(page, pohon, [...pengundang.values()].flat(), form.semua).map(({ value }) => value),
  );
  return chosen.flatMap((value) => {
    const badan = badanOf(pohon, value);
    return badan === undefined || offered.has(value) ? [] : [{ value, label: badan.nama }];
  });
}

function TimeAndPlace({ page, errors, typed }: RapatFormProps) {
  const { form } = page.m.petugas.rapat;
  const field = (name: string) => ({ page, name, value: typed(name), errors });
  return (
    <>
      <DateField {...field('tanggal')} label={form.tanggal} />
      <TextField {...field('mulai')} label={form.mulai} hint={form.jamPetunjuk} width="pendek" />
      <TextField {...field('selesai')} label={form.selesai} width="pendek" />
      <TextField {...field('tempat')} label={form.tempat} hint={form.tempatPetunjuk} isOptional />
      <TextField {...field('tautan')} label={form.tautan} hint={form.tautanPetunjuk} type="url" isOptional />
    </>
  );
}
