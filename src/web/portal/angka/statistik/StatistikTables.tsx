import { STATUS } from '../../../../domain/laporan/types.ts';
import type { NilaiIndikator } from '../../../../domain/monev/hitungIndikator.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import type { IndikatorBaris } from '../../../../useCases/monev/readIndikator.ts';
import { FigureLink } from '../../../components/angka/FigureLink.tsx';
import { nilaiText } from '../../../components/angka/nilaiText.ts';
import { Bar } from '../../../components/data/Bar.tsx';
import { DataTable } from '../../../components/data/DataTable.tsx';
import type { Page } from '../../../request/page.ts';
import { DESIMAL_UMUM, listHref, type FigureScope } from '../figures.ts';

/** Which indicator tells the share of a state. */
const BUCKET = {
  menunggu_verifikasi: 'belum_diverifikasi',
  tertunda: 'tertunda',
  diteruskan: 'belum_ditindaklanjuti',
  diproses: 'proses',
  selesai: 'selesai',
  diarsipkan: 'arsip',
} as const;

type Indikator = Readonly<Record<string, NilaiIndikator>>;

/** The six buckets of every report. */
export function Buckets({
  page,
  indikator,
  scope,
}: {
  page: Page;
  indikator: Indikator;
  scope: FigureScope;
}) {
  const words = page.m.portal.angka;
  const rows = [
    ...STATUS.map((status) => ({ nama: page.m.status.kelompok[status], kode: BUCKET[status] as string })),
    { nama: words.total, kode: 'total' },
  ];
  const total = indikator['total']?.pembilang ?? 0;
  return (
    <DataTable
      page={page}
      caption={words.kelompok}
      columns={[
        { judul: page.m.portal.daftar.status, cell: (row) => row.nama },
        {
          judul: words.jumlah,
          isAngka: true,
          cell: (row) => figureLink(page, row.kode, indikator[row.kode]?.pembilang ?? 0, scope),
        },
        {
          judul: words.bagian,
          cell: (row) => (
            <Bar page={page} pembilang={indikator[row.kode]?.pembilang ?? 0} penyebut={total} decimals={2} />
          ),
        },
      ]}
      rows={rows}
    />
  );
}

export interface ShareRow {
  readonly row: IndikatorBaris;
  /** Null where no public list tells these laporan apart. */
  readonly scope: FigureScope | null;
  readonly href?: string;
}

/** How many there are of each, and how many of them were followed up and done. */
export function Shares({
  page,
  caption,
  head,
  rows,
}: {
  page: Page;
  caption: string;
  head: string;
  rows: readonly ShareRow[];
}) {
  const words = page.m.portal.angka;
  const share = (kode: string) => ({
    judul: words.namaIndikator[kode as 'selesai'],
    isAngka: true,
    cell: ({ row, scope }: ShareRow) => {
      const nilai = row.indikator[kode];
      const href = scope === null ? null : listHref(kode, scope);
      return nilai === undefined ? (
        ''
      ) : (
        <FigureLink href={href} jumlah={nilai.pembilang}>
          {nilaiText(page, nilai, DESIMAL_UMUM)}
        </FigureLink>
      );
    },
  });
  const jumlah = ({ row, scope }: ShareRow) => {
    const n = row.indikator['total']?.pembilang ?? 0;
    return scope === null ? formatAngka(n, page.lang) : figureLink(page, 'total', n, scope);
  };
  return (
    <DataTable
      page={page}
      caption={caption}
      columns={[
        {
          judul: head,
          cell: ({ row, href }) => (
            <FigureLink href={href ?? null} jumlah={null}>
              {row.nama}
            </FigureLink>
          ),
        },
        { judul: words.jumlah, isAngka: true, cell: jumlah },
        share('tindak_lanjut'),
        share('selesai'),
      ]}
      rows={rows}
    />
  );
}
function figureLink(page: Page, kode: string, n: number, scope: FigureScope) {
  return (
    <FigureLink href={listHref(kode, scope)} jumlah={n}>
      {formatAngka(n, page.lang)}
    </FigureLink>
  );
}
