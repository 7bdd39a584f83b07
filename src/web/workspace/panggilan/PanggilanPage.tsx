import { HASIL_PANGGILAN, LAGI, MAKS_PANGGILAN, PUAS } from '../../../domain/panggilan/panggilan.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { SatuPanggilan } from '../../../useCases/panggilan/panggilan.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Radios, Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface PanggilanProps extends SatuPanggilan {
  readonly page: Page;
  readonly kunci: string;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
}

/** One call: the number, what to say, the answer to read out, and the outcome; all by keyboard, from top to bottom. */
export function PanggilanPage(props: PanggilanProps) {
  const { page, antre, laporan, telepon, errors } = props;
  const words = page.m.petugas.panggilan;
  const labels = { hasil: words.hasil, puas: words.puas, nilai: words.nilai, kata: words.kata };
  const title = words.judulSatu(formatNomor(antre.nomor));
  return (
    <WorkspaceLayout page={page} title={title} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        <a href="/petugas/panggilan">{words.kembali}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">
        <a href={`/petugas/laporan/${antre.nomor}`}>{antre.judul}</a>
      </p>
      {props.isJamTelepon ? null : (
        <Notice page={page} kind="perhatian">
          {words.luarJam}
        </Notice>
      )}
      <SummaryList
        page={page}
        rows={[
          { label: words.telepon, value: <a href={`tel:${telepon}`}>{telepon}</a> },
          { label: words.nama, value: laporan.pelapor?.nama ?? words.tanpaNama },
          { label: words.dijawab, value: formatWaktu(antre.dijawabPada, antre.zona, page.lang) },
          { label: words.kolom.panggilan, value: words.ke(antre.sudah + 1, MAKS_PANGGILAN) },
        ]}
      />
      <Script {...props} />
      <Outcome {...props} />
    </WorkspaceLayout>
  );
}

function Script({ page, antre, laporan }: PanggilanProps) {
  const words = page.m.petugas.panggilan;
  const answer = laporan.tanggapan.findLast(
    (one) => one.jenis === 'ditindaklanjuti' || one.jenis === 'diselesaikan',
  );
  const steps = words.langkah({
    nama: laporan.pelapor?.nama ?? '…',
    badan: laporan.unit[0]?.nama ?? laporan.instansi?.nama ?? '',
    nomor: formatNomor(antre.nomor),
  });
  return (
    <section aria-labelledby="naskah">
      <h2 id="naskah">{words.naskah}</h2>
      <ol class="list">
        {steps.map((one) => (
          <li>{one}</li>
        ))}
      </ol>
      {answer?.isi == null ? null : (
        <blockquote class="asked">
          <p class="label">{words.jawaban}</p>
          <p class="prose">{answer.isi}</p>
        </blockquote>
      )}
    </section>
  );
}

function Outcome({ page, antre, kunci, typed, errors }: PanggilanProps) {
  const words = page.m.petugas.panggilan;
  const field = { page, errors };
  return (
    <section aria-labelledby="catat">
      <h2 id="catat">{words.catat}</h2>
      <Form page={page} action={`/petugas/panggilan/${antre.nomor}`}>
        <input type="hidden" name="kunci" value={kunci} />
        <input type="hidden" name="ke" value={String(antre.sudah + 1)} />
        <Radios
          {...field}
          name="hasil"
          label={words.hasil}
          value={typed('hasil')}
          choices={HASIL_PANGGILAN.map((value) => ({ value, label: words.hasilNama[value] }))}
        />
        <Radios
          {...field}
          name="puas"
          label={words.puas}
          value={typed('puas')}
          choices={PUAS.map((value) => ({ value, label: words.puasNama[value] }))}
          isOptional
        />
        <Select
          {...field}
          name="nilai"
          label={words.nilai}
          hint={words.nilaiPetunjuk}
          value={typed('nilai')}
          blank={words.nilaiKosong}
          choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
          isOptional
        />
        <TextArea
          {...field}
          name="kata"
          label={words.kata}
          hint={words.kataPetunjuk}
          value={typed('kata')}
          rows={3}
          isOptional
        />
        <Select
          {...field}
          name="lagi"
          label={words.lagi}
          value={typed('lagi') === '' ? 'besok' : typed('lagi')}
          choices={LAGI.map((value) => ({ value, label: words.lagiNama[value] }))}
          isOptional
        />
        <Button>{words.simpan}</Button>
      </Form>
    </section>
  );
}
