import { Button, ButtonLink } from '../components/form/Button.tsx';
import { Checkbox, Checkboxes, Radios, Select } from '../components/form/choices.tsx';
import { ErrorSummary } from '../components/form/ErrorSummary.tsx';
import { FilterRow } from '../components/form/FilterRow.tsx';
import { FileField } from '../components/form/FileField.tsx';
import { TextArea } from '../components/form/TextArea.tsx';
import { DateField, TextField } from '../components/form/TextField.tsx';
import { Notice } from '../components/Notice.tsx';
import type { Page } from '../request/page.ts';

/** Samples lie in a form that goes nowhere but back to this page. */
export function Buttons({ page }: { page: Page }) {
  const words = page.m.gaya;
  return (
    <form method="get" action="/_gaya">
      <Button>{words.tombolUtama}</Button>
      <Button kind="biasa">{words.tombolBiasa}</Button>
      <Button kind="bahaya">{words.tombolBahaya}</Button>
      <ButtonLink href="#tombol" kind="biasa">
        {words.tautan}
      </ButtonLink>
      <button type="button" class="button button-utama" aria-busy="true">
        {words.tombolBekerja}
      </button>
      <span class="working">{page.m.formulir.sedangMengirim}</span>
      <p>
        <a href="#tombol">{words.tautan}</a>
      </p>
    </form>
  );
}

export function FormParts({ page }: { page: Page }) {
  const words = page.m.gaya;
  const errors = [{ path: 'judul-salah', text: words.galatJudul }];
  const choices = words.jenisContoh.map(({ nama, isi }, i) => ({ value: String(i), label: nama, hint: isi }));
  const plain = (names: readonly string[]) => names.map((label, i) => ({ value: String(i), label }));
  return (
    <form method="get" action="/_gaya" class="sample">
      <ErrorSummary page={page} errors={errors} labels={{ 'judul-salah': words.labelJudul }} />
      <TextField
        page={page}
        name="judul"
        label={words.labelJudul}
        hint={words.petunjukJudul}
        value={words.isianJudul}
      />
      <TextField page={page} name="judul-salah" label={words.labelJudul} value="Lampu" errors={errors} />
      <TextArea page={page} name="isi" label={words.labelIsi} isOptional rows={4} />
      <DateField page={page} name="tanggal" label={words.labelTanggal} value="2026-11-18" />
      <Select
        page={page}
        name="kategori"
        label={words.labelKategori}
        choices={plain(words.kategoriContoh)}
        blank={page.m.formulir.pilih}
      />
      <Radios page={page} name="jenis" label={words.labelJenis} choices={choices} value="0" />
      <Checkboxes
        page={page}
        name="kabar"
        label={words.labelPilihan}
        choices={plain(words.pilihanContoh)}
        values={['0']}
      />
      <Checkbox page={page} name="setuju" label={words.labelSetuju} isChecked />
      <FileField page={page} name="berkas" label={words.labelBerkas} max={10} />
      <FilterRow tombol={words.tombolBiasa}>
        <DateField page={page} within="saring" name="dari" label={words.labelTanggal} value="2026-11-18" />
        <Select
          page={page}
          within="saring"
          name="menurut"
          label={words.labelKategori}
          choices={plain(words.kategoriContoh)}
          blank={page.m.formulir.pilih}
        />
      </FilterRow>
      <FilterRow tombol={words.tombolBiasa} lipat={page.m.formulir.ubahSaringan}>
        <DateField page={page} within="lipat" name="sampai" label={words.labelTanggal} value="2026-11-18" />
      </FilterRow>
    </form>
  );
}

export function Notices({ page }: { page: Page }) {
  const words = page.m.gaya;
  return (
    <>
      {(['berhasil', 'informasi', 'perhatian'] as const).map((kind) => (
        <Notice page={page} kind={kind}>
          <p>{words[kind]}</p>
        </Notice>
      ))}
    </>
  );
}
