import { MAX_LAMPIRAN } from '../../../../domain/laporan/limits.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Checkbox, Checkboxes, Radios, Select } from '../../../components/form/choices.tsx';
import { FileField } from '../../../components/form/FileField.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../../components/form/TextField.tsx';
import { BadanField } from './BadanField.tsx';
import { valueOf } from '../draft.ts';
import { judulSaranOf } from '../bentuk/suggestion.ts';
import { keptValue } from '../uploads.ts';
import { TujuanField } from './TujuanField.tsx';
import type { Draft, FieldSpec, Meja } from '../types.ts';

/** One field of a command's form. */
export function FieldView({ meja, draft, spec }: { meja: Meja; draft: Draft; spec: FieldSpec }) {
  const { page } = meja;
  switch (spec.jenis) {
    case 'tujuan':
      return <TujuanField meja={meja} draft={draft} />;
    case 'badan':
      return <BadanField meja={meja} draft={draft} spec={spec} />;
    case 'judul':
      return <JudulField meja={meja} draft={draft} spec={spec} />;
    case 'wilayah':
      return <WilayahField meja={meja} draft={draft} />;
    case 'templat':
      return <TemplatField meja={meja} draft={draft} />;
    case 'berkas':
      return <BerkasField meja={meja} draft={draft} />;
    default:
      return <PlainField draft={draft} spec={spec} page={page} />;
  }
}

type Plain = Extract<FieldSpec, { label: string }>;

/** The title, and below it a tidier one to take over by its button (F67); the original stays in the history. */
function JudulField({
  meja,
  draft,
  spec,
}: {
  meja: Meja;
  draft: Draft;
  spec: Extract<Plain, { jenis: 'judul' }>;
}) {
  const { saranJudul, pakaiJudul, judulAsli } = meja.page.m.petugas.perintah;
  const asli = meja.view?.judul ?? '';
  const value = valueOf(draft, spec.nama, spec.awal);
  const rapi = judulSaranOf(meja, value);
  return (
    <>
      <PlainField page={meja.page} draft={draft} spec={{ ...spec, jenis: 'baris' }} />
      {rapi === null ? null : (
        <div class="suggested">
          <p>{saranJudul(rapi)}</p>
          <Button kind="biasa" name="aksi" value="rapikan">
            {pakaiJudul}
          </Button>
        </div>
      )}
      {value === asli ? null : <p class="suggested hint">{judulAsli(asli)}</p>}
    </>
  );
}

function PlainField(props: {
  page: Meja['page'];
  draft: Draft;
  spec: Exclude<Plain, { jenis: 'badan' | 'judul' }>;
}) {
  const { page, draft, spec } = props;
  const base = {
    page,
    name: spec.nama,
    label: spec.label,
    hint: spec.hint,
    errors: draft.errors,
    isOptional: spec.isOptional ?? false,
  };
  const value = valueOf(draft, spec.nama, spec.awal);
  switch (spec.jenis) {
    case 'area':
      return <TextArea {...base} value={value} rows={spec.rows ?? 6} />;
    case 'baris':
      return <TextField {...base} value={value} width={spec.width ?? 'penuh'} autocomplete="off" />;
    case 'tanggal':
      return <DateField {...base} value={value} />;
    case 'pilih':
      return <Select {...base} value={value} choices={spec.choices} blank={spec.blank} />;
    case 'radio':
      return <Radios {...base} value={value} choices={spec.choices} />;
    case 'centang':
      return <Checkbox {...base} isChecked={value === 'ya'} />;
  }
}

/** A text to begin with: inserted by its button, and then the officer's own. */
function TemplatField({ meja, draft }: { meja: Meja; draft: Draft }) {
  const { isian, petunjuk, pilihan, pakaiTemplat } = meja.page.m.petugas.perintah;
  return (
    <div class="search-line">
      <Select
        page={meja.page}
        name="templat"
        label={isian.templat}
        hint={petunjuk.templat}
        value={draft.form.text('templat')}
        blank={pilihan.tanpaTemplat}
        choices={meja.templat.map(({ id, judul }) => ({ value: id, label: judul }))}
      />
      <Button kind="biasa" name="aksi" value="templat">
        {pakaiTemplat}
      </Button>
    </div>
  );
}

/** Files that were uploaded with a refused form are kept, each with a tick. */
function BerkasField({ meja, draft }: { meja: Meja; draft: Draft }) {
  const { page } = meja;
  const { isian, berkasTersimpan, berkasPakai } = page.m.petugas.perintah;
  return (
    <>
      {draft.berkas.length === 0 ? null : (
        <Checkboxes
          page={page}
          name="berkas"
          label={berkasTersimpan}
          values={draft.berkas.map(keptValue)}
          choices={draft.berkas.map((one) => ({ value: keptValue(one), label: berkasPakai(one.nama) }))}
        />
      )}
      <FileField
        page={page}
        name="lampiran"
        label={isian.lampiran}
        max={MAX_LAMPIRAN}
        errors={draft.errors}
        isOptional
      />
    </>
  );
}

function WilayahField({ meja, draft }: { meja: Meja; draft: Draft }) {
  const { page, view } = meja;
  const texts = page.m.petugas.perintah;
  const q = draft.form.text('cari_wilayah');
  const chosen = draft.form.text('wilayah');
  const now = view?.wilayah;
  return (
    <div class="search-field">
      <div class="search-line">
        <TextField
          page={page}
          name="cari_wilayah"
          label={texts.isian.cari_wilayah}
          hint={
            now == null
              ? texts.petunjuk.cari
              : `${texts.petunjuk.wilayahKini(now.nama)} ${texts.petunjuk.cari}`
          }
          value={q}
          type="search"
          autocomplete="off"
          errors={draft.errors}
        />
        <Button kind="biasa" name="aksi" value="cari">
          {texts.cari}
        </Button>
      </div>
      {q !== '' && draft.wilayah.length === 0 ? <p class="hint">{texts.cariWilayahKosong(q)}</p> : null}
      {draft.wilayah.length === 0 ? null : (
        <Radios
          page={page}
          name="wilayah"
          label={texts.isian.wilayah}
          value={chosen}
          errors={draft.errors}
          choices={draft.wilayah.map(({ kode, nama }) => ({ value: kode, label: nama }))}
        />
      )}
    </div>
  );
}
