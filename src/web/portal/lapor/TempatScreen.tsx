import type { Kategori } from '../../../domain/laporan/aturan.ts';
import type { Child } from 'hono/jsx';
import { Button } from '../../components/form/Button.tsx';
import { Checkbox, Radios, Select, type ChoiceGroup } from '../../components/form/choices.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Field, wiring } from '../../components/form/Field.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import type { Found } from './findChoices.ts';
import { TANPA } from './isian.ts';
import { Screen, type ScreenProps } from './Screen.tsx';

export interface TempatProps extends ScreenProps {
  readonly found: Found;
  readonly kategori: readonly Kategori[];
}

/** Where, when, about which topic, to whom. Only a pengaduan asks for the day on which it happened (F5). */
export function TempatScreen(props: TempatProps) {
  const { page, draft, errors } = props;
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const shared = { page, errors };
  const isPengaduan = isian.klasifikasi === 'pengaduan';
  const labels = {
    cariWilayah: words.wilayah,
    wilayah: words.wilayahPilihan,
    lokasi: words.lokasi,
    tanggal: words.tanggal,
    kategori: words.kategori,
    cariInstansi: words.instansi,
    instansi: words.instansiPilihan,
  };
  return (
    <Screen {...props} layar="tempat" labels={labels}>
      <button class="hidden" type="submit" name="aksi" value="lanjut" tabindex={-1} aria-hidden="true">
        {words.lanjut}
      </button>
      <WilayahFields {...props} />
      <TextField
        {...shared}
        name="lokasi"
        label={labels.lokasi}
        hint={words.lokasiPetunjuk}
        value={isian.lokasi}
        isOptional={!isPengaduan}
      />
      {isPengaduan ? (
        <>
          <Checkbox
            page={page}
            name="tidakTahuTempat"
            label={words.tidakTahuTempat}
            isChecked={isian.tidakTahuTempat}
          />
          <DateField
            {...shared}
            name="tanggal"
            label={labels.tanggal}
            hint={words.tanggalPetunjuk}
            value={isian.tanggal}
          />
          <Checkbox
            page={page}
            name="tidakTahuTanggal"
            label={words.tidakTahuTanggal}
            isChecked={isian.tidakTahuTanggal}
          />
        </>
      ) : null}
      <Select
        {...shared}
        name="kategori"
        label={labels.kategori}
        value={isian.kategori}
        blank={words.kategoriKosong}
        choices={kategoriGroups(page, props.kategori)}
        isOptional
      />
      <InstansiFields {...props} />
      <p>
        <Button name="aksi" value="lanjut">
          {words.lanjut}
        </Button>
      </p>
    </Screen>
  );
}

function WilayahFields({ page, draft, errors, found }: TempatProps) {
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const isEmpty = isian.cariWilayah !== '' && found.wilayah.length === 0;
  return (
    <div class="search-group" id="daerah">
      <SearchField
        page={page}
        errors={errors}
        name="cariWilayah"
        label={words.wilayah}
        hint={words.wilayahPetunjuk}
        value={isian.cariWilayah}
        button={words.cariWilayah}
      />
      {isEmpty ? <p class="notice-line">{words.wilayahKosong}</p> : null}
      {found.wilayah.length === 0 ? null : (
        <Radios
          page={page}
          errors={errors}
          name="wilayah"
          label={words.wilayahPilihan}
          value={isian.wilayah}
          choices={[...found.wilayah, { value: TANPA, label: words.wilayahTanpa }]}
        />
      )}
    </div>
  );
}

function InstansiFields({ page, draft, errors, found }: TempatProps) {
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const isEmpty = isian.cariInstansi !== '' && found.instansi.length === 0;
  const officer = { value: TANPA, label: words.instansiPetugas, hint: words.instansiPetugasPetunjuk };
  return (
    <div class="search-group" id="instansi">
      <SearchField
        page={page}
        errors={errors}
        name="cariInstansi"
        label={words.instansi}
        hint={words.instansiPetunjuk}
        value={isian.cariInstansi}
        button={words.cariInstansi}
      />
      {isEmpty ? <p class="notice-line">{words.instansiKosong}</p> : null}
      <Radios
        page={page}
        errors={errors}
        name="instansi"
        label={words.instansiPilihan}
        value={isian.instansi === '' && isian.cariInstansi === '' ? TANPA : isian.instansi}
        choices={[officer, ...found.instansi]}
      />
    </div>
  );
}

/** A search that works without script: its button sends the form and comes back with what was found. */
function SearchField(props: {
  page: Page;
  errors: readonly FieldError[];
  name: string;
  label: string;
  hint: string;
  value: string;
  button: string;
  children?: Child;
}) {
  return (
    <Field {...props} isOptional>
      <span class="search-row">
        <input {...wiring(props)} class="input" type="search" value={props.value} autocomplete="off" />
        <Button kind="biasa" name="aksi" value={props.name}>
          {props.button}
        </Button>
      </span>
    </Field>
  );
}

/** Topics in two levels; the upper one can be chosen too, for what fits none below. */
function kategoriGroups(page: Page, kategori: readonly Kategori[]): readonly ChoiceGroup[] {
  const words = page.m.portal.lapor;
  return kategori
    .filter((one) => one.induk === null)
    .map((group) => ({
      label: group.nama,
      choices: [
        ...kategori
          .filter((one) => one.induk === group.kode)
          .map((one) => ({ value: one.kode, label: one.nama })),
        { value: group.kode, label: words.kategoriUmum(group.nama) },
      ],
    }));
}
