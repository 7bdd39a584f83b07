import { JUDUL_MAX } from '../../../domain/laporan/limits.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { PesanTerbuka } from '../../../useCases/kanal/periksa.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { sebabText } from './sebab.ts';

export interface PeriksaProps {
  readonly page: Page;
  readonly pesan: PesanTerbuka;
  readonly zona: Zona;
  readonly errors: readonly FieldError[];
  /** What was typed before a refusal; before that what the message says. */
  readonly typed: (name: string) => string;
  readonly tanda: readonly string[];
}

/** One message in its sender's words, and what can become of it. */
export function PeriksaPage(props: PeriksaProps) {
  const { page, pesan, errors } = props;
  const words = page.m.petugas.pesanMasuk;
  const labels = {
    judul: words.laporan.namaJudul,
    isi: words.laporan.namaIsi,
    nomor: words.tempel.nomor,
    alasan: words.sisih.alasan,
  };
  const title = sebabText(page, pesan);
  return (
    <WorkspaceLayout page={page} title={title} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        <a href={temuanOf(props) === null ? '/petugas/pesan' : '/petugas/pesan?jenis=temuan'}>
          {words.kembali}
        </a>
      </p>
      <h1>{title}</h1>
      <Facts {...props} />
      <section aria-labelledby="isi-pesan">
        <h2 id="isi-pesan">{words.isiPesan}</h2>
        {pesan.judul === null || pesan.judul === '' ? null : <p class="message-head">{pesan.judul}</p>}
        <p class="prose">{pesan.teks.trim() === '' ? words.tanpaIsi : pesan.teks}</p>
        {pesan.tautan === null ? null : (
          <p>
            <a href={pesan.tautan} rel="noreferrer nofollow">
              {words.temuan.lihat}
            </a>
          </p>
        )}
      </section>
      {pesan.status === 'tidak_dipahami' ? <MakeReport {...props} /> : <LetThrough {...props} />}
      {pesan.status === 'tidak_dipahami' ? <PutInto {...props} /> : null}
      <SetAside {...props} />
    </WorkspaceLayout>
  );
}

/** What its author hears if it becomes a laporan; null: it was written to us, as most are. */
function temuanOf({ page, pesan }: Pick<PeriksaProps, 'page' | 'pesan'>): string | null {
  const { sebutan, cari } = page.m.petugas.pesanMasuk.temuan;
  if (pesan.hasil === 'temuan') return sebutan;
  return pesan.hasil === 'temuan_cari' ? cari : null;
}

function Facts({ page, pesan, zona }: PeriksaProps) {
  const words = page.m.petugas.pesanMasuk;
  const kanal: Readonly<Record<string, string>> = page.m.kode.kanal;
  return (
    <SummaryList
      page={page}
      rows={[
        { label: words.kolom.masuk, value: formatWaktu(pesan.diterimaPada, zona, page.lang) },
        { label: words.kolom.kanal, value: kanal[pesan.kanal] ?? pesan.kanal },
        { label: words.pengirim, value: pesan.pengirim },
        ...(pesan.lampiran === 0
          ? []
          : [{ label: words.lampiran, value: formatAngka(pesan.lampiran, page.lang) }]),
        ...(pesan.ditolak.length === 0 ? [] : [{ label: words.ditolak, value: pesan.ditolak.join(', ') }]),
      ]}
    />
  );
}

function MakeReport({ page, pesan, errors, typed, tanda }: PeriksaProps) {
  const words = page.m.petugas.pesanMasuk.laporan;
  const field = { page, errors };
  return (
    <section aria-labelledby="jadikan">
      <h2 id="jadikan">{words.judul}</h2>
      <p>{temuanOf({ page, pesan }) ?? words.isi}</p>
      <Form page={page} action={`/petugas/pesan/${pesan.id}/laporan`}>
        <TextField
          {...field}
          name="judul"
          label={words.namaJudul}
          value={typed('judul')}
          maxlength={JUDUL_MAX}
        />
        <TextArea {...field} name="isi" label={words.namaIsi} value={typed('isi')} />
        <Checkboxes
          {...field}
          name="tanda"
          label={page.m.petugas.perintah.daftar.kerahasiaan.nama}
          values={tanda}
          choices={[
            { value: 'anonim', label: words.anonim },
            { value: 'rahasia', label: words.rahasia },
          ]}
        />
        <Button>{words.tombol}</Button>
      </Form>
    </section>
  );
}

function PutInto({ page, pesan, errors, typed }: PeriksaProps) {
  const words = page.m.petugas.pesanMasuk.tempel;
  return (
    <section aria-labelledby="tempel">
      <h2 id="tempel">{words.judul}</h2>
      <p>{words.isi}</p>
      <Form page={page} action={`/petugas/pesan/${pesan.id}/tempel`}>
        <TextField
          page={page}
          errors={errors}
          name="nomor"
          label={words.nomor}
          value={typed('nomor')}
          inputmode="numeric"
          width="sedang"
        />
        <Button kind="biasa">{words.tombol}</Button>
      </Form>
    </section>
  );
}

function LetThrough({ page, pesan }: PeriksaProps) {
  const words = page.m.petugas.pesanMasuk.proses;
  return (
    <section aria-labelledby="proses">
      <h2 id="proses">{words.judul}</h2>
      <p>{words.isi}</p>
      <Form page={page} action={`/petugas/pesan/${pesan.id}/proses`}>
        <Button>{words.tombol}</Button>
      </Form>
    </section>
  );
}

function SetAside({ page, pesan, errors, typed }: PeriksaProps) {
  const words = page.m.petugas.pesanMasuk.sisih;
  return (
    <section aria-labelledby="sisih">
      <h2 id="sisih">{words.judul}</h2>
      <p>{words.isi}</p>
      <Form page={page} action={`/petugas/pesan/${pesan.id}/sisih`}>
        <TextField page={page} errors={errors} name="alasan" label={words.alasan} value={typed('alasan')} />
        <Button kind="biasa">{words.tombol}</Button>
      </Form>
    </section>
  );
}
