import { MAX_LAMPIRAN } from '../../../domain/laporan/limits.ts';
import { KLASIFIKASI_PELAPOR } from '../../../domain/laporan/types.ts';
import { formatUkuran } from '../../../messages/format/angka.ts';
import { Button } from '../../components/form/Button.tsx';
import { Radios } from '../../components/form/choices.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { Page } from '../../request/page.ts';
import type { Berkas } from './isian.ts';
import { Screen, type ScreenProps } from './Screen.tsx';

/** What happened: classification in plain sentences, the text, a title, files. */
export function ApaScreen(props: ScreenProps) {
  const { page, draft, errors } = props;
  const { isian } = draft;
  const words = page.m.portal.lapor;
  const shared = { page, errors };
  const choices = KLASIFIKASI_PELAPOR.map((value) => {
    const [label = '', hint = ''] = words.klasifikasiPilihan[value];
    return { value, label, hint };
  });
  const labels = {
    klasifikasi: words.klasifikasi,
    isi: words.isi,
    judul: words.judulLaporan,
    berkas: words.berkas,
  };
  return (
    <Screen {...props} layar="apa" labels={labels}>
      <p>
        {words.pembuka} <strong>{words.darurat}</strong>
      </p>
      {/* Pressing Enter in a field presses the first button of a form: that must be the one that goes on. */}
      <button class="hidden" type="submit" name="aksi" value="lanjut" tabindex={-1} aria-hidden="true">
        {words.lanjut}
      </button>
      <Radios
        {...shared}
        name="klasifikasi"
        label={labels.klasifikasi}
        value={isian.klasifikasi}
        choices={choices}
      />
      <TextArea
        {...shared}
        name="isi"
        label={labels.isi}
        hint={words.isiPetunjuk}
        value={isian.isi}
        rows={9}
      />
      <TextField
        {...shared}
        name="judul"
        label={labels.judul}
        hint={words.judulPetunjuk}
        value={isian.judul}
        autocomplete="off"
        isOptional
      />
      <KeptFiles page={page} files={isian.berkas} />
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

/** Files that are safe already, each with a button that takes it away. */
function KeptFiles({ page, files }: { page: Page; files: readonly Berkas[] }) {
  const words = page.m.portal.lapor;
  if (files.length === 0) return null;
  return (
    <div class="field" id="berkas-tersimpan">
      <p class="label">{words.berkasTersimpan}</p>
      <ul class="attachments">
        {files.map((file) => (
          <li>
            <Icon name="file" />
            <span>{file.nama}</span>
            <span class="facts">{formatUkuran(file.ukuran, page.lang)}</span>
            <button
              class="link"
              type="submit"
              name="hapus"
              value={file.id}
              aria-label={words.hapusBerkas(file.nama)}
            >
              {words.hapus}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
