import { indikatorOf } from '../../../domain/monev/indikator.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import { CaraLink } from '../../components/angka/CaraLink.tsx';
import { Change } from '../../components/angka/Change.tsx';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import { caraHref, monevHref, type MonevAsked } from './asked.ts';
import { jumlahOf, listHref, partOf } from './links.ts';

type KodeIndikator = keyof Page['m']['petugas']['dasbor']['indikator'];
export interface TableProps {
  readonly page: Page;
  readonly asked: MonevAsked;
  readonly row: IndikatorBaris;
  /** The same row of the period before. */
  readonly before: IndikatorBaris | null;
}

/** Some indicators of one row of figures, each with its list, its fraction and its formula. */
export function IndikatorTable(props: TableProps & { judul: string; kode: readonly KodeIndikator[] }) {
  const { page, asked, row, before, judul } = props;
  const { dasbor } = page.m.petugas;
  const rows = props.kode.flatMap((kode) => {
    const one = row.indikator[kode];
    return one === undefined ? [] : [{ kode, one }];
  });
  if (rows.length === 0) return null;
  const href = (kode: KodeIndikator): string | null =>
    LEMBAGA.includes(kode) ? monevHref(asked, { per: 'instansi' }) : listHref(asked, partOf(kode));
  return (
    <section class="figures indicators">
      <h2>{judul}</h2>
      <DataTable
        page={page}
        caption={judul}
        isCaptionHidden
        rows={rows}
        columns={[
          { judul: dasbor.kolom.ukuran, cell: ({ kode }) => dasbor.indikator[kode].nama },
          {
            judul: dasbor.kolom.nilai,
            cell: ({ kode, one }) => (
              <FigureLink
                href={one.nilai === null ? null : href(kode)}
                jumlah={LEMBAGA.includes(kode) ? null : jumlahOf(kode, one)}
              >
                {one.satuan === 'bagian' && kode !== 'pertumbuhan' ? (
                  <Bar
                    page={page}
                    pembilang={one.pembilang}
                    penyebut={one.penyebut}
                    decimals={indikatorOf(kode)?.desimal ?? 0}
                  />
                ) : (
                  nilaiText(page, one, kode === 'pertumbuhan' ? 1 : 0)
                )}
              </FigureLink>
            ),
          },
          {
            judul: dasbor.kolom.dari,
            cell: ({ kode, one }) =>
              one.satuan === 'bagian' && kode !== 'pertumbuhan'
                ? dasbor.pecahan(formatAngka(one.pembilang, page.lang), formatAngka(one.penyebut, page.lang))
                : null,
          },
          ...(before === null || judul === dasbor.bagian.lembaga
            ? []
            : [
                {
                  judul: dasbor.kolom.sebelum,
                  cell: ({ kode, one }: (typeof rows)[number]) =>
                    kode === 'pertumbuhan' ? null : (
                      <Change page={page} kode={kode} kini={one} dulu={before.indikator[kode]} />
                    ),
                },
              ]),
          {
            judul: dasbor.kolom.rumus,
            cell: ({ kode }) => <Formula page={page} asked={asked} kode={kode} />,
          },
        ]}
      />
    </section>
  );
}

/** The formula in words, and the page that tells what was counted. */
export function Formula({ page, asked, kode }: { page: Page; asked: MonevAsked; kode: KodeIndikator }) {
  const { nama, rumus } = page.m.petugas.dasbor.indikator[kode];
  return (
    <>
      <span class="facts">{rumus}</span>
      <CaraLink page={page} nama={nama} href={caraHref(asked, kode)} />
    </>
  );
}

const LEMBAGA: readonly KodeIndikator[] = [
  'keterhubungan',
  'terhubung_akun',
  'terhubung_unit',
  'keaktifan',
  'rekomendasi_disampaikan',
  'rekomendasi_lengkap',
];
