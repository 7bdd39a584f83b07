import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { STATUS_INSTRUKSI } from '../../../domain/pengawasan/instruksi.ts';
import type { Hari, Zona } from '../../../domain/shared/time.ts';
import { formatTanggal, formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import type { InstruksiTerbaca, KabarTerbaca } from '../../../useCases/pengawasan/instruksi.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Radios, Select } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import type { Page } from '../../request/page.ts';
import { BuktiFields, type BuktiFieldsProps } from '../bukti/BuktiFields.tsx';
import { BuktiLinks } from '../bukti/BuktiLinks.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface InstruksiPageProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly baca: InstruksiTerbaca;
  readonly hari: Hari;
  readonly zona: Zona;
  readonly id: string;
  /** Files of a sending that was refused: they need not be chosen again. */
  readonly lampiran: BuktiFieldsProps['berkas'];
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

/** One instruction: every point for every receiver, with the latest news of it, and the form for telling more. */
export function InstruksiPage(props: InstruksiPageProps) {
  const { page, baca, errors } = props;
  const words = page.m.petugas.instruksi;
  const { instruksi, dijawab, berkas } = baca;
  const labels = { isi: words.kabar.isi, status: words.kolom.status, lampiran: words.kabar.bukti };
  return (
    <WorkspaceLayout page={page} title={instruksi.perihal} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        <a href="/pengawasan/instruksi">{words.kembali}</a>
      </p>
      <h1>{instruksi.perihal}</h1>
      <SummaryList
        page={page}
        rows={[
          { label: words.kolom.dari, value: instruksi.dari },
          { label: words.form.nomor, value: instruksi.nomor },
          { label: words.kolom.tanggal, value: formatTanggal(instruksi.tanggal, page.lang) },
          { label: words.form.badan, value: nameOf(props, instruksi.badan) },
          ...(berkas.length === 0 ? [] : [{ label: words.berkas, value: <BuktiLinks lampiran={berkas} /> }]),
        ]}
      />
      <Points {...props} />
      {dijawab.length === 0 ? null : <KabarForm {...props} />}
    </WorkspaceLayout>
  );
}

function nameOf({ pohon }: InstruksiPageProps, kode: string): string {
  return badanOf(pohon, kode)?.nama ?? kode;
}

interface Bagian {
  readonly urut: number;
  readonly isi: string;
  readonly tenggat: Hari;
  readonly badan: string;
  readonly kabar: KabarTerbaca | null;
}

function partsOf({ baca: { butir, pemilik, kabar } }: InstruksiPageProps): readonly Bagian[] {
  return butir.flatMap((one) =>
    pemilik.map((badan) => ({
      ...one,
      badan,
      // the latest stands first
      kabar: kabar.find((each) => each.urut === one.urut && each.badan === badan) ?? null,
    })),
  );
}

function Points(props: InstruksiPageProps) {
  const { page, hari, zona } = props;
  const words = page.m.petugas.instruksi;
  const { kolom } = words;
  return (
    <DataTable
      page={page}
      caption={words.judul}
      isCaptionHidden
      isStacked
      rows={partsOf(props)}
      columns={[
        { judul: kolom.butir, cell: (one) => `${one.urut}. ${one.isi}` },
        { judul: kolom.pemilik, cell: (one) => nameOf(props, one.badan) },
        { judul: kolom.tenggat, cell: (one) => formatTanggal(one.tenggat, page.lang) },
        {
          judul: kolom.status,
          cell: (one) => {
            const status = one.kabar?.status ?? 'belum';
            const isLate = status !== 'selesai' && one.tenggat < hari;
            return isLate ? (
              <strong>{`${words.status[status]}, ${words.terlambat}`}</strong>
            ) : (
              words.status[status]
            );
          },
        },
        {
          judul: kolom.kabar,
          cell: ({ kabar }) =>
            kabar === null ? (
              page.m.umum.tidakAda
            ) : (
              <>
                <span class="act-text">{kabar.isi}</span>
                <span class="facts">
                  {words.kabarOleh(kabar.nama, formatWaktuPendek(kabar.pada, zona, page.lang))}
                </span>
                {kabar.berkas.length === 0 ? null : (
                  <span class="facts">
                    {words.kabar.bukti}: <BuktiLinks lampiran={kabar.berkas} />
                  </span>
                )}
              </>
            ),
        },
      ]}
    />
  );
}

function KabarForm(props: InstruksiPageProps) {
  const { page, baca, errors, typed } = props;
  const words = page.m.petugas.instruksi;
  const own = partsOf(props).filter((one) => baca.dijawab.includes(one.badan));
  return (
    <section>
      <h2 id="kabar">{words.kabar.judul}</h2>
      <Form page={page} action={`/pengawasan/instruksi/${baca.instruksi.id}`} hasFiles>
        <input type="hidden" name="id" value={props.id} />
        <Select
          page={page}
          name="bagian"
          label={words.kabar.bagian}
          value={typed('bagian')}
          choices={own.map((one) => ({
            value: `${one.urut} ${one.badan}`,
            label: words.kabar.bagianIsi(String(one.urut), nameOf(props, one.badan)),
          }))}
        />
        <Radios
          page={page}
          name="status"
          label={words.kolom.status}
          value={typed('status') || 'dikerjakan'}
          errors={errors}
          choices={STATUS_INSTRUKSI.map((value) => ({ value, label: words.status[value] }))}
        />
        <TextArea
          page={page}
          name="isi"
          label={words.kabar.isi}
          value={typed('isi')}
          rows={4}
          errors={errors}
        />
        <BuktiFields
          page={page}
          berkas={props.lampiran}
          label={words.kabar.bukti}
          errors={errors}
          isOptional
        />
        <Button>{words.kabar.kirim}</Button>
      </Form>
    </section>
  );
}
