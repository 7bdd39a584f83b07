import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Badan } from '../../../domain/instansi/types.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { BarisKokpit } from '../../../useCases/pengawasan/kokpit.ts';
import { Change } from '../../components/angka/Change.tsx';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { DataTable, sortHead, type Column } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import { Unduh } from '../../components/data/Unduh.tsx';
import { badanList, badanPath, kokpitHref, unduhOf, type KokpitAsked } from './address.ts';
import { firstWay, sortRows, type Kolom } from './sort.ts';

interface BadanTableProps {
  readonly page: Page;
  readonly asked: KokpitAsked;
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
        columns={[...figureColumns(props), ...recordColumns(props)]}
      />
      <Unduh page={page} judul={words.tabel} {...unduhOf(asked, 'badan')} />
    </section>
  );
}

type Head = Pick<Column<BarisKokpit>, 'judul' | 'sortHref' | 'sorted'>;

function head({ page, asked }: BadanTableProps, kolom: Kolom): Head {
  const href = (arah: KokpitAsked['arah']): string => `${kokpitHref(asked, { urut: kolom, arah })}#badan`;
  return {
    judul: page.m.petugas.pengawasan.kolom[kolom],
    ...sortHead(asked, kolom, firstWay(kolom), href),
  };
}

function figureColumns(props: BadanTableProps): readonly Column<BarisKokpit>[] {
  const { page, asked } = props;
  const words = page.m.petugas.pengawasan;
  const n = (count: number): string => formatAngka(count, page.lang);
  const { periode } = asked;
  return [
    {
      ...head(props, 'nama'),
      cell: ({ badan }) => (
        <>
          <a href={badanPath(badan.kode)}>{badan.nama}</a>
          <br />
          <a
            class="row-act"
            href={`${badanPath(badan.kode)}#lakukan`}
            aria-label={words.ingatkanUntuk(badan.nama)}
          >
            {words.ingatkan}
          </a>
        </>
      ),
    },
    {
      ...head(props, 'terlambat'),
      cell: ({ badan, terlambat, hariTerlambat }) => (
        <Late page={page} badan={badan} n={terlambat} hari={hariTerlambat} />
      ),
    },
    {
      ...head(props, 'total'),
      isAngka: true,
      cell: ({ badan, indikator }) => (
        <FigureLink href={badanList(badan, periode)} jumlah={indikator['total']?.pembilang ?? 0}>
          {n(indikator['total']?.pembilang ?? 0)}
        </FigureLink>
      ),
    },
    {
      ...head(props, 'tindak_lanjut'),
      cell: ({ badan, indikator, sebelum }) => {
        const one = indikator['tindak_lanjut'];
        return one === undefined ? null : (
          <>
            <FigureLink
              href={badanList(badan, { ...periode, status: ['diproses', 'selesai'] })}
              jumlah={one.pembilang}
            >
              <Bar page={page} pembilang={one.pembilang} penyebut={one.penyebut} />
            </FigureLink>
            <br />
            <span class="facts">
              <Change page={page} kode="tindak_lanjut" kini={one} dulu={sebelum?.['tindak_lanjut']} />
            </span>
          </>
        );
      },
    },
    {
      ...head(props, 'respons'),
      isAngka: true,
      cell: ({ indikator }) => {
        const one = indikator['waktu_respons'];
        return one === undefined ? null : nilaiText(page, one);
      },
    },
  ];
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
