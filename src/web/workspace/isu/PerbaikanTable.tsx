import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Perbaikan } from '../../../useCases/isu/perbaikan.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import { namaSel } from './angka.ts';

/** Improvement actions with who does them, until when, and how far they are. */
export function PerbaikanTable(props: {
  page: Page;
  aturan: Rujukan;
  baris: readonly Perbaikan[];
  hari: Hari;
}) {
  const { page, aturan, hari } = props;
  const { judul, kolom } = page.m.petugas.isu.perbaikan;
  return (
    <DataTable
      page={page}
      caption={judul}
      isCaptionHidden
      isStacked
      rows={props.baris}
      columns={[
        { judul: kolom.judul, cell: (one) => <a href={`/monev/isu/perbaikan/${one.id}`}>{one.judul}</a> },
        { judul: kolom.isu, cell: (one) => namaSel(page, aturan, one) },
        { judul: kolom.badan, cell: (one) => badanOf(aturan.pohon, one.badan)?.nama ?? one.badan },
        { judul: kolom.pelaksana, cell: (one) => one.pelaksana },
        { judul: kolom.tenggat, cell: (one) => formatTanggal(one.tenggat, page.lang) },
        { judul: kolom.status, cell: (one) => <StatusPerbaikan page={page} one={one} hari={hari} /> },
      ]}
    />
  );
}

export function StatusPerbaikan({ page, one, hari }: { page: Page; one: Perbaikan; hari: Hari }) {
  const words = page.m.petugas.isu.perbaikan;
  const status = words.status[one.status ?? 'rencana'];
  const isOpen = one.status !== 'selesai' && one.status !== 'batal';
  return isOpen && one.tenggat < hari ? <strong>{`${status}, ${words.terlambat}`}</strong> : <>{status}</>;
}
