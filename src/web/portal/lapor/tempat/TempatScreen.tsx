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
      <p
        class="told"
        id="tempat-kabar"
        aria-live="polite"
        data-basi={words.tempatBasi}
        data-putus={words.tempatPutus}
      ></p>
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
  const q = isian.cariWilayah;
  const field = { page, errors, name: 'cariWilayah', label: words.wilayah, hint: words.wilayahPetunjuk };
  return (
    <SearchGroup
      id="daerah"
      field={{ ...field, value: q, button: words.cariWilayah }}
      found={<WilayahRadios {...{ page, errors, found, q }} value={isian.wilayah} />}
    >
      <p hidden data-ponsel-tunggu={words.ponselTunggu} data-ponsel-gagal={words.ponselGagal} id="ponsel">
        <button class="button button-biasa" type="button">
          {words.ponsel}
        </button>
        <output></output>
      </p>
    </SearchGroup>
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
  const q = isian.cariInstansi;
  const value = isian.instansi === '' && q === '' ? TANPA : isian.instansi;
  const field = { page, errors, name: 'cariInstansi', label: words.instansi, hint: words.instansiPetunjuk };
  return (
    <SearchGroup
      id="instansi"
      field={{ ...field, value: q, button: words.cariInstansi }}
      found={<InstansiRadios {...{ page, errors, found, q, value }} />}
    >
      <p class="without-script">
        <button class="link" type="submit" name="aksi" value="perbarui">
          {words.perbaruiUsulan}
        </button>
      </p>
    </SearchGroup>
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

interface SearchFieldProps {
  readonly page: Page;
  readonly errors: readonly FieldError[];
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly button: string;
}

/** A search, what it found, and how many: told by a line that is there before its words are, or nobody hears them. */
function SearchGroup(props: { id: string; field: SearchFieldProps; found: Child; children?: Child }) {
  return (
    <div class="search-group" id={props.id}>
      <SearchField {...props.field} />
      <p class="hidden" aria-live="polite" id={`${props.id}-jumlah`}></p>
      <div id={`${props.id}-hasil`}>{props.found}</div>
      {props.children}
    </div>
  );
}

/** A search that works without script: its button sends the form and comes back with what was found. */
function SearchField(props: SearchFieldProps) {
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
