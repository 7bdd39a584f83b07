import type { Child } from 'hono/jsx';
import { MAX_LAMPIRAN } from '../../../domain/laporan/limits.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatUkuran } from '../../../messages/format/angka.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkbox, Radios } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { FileField } from '../../components/form/FileField.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Icon } from '../../components/Icon.tsx';
import { WordsToCopy } from '../../components/KeptWords.tsx';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import { Layout } from '../../components/Layout.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';
import { MAX_FILES_FIELD, type CommandValues, type PerintahPelapor } from './commandForm.ts';
import { WhereNow } from './LaporanPage.tsx';

export interface CommandProps {
  readonly page: Page;
  readonly laporan: LaporanView;
  readonly perintah: PerintahPelapor;
  readonly values: CommandValues;
  readonly errors: readonly FieldError[];
}

/** One command of the pelapor on a page of its own: also where a refused form comes back with everything in it. */
export function CommandPage(props: CommandProps) {
  const { page, laporan, perintah, errors } = props;
  const words = page.m.portal.rincian;
  const { judul } = words.perintah[perintah];
  return (
    <Layout page={page} title={judul} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={labelsOf(page)} />
      <p class="facts">
        {formatNomor(laporan.nomor)} · {laporan.judul}
      </p>
      <h1>{judul}</h1>
      <CommandForm {...props} />
      <p>
        <a href={`/laporan/${laporan.nomor}`}>{words.kembaliKeLaporan}</a>
      </p>
    </Layout>
  );
}

/** The form itself, on its own page or on top of the laporan. */
export function CommandForm(props: CommandProps) {
  const { page, laporan, perintah, values } = props;
  const words = page.m.portal.rincian.perintah[perintah];
  const isMerged = laporan.utama !== null;
  const hasFiles = perintah === 'ubah' || perintah === 'lengkapi' || (perintah === 'tanggapan' && !isMerged);
  return (
    <Form page={page} action={`/laporan/${laporan.nomor}/${perintah}`} hasFiles={hasFiles}>
      <p>{perintah === 'tanggapan' && isMerged ? page.m.portal.rincian.tanggapanDibawa : words.arti}</p>
      <input type="hidden" name="kunci" value={values.kunci} />
      <Fields {...props} />
      {hasFiles ? <Files {...props} /> : null}
      <Button kind={perintah === 'tarik' ? 'bahaya' : 'utama'}>{words.tombol}</Button>
    </Form>
  );
}

function Fields({ page, laporan, perintah, values, errors }: CommandProps): Child {
  const words = page.m.portal.rincian;
  const { isian } = words;
  const shared = { page, errors };
  switch (perintah) {
    case 'ubah':
      return (
        <>
          <TextField {...shared} name="judul" label={isian.judul} value={values.judul} />
          <TextArea {...shared} name="isi" label={isian.isiLaporan} value={values.isi} rows={9} />
        </>
      );
    case 'lengkapi':
      return <TextArea {...shared} name="isi" label={isian.isiLengkapi} value={values.isi} />;
    case 'tanggapan':
      return (
        <>
          {laporan.jawabanAkhir ? (
            <Radios
              {...shared}
              name="verdict"
              label={words.verdict}
              value={values.verdict}
              choices={verdicts(page, laporan.utama !== null)}
            />
          ) : null}
          <TextArea
            {...shared}
            name="isi"
            label={isian.isi}
            hint={laporan.jawabanAkhir ? isian.isiSudah : undefined}
            value={values.isi}
            rows={4}
          />
        </>
      );
    case 'penilaian': {
      const choices = isian.nilaiPilihan.map((label, i) => ({ value: String(i + 1), label }));
      return (
        <>
          <Radios {...shared} name="nilai" label={isian.nilai} value={values.nilai} choices={choices} />
          <TextArea {...shared} name="teks" label={isian.teks} value={values.teks} rows={3} isOptional />
        </>
      );
    }
    case 'kerahasiaan':
      return (
        <>
          <Checkbox {...shared} name="anonim" label={isian.anonim} isChecked={values.anonim} />
          <Checkbox {...shared} name="rahasia" label={isian.rahasia} isChecked={values.rahasia} />
        </>
      );
    case 'ombudsman':
      return <Checkbox {...shared} name="setuju" label={isian.setuju} isChecked={values.setuju} />;
    default:
      return null;
  }
}

function Files({ page, values, errors }: CommandProps) {
  const words = page.m.portal;
  return (
    <>
      {values.berkas.length === 0 ? null : (
        <div class="field">
          <p class="label">{words.lapor.berkasTersimpan}</p>
          <ul class="attachments">
            {values.berkas.map((file) => (
              <li>
                <input type="hidden" name={MAX_FILES_FIELD} value={JSON.stringify(file)} />
                <Icon name="file" />
                <span>{file.nama}</span>
                <span class="facts">{formatUkuran(file.ukuran, page.lang)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileField
        page={page}
        errors={errors}
        name="berkas"
        label={words.rincian.isian.lampiran}
        max={MAX_LAMPIRAN}
        isOptional
      />
    </>
  );
}

/**
 * Somebody acted meanwhile, so that this command is no longer possible: what happened, how it stands now, and the words that
 * were typed, to be copied.
 */
export function OvertakenPage(props: CommandProps & { reason: string; last: string }) {
  const { page, laporan, values } = props;
  const words = page.m.portal.rincian;
  return (
    <Layout page={page} title={words.sementaraItu} isIndexed={false}>
      <h1>{words.sementaraItu}</h1>
      <Notice page={page} kind="perhatian">
        <p>{props.reason}</p>
        <p>{props.last}</p>
      </Notice>
      {laporan.status === null ? null : (
        <StatusTag page={page} status={laporan.status} hasil={laporan.hasil} />
      )}
      <WhereNow page={page} laporan={laporan} />
      <WordsToCopy page={page} typed={[values.isi, values.teks]} />
      <p>
        <a href={`/laporan/${laporan.nomor}`}>{words.kembaliKeLaporan}</a>
      </p>
    </Layout>
  );
}

/** A verdict on a merged laporan is heard; it closes and reopens nothing. */
function verdicts(page: Page, isMerged: boolean) {
  const { verdictPilihan, verdictDibawa } = page.m.portal.rincian;
  return (['sudah', 'belum', 'tanpa'] as const).map((value) => {
    const [label = '', hint = ''] = verdictPilihan[value];
    return { value, label, hint: isMerged && value !== 'tanpa' ? verdictDibawa : hint };
  });
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const { isian, verdict } = page.m.portal.rincian;
  return {
    isi: isian.isi,
    judul: isian.judul,
    verdict,
    nilai: isian.nilai,
    teks: isian.teks,
    berkas: isian.lampiran,
    setuju: isian.setuju,
  };
}
