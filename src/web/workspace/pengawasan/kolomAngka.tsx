import { formatAngka } from '../../../messages/format/angka.ts';
import type { AngkaBadan } from '../../../useCases/pengawasan/kokpit.ts';
import { CaraLink } from '../../components/angka/CaraLink.tsx';
import { Change } from '../../components/angka/Change.tsx';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { sortHead, type Column } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import { caraHref, type MonevAsked } from '../monev/asked.ts';
import type { QueueAddress } from '../queue/address.ts';
import { badanList, badanPath, kokpitHref, type KokpitAsked } from './address.ts';
import { firstWay, type Kolom } from './sort.ts';

export interface KolomProps {
  readonly page: Page;
  readonly asked: KokpitAsked;
  /** The same bodies, period and state as `/monev` is asked for them. */
  readonly dasar: MonevAsked;
}

type Head = Pick<Column<never>, 'judul' | 'sortHref' | 'sorted' | 'cara'>;

/** A head that sorts; over figures it also leads to how they were computed. */
export function head({ page, asked, dasar }: KolomProps, kolom: Kolom, indikator?: string): Head {
  const href = (arah: KokpitAsked['arah']): string => `${kokpitHref(asked, { urut: kolom, arah })}#badan`;
  const judul = page.m.petugas.pengawasan.kolom[kolom];
  return {
    judul,
    ...sortHead(asked, kolom, firstWay(kolom), href),
    ...(indikator === undefined
      ? {}
      : { cara: <CaraLink page={page} nama={judul} href={caraHref(dasar, indikator)} /> }),
  };
}

/** Each body by its name, with what can be done. */
export function nameColumn(props: KolomProps): Column<AngkaBadan> {
  const words = props.page.m.petugas.pengawasan;
  return {
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
  };
}

/** The figures that a past day has too; lists show now, so those of a past state open none. */
export function angkaColumns(props: KolomProps): readonly Column<AngkaBadan>[] {
  const { page, asked } = props;
  const list = ({ badan }: AngkaBadan, part: Partial<QueueAddress> = {}): string | null =>
    asked.perTanggal === null ? badanList(badan, { ...asked.periode, ...part }) : null;
  return [
    {
      ...head(props, 'total', 'total'),
      isAngka: true,
      cell: (row) => {
        const n = row.indikator['total']?.pembilang ?? 0;
        return (
          <FigureLink href={list(row)} jumlah={n}>
            {formatAngka(n, page.lang)}
          </FigureLink>
        );
      },
    },
    {
      ...head(props, 'tindak_lanjut', 'tindak_lanjut'),
      cell: (row) => {
        const one = row.indikator['tindak_lanjut'];
        return one === undefined ? null : (
          <>
            <FigureLink href={list(row, { status: ['diproses', 'selesai'] })} jumlah={one.pembilang}>
              <Bar page={page} pembilang={one.pembilang} penyebut={one.penyebut} />
            </FigureLink>
            <br />
            <span class="facts">
              <Change page={page} kode="tindak_lanjut" kini={one} dulu={row.sebelum?.['tindak_lanjut']} />
            </span>
          </>
        );
      },
    },
    {
      ...head(props, 'respons', 'waktu_respons'),
      isAngka: true,
      cell: ({ indikator }) => {
        const one = indikator['waktu_respons'];
        return one === undefined ? null : nilaiText(page, one);
      },
    },
  ];
}
