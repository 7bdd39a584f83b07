import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Badan } from '../../../domain/instansi/types.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { BarisKokpit } from '../../../useCases/pengawasan/kokpit.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable, type Column } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import { Unduh } from '../../components/data/Unduh.tsx';
import { badanList, badanPath, unduhOf } from './address.ts';
import { angkaColumns, head, nameColumn, type KolomProps } from './kolomAngka.tsx';
import { sortRows } from './sort.ts';

interface BadanTableProps extends KolomProps {
  readonly baris: readonly BarisKokpit[];
}

/** All supervised bodies side by side; every head sorts, every figure opens its list, every row leads to what can be done. */
export function BadanTable(props: BadanTableProps) {
  const { page, asked, baris } = props;
  const words = page.m.petugas.pengawasan;
  return (
    <section class="figures figures-dense">
      <h2 id="badan">{words.tabel}</h2>
      <p class="facts">{words.tabelIsi}</p>
      <DataTable
        page={page}
        caption={words.tabel}
        isCaptionHidden
        rows={sortRows(baris, asked)}
        columns={[nameColumn(props), lateColumn(props), ...angkaColumns(props), ...recordColumns(props)]}
      />
      <Unduh page={page} judul={words.tabel} {...unduhOf(asked, 'badan')} />
    </section>
  );
}

function lateColumn(props: BadanTableProps): Column<BarisKokpit> {
  return {
    ...head(props, 'terlambat'),
    cell: ({ badan, terlambat, hariTerlambat }) => (
      <Late page={props.page} badan={badan} n={terlambat} hari={hariTerlambat} />
    ),
  };
}

/** How many are late, and how long the oldest of them. */
function Late({ page, badan, n, hari }: { page: Page; badan: Badan; n: number; hari: number }) {
  const words = page.m.petugas.pengawasan;
  if (n === 0) return <>{words.tidakAda}</>;
  return (
    <>
      <FigureLink
        look="late-count"
        href={badanList(badan, { tampilan: 'terlambat' })}
        jumlah={n}
        hanyaTerlihat
      >
        {formatAngka(n, page.lang)}
      </FigureLink>{' '}
      <span class="facts">{words.terlambatHari(formatAngka(hari, page.lang))}</span>
    </>
  );
}

function recordColumns(props: BadanTableProps): readonly Column<BarisKokpit>[] {
  const { page } = props;
  const words = page.m.petugas.pengawasan;
  return [
    {
      ...head(props, 'sk'),
      cell: ({ berSk }) => <Lack isLacking={!berSk} text={berSk ? words.ada : words.belum} />,
    },
    {
      ...head(props, 'sop'),
      cell: ({ register }) => (
        <Lack isLacking={!register.sop} text={register.sop ? words.ada : words.belum} />
      ),
    },
    {
      ...head(props, 'renaksi'),
      isAngka: true,
      cell: ({ register }) =>
        register.renaksi === null ? <Lack isLacking text={words.belum} /> : `${register.renaksi}%`,
    },
    {
      ...head(props, 'aplikasi'),
      isAngka: true,
      cell: ({ register: { aplikasi, aplikasiTertib } }) =>
        aplikasi === 0
          ? words.tidakAda
          : page.m.petugas.dasbor.pecahan(
              formatAngka(aplikasiTertib, page.lang),
              formatAngka(aplikasi, page.lang),
            ),
    },
    { ...head(props, 'rekomendasi'), cell: (row) => <FollowUp page={page} row={row} /> },
    {
      ...head(props, 'masuk'),
      cell: ({ masuk }) => <Lack isLacking={!masuk} text={masuk ? words.ya : words.tidak} />,
    },
    {
      ...head(props, 'tindakan'),
      cell: ({ badan, tindakan }) =>
        tindakan === null
          ? words.tidakAda
          : `${words.jenis[tindakan.jenis]}, ${formatTanggal(hariOf(tindakan.pada, badan.zona), page.lang)}`,
    },
  ];
}

/** The kategori of the follow-up report, with how many points are verified. */
function FollowUp({ page, row }: { page: Page; row: BarisKokpit }) {
  const { kategori, diterima, semua } = row.rekomendasi;
  const words = page.m.petugas.rekomendasi;
  if (kategori === null) return <>{words.tanpa}</>;
  return (
    <>
      <a href={`${badanPath(row.badan.kode)}#rekomendasi`}>
        <Lack isLacking={kategori !== 'lengkap'} text={words.kategori[kategori]} />
      </a>{' '}
      <span class="facts">
        {words.dariSemua(formatAngka(diterima, page.lang), formatAngka(semua, page.lang))}
      </span>
    </>
  );
}

/** What is lacking stands out by weight, not by colour alone. */
function Lack({ isLacking, text }: { isLacking: boolean; text: string }) {
  return isLacking ? <strong>{text}</strong> : <>{text}</>;
}
