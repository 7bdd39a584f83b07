import { JAM_TERUKUR } from '../../../domain/monev/kata.ts';
import { formatAngka, formatPecahan } from '../../../messages/format/angka.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import { monevHref, type MonevAsked } from './asked.ts';
import { figureText, Linked, wholeText } from './figure.tsx';
import { listHref, partOf, partOfDays } from './links.ts';

type KodeIndikator = keyof Page['m']['petugas']['dasbor']['indikator'];
interface TableProps {
  readonly page: Page;
  readonly asked: MonevAsked;
  readonly row: IndikatorBaris;
}

/** Some indicators of one row of figures, each with its list, its fraction and its formula. */
export function IndikatorTable(props: TableProps & { judul: string; kode: readonly KodeIndikator[] }) {
  const { page, asked, row, judul } = props;
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
              <Linked href={one.nilai === null ? null : href(kode)}>
                {one.satuan === 'bagian' && kode !== 'pertumbuhan' ? (
                  <Bar page={page} pembilang={one.pembilang} penyebut={one.penyebut} />
                ) : (
                  figureText(kode, one, page.lang)
                )}
              </Linked>
            ),
          },
          {
            judul: dasbor.kolom.dari,
            cell: ({ kode, one }) =>
              one.satuan === 'bagian' && kode !== 'pertumbuhan'
                ? dasbor.pecahan(formatAngka(one.pembilang, page.lang), formatAngka(one.penyebut, page.lang))
                : null,
          },
          {
            judul: dasbor.kolom.rumus,
            cell: ({ kode }) => <span class="facts">{dasbor.indikator[kode].rumus}</span>,
          },
        ]}
      />
    </section>
  );
}

const LEMBAGA: readonly KodeIndikator[] = ['keterhubungan', 'terhubung_akun', 'terhubung_unit', 'keaktifan'];

/** How long it took: median, nearest-rank p90 and mean of hari kerja, and the median in hours. */
export function TimesTable({ page, asked, row }: TableProps) {
  const { dasbor } = page.m.petugas;
  const { waktu } = dasbor;
  const rows = JAM_TERUKUR.flatMap((jam) => {
    const days = row.indikator[`waktu_${jam}`];
    return days === undefined ? [] : [{ jam, days, hours: row.indikator[`waktu_${jam}_jam`] }];
  });
  const hari = (n: number | null | undefined): string =>
    n == null ? wholeText(n, page.lang) : waktu.hari(wholeText(n, page.lang));
  return (
    <section class="figures">
      <h2>{dasbor.bagian.waktu}</h2>
      <DataTable
        page={page}
        caption={dasbor.bagian.waktu}
        isCaptionHidden
        rows={rows}
        columns={[
          { judul: dasbor.kolom.ukuran, cell: ({ jam }) => dasbor.indikator[`waktu_${jam}`].nama },
          {
            judul: waktu.median,
            cell: ({ jam, days }) => (
              <Linked href={listHref(asked, partOfDays(jam, days.nilai))}>{hari(days.nilai)}</Linked>
            ),
          },
          {
            judul: waktu.p90,
            cell: ({ jam, days }) => (
              <Linked href={listHref(asked, partOfDays(jam, days.p90))}>{hari(days.p90)}</Linked>
            ),
          },
          {
            judul: waktu.rata,
            cell: ({ days }) =>
              days.penyebut === 0
                ? hari(null)
                : waktu.hari(formatPecahan(days.pembilang, days.penyebut, 1, page.lang)),
          },
          {
            judul: waktu.jam,
            cell: ({ hours }) =>
              hours?.nilai == null ? hari(null) : waktu.jamN(wholeText(hours.nilai, page.lang)),
          },
          {
            judul: dasbor.kolom.rumus,
            cell: ({ jam }) => <span class="facts">{dasbor.indikator[`waktu_${jam}`].rumus}</span>,
          },
        ]}
      />
    </section>
  );
}
