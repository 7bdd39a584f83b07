import { HUBUNGAN_KUASA } from '../../../../domain/pelapor/kuasa.ts';
import { MAX_LAMPIRAN } from '../../../../domain/laporan/limits.ts';
import type { KodeBadan } from '../../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { KLASIFIKASI_PELAPOR } from '../../../../domain/laporan/types.ts';
import { KANAL_ENTRI, type Kolom } from '../../../../useCases/entri/kolom.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Checkbox, Select } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import { FileField } from '../../../components/form/FileField.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { TextField, type TextFieldProps } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { keptValue } from '../../perintah/uploads.ts';
import { WorkspaceLayout } from '../../WorkspaceLayout.tsx';
import { ENTRI_PATH } from '../EntriPage.tsx';
import type { SatuDraft } from './satuForm.ts';
import { InstansiEntri } from '../InstansiEntri.tsx';

export const SATU_PATH = '/petugas/entri';

interface SatuProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly instansi: readonly KodeBadan[];
  readonly draft: SatuDraft;
  readonly kunci: string;
  readonly errors: readonly FieldError[];
}

/** One laporan typed while somebody tells it: fields in the order of a talk, everything by keys alone (F59). */
export function SatuPage(props: SatuProps) {
  const { page, errors } = props;
  const words = page.m.petugas.entriSatu;
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0} scripts={['entri.js']}>
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <h1>{words.judul}</h1>
      <p>{words.isi}</p>
      <p class="facts">
        <a href={ENTRI_PATH}>{words.banyak}</a>
      </p>
      <Form page={page} action={SATU_PATH} id="entri" hasFiles>
        <input type="hidden" name="kunci" value={props.kunci} />
        <Matter {...props} />
        <Person {...props} />
        <Representation {...props} />
        <Scans {...props} />
        <Button>{words.kirim}</Button>
      </Form>
      <Lists {...props} />
    </WorkspaceLayout>
  );
}

/** What happened, where and when: the first that people tell. */
function Matter(props: SatuProps) {
  const { page, draft, errors } = props;
  const words = page.m.petugas.entriSatu;
  const { kolom } = page.m.petugas.entri;
  return (
    <>
      <InstansiEntri {...props} value={draft.instansi} label={words.instansi} />
      <Cell
        {...props}
        name="kanal"
        hint={words.kanalPetunjuk}
        list="daftar-kanal"
        width="sedang"
        isRequired
      />
      <TextArea
        page={page}
        name="isi"
        label={kolom.isi}
        value={draft.baris.isi ?? ''}
        errors={errors}
        rows={6}
      />
      <Cell {...props} name="wilayah" hint={words.wilayahPetunjuk} width="sedang" />
      <Cell {...props} name="lokasi" />
      <Cell {...props} name="tanggal" hint={words.tanggalPetunjuk} width="sedang" />
      <Cell {...props} name="kategori" hint={words.kategoriPetunjuk} list="daftar-kategori" width="sedang" />
      <Cell
        {...props}
        name="klasifikasi"
        hint={words.klasifikasiPetunjuk}
        list="daftar-klasifikasi"
        width="sedang"
        isRequired
      />
      <Cell {...props} name="judul" hint={words.judulPetunjuk} />
      <Cell {...props} name="nomor_asal" width="sedang" />
    </>
  );
}

function Person(props: SatuProps) {
  const { page, draft, errors } = props;
  const words = page.m.petugas.entriSatu;
  return (
    <>
      <Cell {...props} name="nama" hint={words.namaPetunjuk} />
      <Cell {...props} name="telepon" type="tel" width="sedang" />
      <Cell {...props} name="email" type="email" />
      {(['anonim', 'rahasia'] as const).map((name) => (
        <Checkbox
          page={page}
          name={name}
          label={words[name]}
          isChecked={draft.baris[name] === 'ya'}
          errors={errors}
        />
      ))}
    </>
  );
}

/** Who speaks for whom, and the letter that says so. */
function Representation({ page, draft, errors }: SatuProps) {
  const words = page.m.petugas.entriSatu;
  return (
    <fieldset class="field">
      <legend class="label">{words.kuasaBagian}</legend>
      <p class="hint">{words.kuasaIsi}</p>
      <TextField
        page={page}
        name="kuasa_nama"
        label={words.kuasaNama}
        value={draft.kuasaNama}
        errors={errors}
        autocomplete="off"
        isOptional
      />
      <Select
        page={page}
        name="kuasa_hubungan"
        label={words.kuasaHubungan}
        value={draft.kuasaHubungan}
        blank={words.pilih}
        choices={HUBUNGAN_KUASA.map((value) => ({ value, label: words.hubungan[value] }))}
        errors={errors}
        isOptional
      />
      {draft.surat === null ? null : (
        <>
          <input type="hidden" name="surat_tersimpan" value={keptValue(draft.surat)} />
          <p>{words.suratAda(draft.surat.nama)}</p>
        </>
      )}
      <FileField
        page={page}
        name="surat"
        label={words.surat}
        hint={words.suratPetunjuk}
        errors={errors}
        max={1}
        isMultiple={false}
        isOptional
      />
    </fieldset>
  );
}

function Scans({ page, draft, errors }: SatuProps) {
  const words = page.m.petugas.entriSatu;
  return (
    <>
      {draft.berkas.map((one) => (
        <>
          <input type="hidden" name="berkas" value={keptValue(one)} />
          <p>{words.pindaianAda(one.nama)}</p>
        </>
      ))}
      <FileField
        page={page}
        name="lampiran"
        label={words.pindaian}
        hint={words.pindaianPetunjuk}
        errors={errors}
        max={MAX_LAMPIRAN}
        isOptional
      />
    </>
  );
}

/** One cell of the row, named as in a table. */
function Cell(
  props: SatuProps & { name: Kolom; isRequired?: boolean } & Pick<
      TextFieldProps,
      'hint' | 'list' | 'width' | 'type'
    >,
) {
  const { page, name, draft, errors, hint, list, width, type } = props;
  return (
    <TextField
      page={page}
      name={name}
      label={page.m.petugas.entri.kolom[name]}
      value={draft.baris[name] ?? ''}
      errors={errors}
      hint={hint}
      autocomplete="off"
      isOptional={props.isRequired !== true}
      {...(list === undefined ? {} : { list })}
      {...(width === undefined ? {} : { width })}
      {...(type === undefined ? {} : { type })}
    />
  );
}

/** Codes with their names, for typing either. */
function Lists({ page, aturan }: SatuProps) {
  const { kode } = page.m;
  return (
    <>
      <datalist id="daftar-kanal">
        {KANAL_ENTRI.map((one) => (
          <option value={one.replaceAll('_', ' ')}>{kode.kanal[one]}</option>
        ))}
      </datalist>
      <datalist id="daftar-klasifikasi">
        {KLASIFIKASI_PELAPOR.map((one) => (
          <option value={one.replaceAll('_', ' ')}>{kode.klasifikasi[one]}</option>
        ))}
      </datalist>
      <datalist id="daftar-kategori">
        {[...aturan.kategori.values()]
          .filter(({ aktif }) => aktif)
          .map((one) => (
            <option value={one.kode}>{one.nama}</option>
          ))}
      </datalist>
    </>
  );
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { entri, entriSatu: words } = page.m.petugas;
  return {
    ...entri.kolom,
    instansi: words.instansi,
    kuasa_nama: words.kuasaNama,
    kuasa_hubungan: words.kuasaHubungan,
    surat: words.surat,
    lampiran: words.pindaian,
  };
}
