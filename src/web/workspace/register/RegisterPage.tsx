import { JENIS_REGISTER, STATUS_APLIKASI } from '../../../domain/pengawasan/register.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import type { Register } from '../../../useCases/pengawasan/register.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../components/form/choices.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { FileField } from '../../components/form/FileField.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { BagianPage } from '../pengaturan/BagianPage.tsx';
import { RegisterTable } from './RegisterTable.tsx';

export interface RegisterFormProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly id: string;
  readonly instansi: readonly { readonly badan: string; readonly nama: string }[];
  /** The entry that is changed; null for a new one. */
  readonly ubah: Register | null;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

export interface RegisterPageProps extends RegisterFormProps {
  readonly daftar: readonly {
    readonly badan: string;
    readonly nama: string;
    readonly entri: readonly Register[];
  }[];
  readonly hari: Hari;
}

/** The registers that somebody keeps, and the form for a new entry. */
export function RegisterPage(props: RegisterPageProps) {
  const { page, officer, errors, daftar } = props;
  const words = page.m.petugas.register;
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="register"
      title={words.judul}
      errors={errors}
      labels={labelsOf(page)}
    >
      <p>{words.pembuka}</p>
      {daftar.map(({ badan, nama, entri }) => (
        <section id={`register-${badan}`}>
          <h2>{words.untuk(nama)}</h2>
          {entri.length === 0 ? (
            <EmptyState judul={words.kosong} isi={words.kosongIsi} />
          ) : (
            <RegisterTable page={page} judul={words.untuk(nama)} entri={entri} hari={props.hari} isDitulis />
          )}
        </section>
      ))}
      <h2 id="baru">{words.form.baru}</h2>
      <RegisterForm {...props} />
    </BagianPage>
  );
}

/** One entry on a page of its own, to be changed. */
export function UbahRegisterPage(props: RegisterFormProps & { ubah: Register }) {
  const { page, officer, errors, ubah } = props;
  const words = page.m.petugas.register;
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="register"
      title={words.form.ubah(ubah.judul)}
      errors={errors}
      labels={labelsOf(page)}
    >
      <p>
        <a href="/pengaturan/register">{words.form.batal}</a>
      </p>
      <RegisterForm {...props} />
    </BagianPage>
  );
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { form } = page.m.petugas.register;
  const { judul, keterangan, tanggal, berlakuSampai, nilai, persen, status, jenis } = form;
  return { judul, keterangan, tanggal, berlakuSampai, nilai, persen, status, jenis, lampiran: form.bukti };
}

/** Of an entry that is there only what may change is asked: kind, name and day stay. */
function RegisterForm(props: RegisterFormProps) {
  const { page, id, instansi, ubah, errors, typed } = props;
  const { form, jenis } = page.m.petugas.register;
  const field = (name: string) => ({ page, name, value: typed(name), errors });
  return (
    <Form page={page} action="/pengaturan/register" hasFiles>
      <input type="hidden" name="id" value={id} />
      {ubah === null ? (
        <>
          <Select
            {...field('instansi')}
            label={page.m.petugas.berkala.kolom.instansi}
            choices={instansi.map((one) => ({ value: one.badan, label: one.nama }))}
          />
          <Select
            {...field('jenis')}
            label={form.jenis}
            choices={JENIS_REGISTER.map((value) => ({ value, label: jenis[value] }))}
          />
          <TextField {...field('judul')} label={form.judul} />
          <DateField {...field('tanggal')} label={form.tanggal} />
        </>
      ) : (
        <input type="hidden" name="instansi" value={ubah.instansi} />
      )}
      <DateField
        {...field('berlakuSampai')}
        label={form.berlakuSampai}
        hint={form.berlakuPetunjuk}
        isOptional
      />
      <KindFields {...props} />
      <TextArea {...field('keterangan')} label={form.keterangan} rows={3} isOptional />
      <FileField
        page={page}
        name="lampiran"
        label={form.bukti}
        max={1}
        isMultiple={false}
        errors={errors}
        isOptional
      />
      {ubah === null ? null : (
        <Checkboxes
          page={page}
          name="dicabut"
          label={form.dicabut}
          values={typed('dicabut') === 'ya' ? ['ya'] : []}
          choices={[{ value: 'ya', label: form.dicabut }]}
        />
      )}
      <Button>{form.simpan}</Button>
    </Form>
  );
}

/** What only some kinds have: how many, how far, in which state. */
function KindFields({ page, ubah, errors, typed }: RegisterFormProps) {
  const { form, status } = page.m.petugas.register;
  const field = (name: string) => ({ page, name, value: typed(name), errors });
  const has = (...kinds: readonly Register['jenis'][]): boolean =>
    ubah === null || kinds.includes(ubah.jenis);
  return (
    <>
      {has('orang', 'anggaran', 'pelatihan', 'sosialisasi') ? (
        <TextField
          {...field('nilai')}
          label={form.nilai}
          hint={form.nilaiPetunjuk}
          inputmode="numeric"
          width="pendek"
          isOptional={ubah === null}
        />
      ) : null}
      {has('renaksi') ? (
        <TextField
          {...field('persen')}
          label={form.persen}
          hint={form.persenPetunjuk}
          inputmode="numeric"
          width="pendek"
          isOptional={ubah === null}
        />
      ) : null}
      {has('aplikasi') ? (
        <Select
          {...field('status')}
          label={form.status}
          hint={form.statusPetunjuk}
          blank={ubah === null ? page.m.umum.tidakAda : undefined}
          choices={STATUS_APLIKASI.map((value) => ({ value, label: status[value] }))}
        />
      ) : null}
    </>
  );
}
