import type { Pohon } from '../../../domain/instansi/pohon.ts';
import { selesaiOf } from '../../../domain/percepatan/kemajuan.ts';
import type { Tahap } from '../../../domain/percepatan/percepatan.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { PercepatanTercatat } from '../../../useCases/percepatan/bacaPercepatan.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { ButtonLink } from '../../components/form/Button.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { HERE } from './address.ts';
import { namaSasaran } from './namaSasaran.ts';

type Row = PercepatanTercatat & { readonly tahap: Tahap };

export interface PercepatanListProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly daftar: readonly Row[];
  readonly mayBuka: boolean;
}

/** All drives that concern somebody. */
export function PercepatanListPage(props: PercepatanListProps) {
  const { page, daftar, mayBuka } = props;
  const words = page.m.petugas.percepatan;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <p class="no-print">
        <a href="/monev">{page.m.petugas.dasbor.judul}</a>
      </p>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {mayBuka ? (
        <p class="no-print">
          <ButtonLink href={`${HERE}/baru`}>{words.form.judul}</ButtonLink>
        </p>
      ) : null}
      {daftar.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <Drives {...props} />
      )}
    </WorkspaceLayout>
  );
}

function Drives({ page, pohon, daftar }: { page: Page; pohon: Pohon; daftar: readonly Row[] }) {
  const words = page.m.petugas.percepatan;
  const { kolom } = words;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <DataTable
      page={page}
      caption={words.judul}
      isCaptionHidden
      isStacked
      rows={daftar}
      columns={[
        {
          judul: kolom.nama,
          cell: (one) => (
            <>
              <a href={`${HERE}/${one.id}`}>{one.nama}</a>
              <br />
              <span class="facts">{one.dasar}</span>
            </>
          ),
        },
        { judul: kolom.siapa, cell: (one) => namaSasaran(page, pohon, one) },
        { judul: kolom.masa, cell: (one) => words.masa(day(one.dari), day(one.sampai)) },
        { judul: kolom.tahap, cell: (one) => words.tahap[one.tahap] },
        {
          judul: kolom.daftar,
          isAngka: true,
          cell: ({ awal }) => (awal === null ? words.tidakAda : formatAngka(awal.jumlah, page.lang)),
        },
        {
          judul: kolom.hasil,
          cell: ({ hasil }) =>
            hasil === null ? (
              words.tidakAda
            ) : (
              <Bar page={page} pembilang={selesaiOf(hasil)} penyebut={hasil.jumlah} decimals={1} />
            ),
        },
      ]}
    />
  );
}
