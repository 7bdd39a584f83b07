import { MAX_LAMPIRAN } from '../../../../domain/laporan/limits.ts';
import { petunjukOf, UNSUR } from '../../../../domain/laporan/tulisan/petunjuk.ts';
import { Button } from '../../../components/form/Button.tsx';
import { FileField } from '../../../components/form/FileField.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';
import { KlasifikasiField } from '../fields.tsx';
import type { Isian } from '../isian.ts';
import { Screen, type ScreenProps } from '../Screen.tsx';
import { KeptFiles } from './KeptFiles.tsx';

/** To whom a link addresses the form: taken along by a new one, asked about by one under way. */
export interface Tujuan {
  readonly kode: string;
  readonly nama: string;
  readonly isAsked: boolean;
}

/** What happened: classification in plain sentences, the text with what it still lacks, a title, files. */
export function ApaScreen(props: ScreenProps & { tujuan: Tujuan | null }) {
  const { page, draft, errors } = props;
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const shared = { page, errors };
  const labels = {
    klasifikasi: words.klasifikasi,
    isi: words.isi,
    judul: words.judulLaporan,
    berkas: words.berkas,
  };
  return (
    <Screen {...props} layar="apa" labels={labels} scripts={['apa.js']}>
      <p>
        {words.pembuka} <strong>{words.darurat}</strong>
      </p>
      <p>
        <a href="/luring">{page.m.portal.luring.tautan}</a>
      </p>
      {props.tujuan === null ? null : <TujuanLine page={page} tujuan={props.tujuan} />}
      <KlasifikasiField {...shared} isian={isian} />
      <TextArea
        {...shared}
        name="isi"
        label={labels.isi}
        hint={words.isiPetunjuk}
        value={isian.isi}
        rows={9}
      />
      <Hints page={page} isian={isian} />
      <TextField
        {...shared}
        name="judul"
        label={labels.judul}
        hint={words.judulPetunjuk}
        value={isian.judul}
        autocomplete="off"
        isOptional
      />
      <KeptFiles page={page} draft={draft} />
      <FileField
        {...shared}
        name="berkas"
        label={labels.berkas}
        hint={words.berkasPetunjuk}
        max={MAX_LAMPIRAN}
        isOptional
      />
      <p>
        <Button kind="biasa" name="aksi" value="unggah">
          {words.unggah}
        </Button>
        <Button name="aksi" value="lanjut">
          {words.lanjut}
        </Button>
      </p>
    </Screen>
  );
}

function TujuanLine({ page, tujuan: { kode, nama, isAsked } }: { page: Page; tujuan: Tujuan }) {
  const words = page.m.portal.lapor.tujuan;
  if (!isAsked) {
    return (
      <p>
        <input type="hidden" name="instansi" value={kode} />
        {words.akan(nama)}
      </p>
    );
  }
  return (
    <Notice page={page} kind="informasi">
      <p>{words.tanya(nama)}</p>
      <p>
        <button class="link" type="submit" name="instansi" value={kode}>
          {words.tombol(nama)}
        </button>
      </p>
    </Notice>
  );
}

/**
 * What the text does not tell yet. Every line is there, those that are told are hidden: the island only shows and hides, by the
 * same rule of the domain.
 */
function Hints({ page, isian }: { page: Page; isian: Isian }) {
  const words = page.m.portal.lapor.petunjuk;
  const { kurangHuruf, belum } = petunjukOf(isian.isi, isian.klasifikasi);
  const isEmpty = isian.isi.trim() === '';
  const isTold = !isEmpty && kurangHuruf === 0 && belum.length === 0;
  return (
    <div class="text-hints" id="petunjuk-isi" aria-live="polite" hidden={isEmpty}>
      <p data-petunjuk="huruf" hidden={kurangHuruf === 0}>
        {words.kurangHuruf}
      </p>
      <div data-petunjuk="belum" hidden={belum.length === 0}>
        <p>{words.judul}</p>
        <ul>
          {UNSUR.map((one) => (
            <li data-petunjuk={one} hidden={!belum.includes(one)}>
              {words[one]}
            </li>
          ))}
        </ul>
      </div>
      <p data-petunjuk="lengkap" hidden={!isTold}>
        {words.lengkap}
      </p>
    </div>
  );
}
