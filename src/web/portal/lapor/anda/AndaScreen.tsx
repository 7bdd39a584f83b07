import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import { isHari } from '../../../../domain/shared/time.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Checkbox, Radios } from '../../../components/form/choices.tsx';
import { Ramai, RAMAI_SCRIPTS } from '../../RamaiNotice.tsx';
import { MarkedText } from '../../../components/laporan/MarkedText.tsx';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import type { Diminta } from '../../../../useCases/ramai/jagaRamai.ts';
import type { Page } from '../../../request/page.ts';
import { ContactFields } from '../fields.tsx';
import { screenHref } from '../formDraft.ts';
import { titikOf } from '../isian.ts';
import { Screen, type ScreenProps } from '../Screen.tsx';
import type { Found } from '../tempat/findChoices.ts';
import { PersonalData } from './PersonalData.tsx';
import { WhoSees } from './WhoSees.tsx';

export interface AndaProps extends ScreenProps {
  readonly found: Found;
  readonly kategoriNama: string | null;
  /** The topic itself makes the laporan rahasia. */
  readonly isPeka: boolean;
  /** What has to be shown first while a flood lasts. */
  readonly diminta: Diminta | null;
  /** Whether a number can be asked for a code. */
  readonly isSms: boolean;
}

/** What will be sent, who sends it, who will see it, and the consent. */
export function AndaScreen(props: AndaProps) {
  const { page, draft, errors, isPeka, diminta, isSms } = props;
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const shared = { page, errors };
  const labels = {
    siapa: words.siapa,
    nama: words.nama,
    email: words.email,
    telepon: page.m.portal.kodeSms.lapor.telepon,
    setuju: words.persetujuan,
  };
  return (
    <Screen {...props} layar="anda" labels={labels} scripts={diminta === null ? [] : RAMAI_SCRIPTS}>
      <h2>{words.ringkasan}</h2>
      <Summary {...props} />
      <PersonalData page={page} isian={isian} changeHref={screenHref('apa', draft)} />
      <Radios
        {...shared}
        name="siapa"
        label={labels.siapa}
        value={isian.siapa}
        choices={siapaChoices(page)}
      />
      {page.session ? null : (
        <p>
          <a href={`/masuk?next=${encodeURIComponent(screenHref('anda', draft))}`}>{words.siapaMasuk}</a>
        </p>
      )}
      <ContactFields {...shared} {...{ isian, isSms }} />
      <fieldset class="field protection">
        <legend class="label">{words.kerahasiaan}</legend>
        {isPeka ? <p class="hint">{words.kategoriPeka}</p> : null}
        <Checkbox page={page} name="anonim" label={words.anonim} isChecked={isian.anonim} />
        <Checkbox page={page} name="rahasia" label={words.rahasia} isChecked={isian.rahasia || isPeka} />
        <WhoSees page={page} />
      </fieldset>
      <Checkbox {...shared} name="setuju" label={words.setuju} isChecked={isian.setuju} />
      <Ramai page={page} diminta={diminta} />
      <p>
        <Button name="aksi" value="kirim">
          {words.kirim}
        </Button>
      </p>
    </Screen>
  );
}

function Summary({ page, draft, found, kategoriNama }: AndaProps) {
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const [apa, tempat] = [screenHref('apa', draft), screenHref('tempat', draft)];
  const titik = titikOf(isian);
  const row = (label: string, value: string, changeHref: string) =>
    value === '' ? [] : [{ label, value, changeHref }];
  const day = isian.tidakTahuTanggal && isian.tanggal === '' ? words.tidakTahuTanggal : isian.tanggal;
  const klasifikasi = page.m.kode.klasifikasi[isian.klasifikasi as 'pengaduan'] ?? '';
  return (
    <SummaryList
      page={page}
      rows={[
        ...row(words.klasifikasi, klasifikasi, apa),
        ...row(words.judulLaporan, isian.judul, apa),
        { label: words.isi, value: <Story teks={isian.isi} />, changeHref: apa },
        ...row(words.berkas, isian.berkas.map((one) => one.nama).join(', '), apa),
        ...row(words.wilayah, found.wilayahNama ?? '', tempat),
        ...row(words.lokasi, isian.lokasi, tempat),
        ...row(words.titik, titik === null ? '' : `${titik.lat}, ${titik.lon}`, tempat),
        ...row(words.tanggal, isHari(day) ? formatTanggal(day, page.lang) : day, tempat),
        ...row(words.kategori, kategoriNama ?? words.kategoriKosong, tempat),
        ...row(words.instansi, found.instansiNama ?? words.instansiPetugas, tempat),
      ]}
    />
  );
}

/** As it will be read, with the words marked that the warning speaks of. */
function Story({ teks }: { teks: string }) {
  return (
    <span class="prose">
      <MarkedText teks={teks} />
    </span>
  );
}

function siapaChoices(page: Page) {
  const words = page.m.portal.lapor;
  const akun = page.session
    ? [{ value: 'akun', label: words.siapaAkun(page.session.nama), hint: words.siapaAkunPetunjuk }]
    : [];
  return [
    ...akun,
    { value: 'kontak', label: words.siapaKontak, hint: words.siapaKontakPetunjuk },
    { value: 'tanpa', label: words.siapaTanpa, hint: words.siapaTanpaPetunjuk },
  ];
}
