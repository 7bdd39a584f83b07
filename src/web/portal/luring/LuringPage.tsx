import { MAX_LAMPIRAN } from '../../../domain/laporan/limits.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkbox, Radios } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { FileField } from '../../components/form/FileField.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { ContactFields, KlasifikasiField } from '../lapor/fields.tsx';
import { FORMULIR_FIELD, type FormDraft } from '../lapor/formDraft.ts';

interface LuringProps {
  readonly page: Page;
  readonly draft: FormDraft;
  readonly errors: readonly FieldError[];
  /** Whether a number can be asked for a code. */
  readonly isSms: boolean;
}

/**
 * One page with everything that a laporan needs, kept on the phone: written without signal, sent when there is one. With a line and
 * without script it is an ordinary form.
 */
export function LuringPage(props: LuringProps) {
  const { page, draft, errors } = props;
  const words = page.m.portal.luring;
  return (
    <Layout
      page={page}
      title={words.judul}
      scripts={['luring.js']}
      hasErrors={errors.length > 0}
      isIndexed={false}
    >
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      <output class="notice notice-informasi" id="luring-kabar" hidden></output>
      <section id="luring-daftar" hidden>
        <h2>{words.daftar}</h2>
        <ul class="attachments"></ul>
      </section>
      <Form page={page} action="/luring" hasFiles class="form-screen" id="isian-luring" isOpen>
        <input type="hidden" name={FORMULIR_FIELD} value={draft.id} />
        <ApaFields {...props} />
        <TempatFields {...props} />
        <AndaFields {...props} />
        <p>
          <Button name="aksi" value="kirim">
            {words.kirim}
          </Button>
        </p>
      </Form>
      <p class="hint">{words.bersama}</p>
      <Sentences page={page} />
    </Layout>
  );
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { lapor } = page.m.portal;
  const { klasifikasi, isi, judulLaporan: judul, berkas, lokasi, tanggal, siapa, nama, email } = lapor;
  const { telepon } = page.m.portal.kodeSms.lapor;
  return {
    klasifikasi,
    isi,
    judul,
    berkas,
    lokasi,
    tanggal,
    siapa,
    nama,
    email,
    telepon,
    setuju: lapor.persetujuan,
  };
}

function ApaFields({ page, draft: { isian }, errors }: LuringProps) {
  const { lapor, luring } = page.m.portal;
  const shared = { page, errors };
  return (
    <>
      <KlasifikasiField {...shared} isian={isian} />
      <TextArea
        {...shared}
        name="isi"
        label={lapor.isi}
        hint={lapor.isiPetunjuk}
        value={isian.isi}
        rows={8}
      />
      <TextField
        {...shared}
        name="judul"
        label={lapor.judulLaporan}
        hint={lapor.judulPetunjuk}
        value={isian.judul}
        autocomplete="off"
        isOptional
      />
      {isian.berkas.length === 0 ? null : (
        <p class="hint">{luring.berkasAda(isian.berkas.map((one) => one.nama).join(', '))}</p>
      )}
      <FileField
        {...shared}
        name="berkas"
        label={lapor.berkas}
        hint={luring.berkas}
        max={MAX_LAMPIRAN}
        isOptional
      />
      <ul class="attachments" id="luring-berkas"></ul>
    </>
  );
}

function TempatFields({ page, draft: { isian }, errors }: LuringProps) {
  const { lapor, luring } = page.m.portal;
  const shared = { page, errors };
  return (
    <>
      <TextField
        {...shared}
        name="lokasi"
        label={lapor.lokasi}
        hint={lapor.lokasiPetunjuk}
        value={isian.lokasi}
      />
      <p id="luring-tempat" hidden>
        <button class="button button-biasa" type="button">
          {luring.tempat}
        </button>{' '}
        <output></output>
      </p>
      <input type="hidden" name="lat" value={isian.lat} />
      <input type="hidden" name="lon" value={isian.lon} />
      <Checkbox
        page={page}
        name="tidakTahuTempat"
        label={lapor.tidakTahuTempat}
        isChecked={isian.tidakTahuTempat}
      />
      <DateField
        {...shared}
        name="tanggal"
        label={lapor.tanggal}
        hint={lapor.tanggalPetunjuk}
        value={isian.tanggal}
      />
      <Checkbox
        page={page}
        name="tidakTahuTanggal"
        label={lapor.tidakTahuTanggal}
        isChecked={isian.tidakTahuTanggal}
      />
    </>
  );
}

function AndaFields({ page, draft: { isian }, errors, isSms }: LuringProps) {
  const { lapor } = page.m.portal;
  const shared = { page, errors };
  const siapa = [
    { value: 'kontak', label: lapor.siapaKontak, hint: lapor.siapaKontakPetunjuk },
    { value: 'tanpa', label: lapor.siapaTanpa, hint: lapor.siapaTanpaPetunjuk },
  ];
  return (
    <>
      <Radios {...shared} name="siapa" label={lapor.siapa} value={isian.siapa} choices={siapa} />
      <ContactFields {...shared} {...{ isian, isSms }} />
      <Checkbox page={page} name="anonim" label={lapor.anonim} isChecked={isian.anonim} />
      <Checkbox page={page} name="rahasia" label={lapor.rahasia} isChecked={isian.rahasia} />
      <Checkbox {...shared} name="setuju" label={lapor.setuju} isChecked={isian.setuju} />
    </>
  );
}

/** What the script says, in the page's language; a page without script shows none of it. */
function Sentences({ page }: { page: Page }) {
  const { kata } = page.m.portal.luring;
  return (
    <template id="luring-kata">
      {Object.entries(kata).map(([name, text]) => (
        <p data-kata={name}>{text}</p>
      ))}
    </template>
  );
}
