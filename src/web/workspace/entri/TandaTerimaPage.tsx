import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { TandaTerima } from '../../../useCases/entri/entriMassal.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { ENTRI_PATH } from './EntriPage.tsx';

/** Numbers and receipts of what was entered, for printing: each person takes theirs along. */
export function TandaTerimaPage(props: {
  page: Page;
  officer: Officer;
  instansi: string;
  terima: readonly TandaTerima[];
  now: number;
}) {
  const { page, officer, terima } = props;
  const words = page.m.petugas.entri;
  const judul = words.masuk(formatAngka(terima.length, page.lang));
  return (
    <WorkspaceLayout page={page} title={judul}>
      <h1>{judul}</h1>
      <p class="lead">{words.masukIsi(props.instansi, formatWaktu(props.now, officer.zona, page.lang))}</p>
      <p>{words.resiSekali}</p>
      <DataTable
        page={page}
        caption={words.tandaTerima}
        rows={terima}
        columns={[
          {
            judul: words.nomor,
            cell: (one) => (
              <a class="nomor" href={`/petugas/laporan/${one.nomor}`}>
                {formatNomor(one.nomor)}
              </a>
            ),
          },
          { judul: words.resi, cell: (one) => <span class="nomor">{inFours(one.resi)}</span> },
          { judul: words.kolom.nama, cell: (one) => one.nama ?? words.tanpaNama },
          { judul: words.kolom.judul, cell: (one) => one.judul },
          { judul: words.kolom.nomor_asal, cell: (one) => one.baris.nomor_asal || page.m.umum.tidakAda },
        ]}
      />
      <p>{words.caraLacak}</p>
      <p class="not-printed">
        <a href={ENTRI_PATH}>{words.lagi}</a>
      </p>
    </WorkspaceLayout>
  );
}

function inFours(resi: string | null): string {
  return resi?.replace(/(\d{4})(?=\d)/g, '$1 ') ?? '';
}
