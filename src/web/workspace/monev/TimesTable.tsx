import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { JAM_TERUKUR, type JamTerukur } from '../../../domain/monev/kata.ts';
import { bandingkanJanji, type Janji } from '../../../domain/rapor/janji.ts';
import { formatAngka, formatPecahan } from '../../../messages/format/angka.ts';
import { Change } from '../../components/angka/Change.tsx';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Icon, type IconName } from '../../components/Icon.tsx';
import type { Page } from '../../request/page.ts';
import { Formula, type TableProps } from './IndikatorTable.tsx';
import { listHref, partOfDays } from './links.ts';
import type { MonevProps } from './props.ts';
import { wholeText } from './wholeText.ts';

/** How long it took: median, nearest-rank p90 and mean of hari kerja, the median in hours, and the median against the promise. */
export function TimesTable({ page, asked, row, before, janji }: TableProps & { janji: MonevProps['janji'] }) {
  const { dasbor } = page.m.petugas;
  const { waktu } = dasbor;
  const rows = JAM_TERUKUR.flatMap((jam) => {
    const days = row.indikator[`waktu_${jam}`];
    return days === undefined ? [] : [{ jam, days, hours: row.indikator[`waktu_${jam}_jam`] }];
  });
  const hari = (n: number | null | undefined): string =>
    n == null ? wholeText(n, page.lang) : page.m.monev.lama.hariKerja(wholeText(n, page.lang));
  const daysLink = (jam: JamTerukur, n: number | null | undefined) => (
    <FigureLink href={listHref(asked, partOfDays(jam, n))} jumlah="ada">
      {hari(n)}
    </FigureLink>
  );
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
          { judul: waktu.median, cell: ({ jam, days }) => daysLink(jam, days.nilai) },
          { judul: waktu.p90, cell: ({ jam, days }) => daysLink(jam, days.p90) },
          {
            judul: waktu.rata,
            cell: ({ days }) =>
              days.penyebut === 0
                ? hari(null)
                : page.m.monev.lama.hariKerja(formatPecahan(days.pembilang, days.penyebut, 1, page.lang)),
          },
          {
            judul: waktu.jam,
            cell: ({ hours }) =>
              hours?.nilai == null ? hari(null) : page.m.monev.lama.jam(wholeText(hours.nilai, page.lang)),
          },
          {
            judul: waktu.janji,
            cell: ({ jam, days }) => <Promised page={page} days={days} janji={janji[jam]} />,
          },
          ...(before === null
            ? []
            : [
                {
                  judul: dasbor.kolom.sebelum,
                  cell: ({ jam, days }: (typeof rows)[number]) => (
                    <Change
                      page={page}
                      kode={`waktu_${jam}`}
                      kini={days}
                      dulu={before.indikator[`waktu_${jam}`]}
                    />
                  ),
                },
              ]),
          {
            judul: dasbor.kolom.rumus,
            cell: ({ jam }) => <Formula page={page} asked={asked} kode={`waktu_${jam}`} />,
          },
        ]}
      />
    </section>
  );
}

const LAMPU: Readonly<Record<'dalam' | 'lewat', { readonly icon: IconName; readonly tone: string }>> = {
  dalam: { icon: 'tick', tone: 'hijau' },
  lewat: { icon: 'half', tone: 'kuning' },
};

/** What was promised, and whether the median kept it, as the report card says it: by word and shape, not by colour alone. */
function Promised({ page, days, janji }: { page: Page; days: NilaiIndikator; janji: Janji }) {
  const words = page.m.petugas.dasbor.janji;
  const [least, most] = [janji.paling_cepat, janji.paling_lama].map((n) => formatAngka(n, page.lang)) as [
    string,
    string,
  ];
  const stands = bandingkanJanji(days, janji);
  const look = stands === 'dalam' || stands === 'lewat' ? LAMPU[stands] : null;
  return (
    <span class="status">
      <span>{least === most ? words.hari(most) : words.rentang(least, most)}</span>
      {look === null ? (
        <span class="status-note">{words[stands]}</span>
      ) : (
        <span class={`tag tag-${look.tone}`}>
          <Icon name={look.icon} />
          {words[stands]}
        </span>
      )}
    </span>
  );
}
