import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { KokpitLampau } from '../../../useCases/pengawasan/kokpit.ts';
import type { Gambar } from '../../../useCases/peta/gambarPeta.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { unduhOf } from './address.ts';
import { KokpitForm } from './KokpitForm.tsx';
import { angkaColumns, nameColumn, type KolomProps } from './kolomAngka.tsx';
import { PetaBadan } from './PetaBadan.tsx';
import { sortAngka } from './sort.ts';

interface LampauProps extends KolomProps {
  /** Null when the day that was asked for is none. */
  readonly kokpit: KokpitLampau | null;
  readonly errors: readonly FieldError[];
  readonly gambar: Gambar | null;
}

/** The cockpit's figures as they were known at the end of a day (N1); what has no past is left out, and said so. */
export function LampauPage(props: LampauProps) {
  const { page, asked, kokpit, errors } = props;
  const words = page.m.petugas.pengawasan;
  const { saring } = page.m.petugas.dasbor;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={saring} />
      <h1>{words.judul}</h1>
      {kokpit === null ? null : (
        <>
          <p class="figure-finding">{words.lampau(day(kokpit.perTanggal))}</p>
          <p class="facts">{words.masa(day(asked.periode.dari), day(asked.periode.sampai))}</p>
          <p class="facts">{words.hanyaSekarang}</p>
        </>
      )}
      <KokpitForm
        page={page}
        asked={asked}
        jenis={kokpit?.jenis ?? new Map()}
        dipilih={kokpit?.dipilih ?? null}
        errors={errors}
      />
      {kokpit === null ? null : <Figures {...props} kokpit={kokpit} />}
    </WorkspaceLayout>
  );
}

function Figures(props: LampauProps & { kokpit: KokpitLampau }) {
  const { page, asked, kokpit, gambar } = props;
  const words = page.m.petugas.pengawasan;
  return (
    <>
      <section class="figures figures-dense">
        <h2 id="badan">{words.tabel}</h2>
        <DataTable
          page={page}
          caption={words.tabel}
          isCaptionHidden
          rows={sortAngka(kokpit.baris, asked)}
          columns={[nameColumn(props), ...angkaColumns(props)]}
        />
        <Unduh page={page} judul={words.tabel} {...unduhOf(asked, 'badan')} />
      </section>
      {gambar === null ? null : <PetaBadan page={page} gambar={gambar} baris={kokpit.baris} periode={null} />}
    </>
  );
}
