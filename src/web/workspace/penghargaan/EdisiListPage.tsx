import type { Edisi } from '../../../useCases/penghargaan/aturEdisi.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Form } from '../../components/form/Form.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { HERE, type Typed } from './typed.ts';

/** The editions of the own giver, and the form of a new one. */
export function EdisiListPage(props: { page: Page; daftar: readonly Edisi[]; tahun: string; typed: Typed }) {
  const { page, daftar, typed } = props;
  const words = page.m.portal.penghargaan;
  const { nama, dari, sampai } = words.petugas;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={typed.errors.length > 0}>
      <ErrorSummary page={page} errors={typed.errors} labels={{ tahun: words.tahun, nama, dari, sampai }} />
      <h1>{words.judul}</h1>
      <p>{words.petugas.pembuka}</p>
      {daftar.length === 0 ? (
        <EmptyState judul={words.petugas.kosong} isi={words.petugas.kosongIsi} />
      ) : (
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          isStacked
          rows={daftar}
          columns={[
            { judul: words.edisi, cell: (one) => <a href={`${HERE}/${one.id}`}>{one.nama}</a> },
            { judul: words.tahun, cell: (one) => String(one.tahun) },
            { judul: words.masa, cell: (one) => words.masaIsi(day(one.dari), day(one.sampai)) },
            {
              judul: words.diumumkan,
              cell: (one) =>
                one.terbitPada === null ? words.belumDiumumkan : day(hariOf(one.terbitPada, 'WIB')),
            },
          ]}
        />
      )}
      <BaruForm {...props} />
    </WorkspaceLayout>
  );
}

function BaruForm({ page, tahun, typed }: { page: Page; tahun: string; typed: Typed }) {
  const words = page.m.portal.penghargaan;
  const { petugas } = words;
  const field = (name: string) => ({ page, name, value: typed.text(name), errors: typed.errors });
  return (
    <section>
      <h2 id="baru">{petugas.baru}</h2>
      <Form page={page} action={HERE}>
        <input type="hidden" name="id" value={typed.idOf('')} />
        <TextField {...field('nama')} label={petugas.nama} hint={petugas.namaPetunjuk} />
        <TextField
          {...field('tahun')}
          value={typed.text('tahun') || tahun}
          label={words.tahun}
          inputmode="numeric"
          width="pendek"
        />
        <DateField {...field('dari')} label={petugas.dari} />
        <DateField {...field('sampai')} label={petugas.sampai} />
        <Button>{petugas.buat}</Button>
      </Form>
    </section>
  );
}
