import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { jenisText, rowActor } from './history.ts';

/** Every event with its fingerprints; what this reader may not read is withheld, never left out. */
export function RiwayatPage(props: {
  page: Page;
  aturan: Rujukan;
  laporan: LaporanView;
  riwayat: readonly RiwayatView[];
}) {
  const { page, aturan, laporan } = props;
  const words = page.m.portal.rincian;
  const title = words.riwayatJudul(formatNomor(laporan.nomor));
  const kolom = words.riwayatKolom;
  return (
    <Layout page={page} title={title} isIndexed={false}>
      <h1>{title}</h1>
      <p>{words.riwayatKeterangan}</p>
      <DataTable
        page={page}
        caption={title}
        isCaptionHidden
        columns={[
          { judul: kolom.urut, cell: (row) => String(row.urut), isAngka: true },
          { judul: kolom.jenis, cell: (row) => jenisText(page, row.jenis) },
          { judul: kolom.pada, cell: (row) => formatWaktuPendek(row.pada, laporan.zona, page.lang) },
          { judul: kolom.oleh, cell: (row) => rowActor(page, aturan, row, laporan.isPelapor) },
          { judul: kolom.isi, cell: (row) => (row.isi === null ? words.isiDitahan : words.isiTerbaca) },
          { judul: kolom.sidik, cell: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code> },
          {
            judul: kolom.sebelum,
            cell: (row) => <code title={row.hashSebelum}>{row.hashSebelum.slice(0, 12)}</code>,
          },
        ]}
        rows={props.riwayat}
      />
      <p>
        <a href={`/laporan/${laporan.nomor}`}>{words.kembaliKeLaporan}</a>
      </p>
    </Layout>
  );
}
