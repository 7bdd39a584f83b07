import type { Child } from 'hono/jsx';
import type { Kategori } from '../../../../domain/laporan/aturan.ts';
import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Checkbox, Radios, Select, type ChoiceGroup } from '../../../components/form/choices.tsx';
import { Field, wiring } from '../../../components/form/Field.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { DateField, TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { TANPA } from '../isian.ts';
import { Screen, type ScreenProps } from '../Screen.tsx';
import type { Found } from './findChoices.ts';
import { MapPicker, type MapShown } from './MapPicker.tsx';
import { SimilarList } from './SimilarList.tsx';

export interface TempatProps extends ScreenProps {
  readonly found: Found;
  readonly kategori: readonly Kategori[];
  readonly map: MapShown;
  readonly isMissed: boolean;
  readonly similar: readonly LaporanView[];
}

/** Where, when, about which topic, to whom. Only a pengaduan asks for the day on which it happened (F5). */
export function TempatScreen(props: TempatProps) {
  const { page, draft, errors } = props;
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const shared = { page, errors };
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
    <Screen {...props} layar="tempat" labels={labels} scripts={['tempat.js']}>
      <WilayahFields {...props} />
      <MapPicker {...props} tempat={props.found.wilayahNama} />
      <TextField
        {...shared}
        name="lokasi"
        label={labels.lokasi}
        hint={words.lokasiPetunjuk}
        value={isian.lokasi}
        isOptional={isian.klasifikasi !== 'pengaduan'}
      />
      {isian.klasifikasi === 'pengaduan' ? <WhenFields {...props} /> : null}
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
      <SimilarList page={page} similar={props.similar} />
      <p>
        <Button name="aksi" value="lanjut">
          {words.lanjut}
        </Button>
      </p>
    </Screen>
  );
}

function WhenFields({ page, draft, errors }: TempatProps) {
  const { isian } = draft;
  const words = page.m.portal.lapor;
  return (
    <>
      <Checkbox
        page={page}
        name="tidakTahuTempat"
        label={words.tidakTahuTempat}
        isChecked={isian.tidakTahuTempat}
      />
      <DateField
        page={page}
        errors={errors}
        name="tanggal"
        label={words.tanggal}
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
  );
}

function WilayahFields({ page, draft, errors, found }: TempatProps) {
  const { isian } = draft;
  const words = page.m.portal.lapor;
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
      <div id="daerah-hasil">
        <WilayahRadios
          page={page}
          errors={errors}
          found={found}
          value={isian.wilayah}
          q={isian.cariWilayah}
        />
      </div>
      <p hidden data-ponsel-tunggu={words.ponselTunggu} data-ponsel-gagal={words.ponselGagal} id="ponsel">
        <button class="button button-biasa" type="button">
          {words.ponsel}
        </button>
        <output></output>
      </p>
    </div>
  );
}

interface RadiosProps {
  readonly page: Page;
  readonly errors: readonly FieldError[];
  readonly found: Pick<Found, 'wilayah' | 'instansi'>;
  readonly value: string;
  readonly q: string;
}

/** Also what a search with script gets while it is typed. */
export function WilayahRadios({ page, errors, found, value, q }: RadiosProps) {
  const words = page.m.portal.lapor;
  return (
    <>
      {q !== '' && found.wilayah.length === 0 ? <p class="notice-line">{words.wilayahKosong}</p> : null}
      {found.wilayah.length === 0 ? null : (
        <Radios
          page={page}
          errors={errors}
          name="wilayah"
          label={words.wilayahPilihan}
          value={value}
          choices={[...found.wilayah, { value: TANPA, label: words.wilayahTanpa }]}
        />
      )}
    </>
  );
}

function InstansiFields({ page, draft, errors, found }: TempatProps) {
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const value = isian.instansi === '' && isian.cariInstansi === '' ? TANPA : isian.instansi;
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
      <div id="instansi-hasil">
        <InstansiRadios page={page} errors={errors} found={found} value={value} q={isian.cariInstansi} />
      </div>
      <p class="without-script">
        <button class="link" type="submit" name="aksi" value="perbarui">
          {words.perbaruiUsulan}
        </button>
      </p>
    </div>
  );
}

/** Also what a search with script gets while it is typed. */
export function InstansiRadios({ page, errors, found, value, q }: RadiosProps) {
  const words = page.m.portal.lapor;
  const officer = { value: TANPA, label: words.instansiPetugas, hint: words.instansiPetugasPetunjuk };
  return (
    <>
      {q !== '' && found.instansi.length === 0 ? <p class="notice-line">{words.instansiKosong}</p> : null}
      <Radios
        page={page}
        errors={errors}
        name="instansi"
        label={words.instansiPilihan}
        value={value}
        choices={[officer, ...found.instansi]}
      />
    </>
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
