import { JENIS_MASA } from '../../../domain/berkala/masa.ts';
import type { Sasaran } from '../../../domain/berkala/wewenang.ts';
import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Berkala } from '../../../useCases/berkala/berkala.ts';
import type { Jadwal } from '../../../useCases/berkala/jadwalBerkala.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { namaMasa } from '../../dokumen/berkala/dokumenBerkala.ts';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface BerkalaListProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly daftar: readonly Berkala[];
  /** What the reader may begin, with its schedule; empty for whoever only reads. */
  readonly jadwal: readonly Jadwal[];
  readonly tahun: string;
  readonly id: string;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

/** All reports that somebody may read, and what they may begin. */
export function BerkalaListPage(props: BerkalaListProps) {
  const { page, pohon, daftar, jadwal, errors } = props;
  const words = page.m.petugas.berkala;
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{ masa: words.mulai.masa }} />
      <h1>{words.judul}</h1>
      <p>{jadwal.length > 0 ? words.pembuka : words.bukanUntuk}</p>
      {daftar.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          isStacked
          rows={daftar}
          columns={[
            {
              judul: words.kolom.masa,
              cell: (one) => <a href={`/monev/berkala/${one.id}`}>{namaMasa(one)}</a>,
            },
            { judul: words.kolom.instansi, cell: (one) => sasaranText(page, pohon, one) },
            {
              judul: words.kolom.status,
              cell: (one) => (one.nomor === null ? words.konsep : words.terbit),
            },
            { judul: words.kolom.nomor, cell: (one) => one.nomor ?? page.m.umum.tidakAda },
            {
              judul: words.kolom.tanggal,
              cell: (one) =>
                one.tanggal === null ? page.m.umum.tidakAda : formatTanggal(one.tanggal, page.lang),
            },
          ]}
        />
      )}
      {jadwal.length === 0 ? null : <MulaiForm {...props} />}
      {jadwal.length === 0 ? null : (
        <section>
          <h2 id="jadwal">{words.jadwal.judul}</h2>
          <p>{words.jadwal.isi}</p>
          {jadwal.map((one, i) => (
            <JadwalForm page={page} pohon={pohon} jadwal={one} nomor={i} />
          ))}
        </section>
      )}
    </WorkspaceLayout>
  );
}

function sasaranText(page: Page, pohon: Pohon, { badan, lingkup }: Sasaran): string {
  const { berkala } = page.m.petugas;
  return berkala.sasaran(badanOf(pohon, badan)?.nama ?? badan, berkala.lingkup[lingkup]);
}

function MulaiForm({ page, pohon, jadwal, tahun, id, errors, typed }: BerkalaListProps) {
  const words = page.m.petugas.berkala.mulai;
  return (
    <section>
      <h2 id="mulai">{words.judul}</h2>
      <Form page={page} action="/monev/berkala">
        <input type="hidden" name="id" value={id} />
        <Select
          page={page}
          name="sasaran"
          label={words.sasaran}
          value={typed('sasaran')}
          choices={jadwal.map((one) => ({
            value: `${one.badan} ${one.lingkup}`,
            label: sasaranText(page, pohon, one),
          }))}
        />
        <Select
          page={page}
          name="jenis"
          label={words.jenis}
          value={typed('jenis') || 'triwulan'}
          choices={JENIS_MASA.map((value) => ({ value, label: words.jenisIsi[value] }))}
        />
        <TextField
          page={page}
          name="masa"
          label={words.ke}
          hint={words.kePetunjuk}
          value={typed('masa') || '1'}
          inputmode="numeric"
          width="pendek"
          errors={errors}
        />
        <TextField
          page={page}
          name="tahun"
          label={words.tahun}
          value={typed('tahun') || tahun}
          inputmode="numeric"
          width="pendek"
        />
        <Button>{words.kirim}</Button>
      </Form>
    </section>
  );
}

function JadwalForm(props: { page: Page; pohon: Pohon; jadwal: Jadwal; nomor: number }) {
  const { page, pohon, jadwal } = props;
  const words = page.m.petugas.berkala;
  return (
    <Form page={page} action="/monev/berkala/jadwal" class="schedule">
      <input type="hidden" name="sasaran" value={`${jadwal.badan} ${jadwal.lingkup}`} />
      <input type="hidden" name="urutan" value={String(props.nomor)} />
      <Checkboxes
        page={page}
        name={`jenis${props.nomor}`}
        label={sasaranText(page, pohon, jadwal)}
        values={jadwal.jenis}
        choices={JENIS_MASA.map((value) => ({ value, label: words.mulai.jenisIsi[value] }))}
      />
      <Button kind="biasa">{words.jadwal.simpan}</Button>
    </Form>
  );
}
