import type { NilaiIndikator } from '../../../../domain/monev/hitungIndikator.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import type { IndikatorBaris } from '../../../../useCases/monev/readIndikator.ts';
import { Change } from '../../../components/angka/Change.tsx';
import { CaraLink as Cara } from '../../../components/angka/CaraLink.tsx';
import { FigureLink } from '../../../components/angka/FigureLink.tsx';
import { DataTable } from '../../../components/data/DataTable.tsx';
import type { Page } from '../../../request/page.ts';
import { DESIMAL_UMUM, INDIKATOR_UMUM, listHref, type FigureScope, type IndikatorUmum } from '../figures.ts';
import { nilaiText } from '../../../components/angka/nilaiText.ts';

/** Times, deadlines and satisfaction, each against the period before and with the way it was counted. */
export function Quality(props: {
  page: Page;
  data: { readonly semua: IndikatorBaris; readonly sebelum: IndikatorBaris | null };
  scope: FigureScope;
  cara: (kode: string) => string;
}) {
  const { page, data, scope } = props;
  const words = page.m.portal.angka;
  const rows = INDIKATOR_UMUM.flatMap((kode) => {
    const nilai = data.semua.indikator[kode];
    return nilai === undefined || kode === 'total' ? [] : [{ kode, nilai }];
  });
  return (
    <DataTable
      page={page}
      caption={words.waktu}
      columns={[
        { judul: words.indikator, cell: ({ kode }) => words.namaIndikator[kode] },
        {
          judul: words.nilai,
          isAngka: true,
          cell: ({ nilai }) => nilaiText(page, nilai, DESIMAL_UMUM),
        },
        {
          judul: words.dihitungDari,
          isAngka: true,
          cell: ({ kode, nilai }) => <Basis page={page} kode={kode} nilai={nilai} scope={scope} />,
        },
        {
          judul: words.dibandingSebelum,
          cell: ({ kode, nilai }) => (
            <Change page={page} kode={kode} kini={nilai} dulu={data.sebelum?.indikator[kode]} />
          ),
        },
        {
          judul: words.caraHitung,
          cell: ({ kode }) => <CaraLink page={page} kode={kode} href={props.cara(kode)} />,
        },
      ]}
      rows={rows}
    />
  );
}

/** What a figure was made from; a share's numerator leads to its list. */
export function Basis(props: { page: Page; kode: string; nilai: NilaiIndikator; scope: FigureScope }) {
  const { page, kode, nilai, scope } = props;
  const words = page.m.portal.angka;
  const all = formatAngka(nilai.penyebut, page.lang);
  if (nilai.satuan !== 'bagian') return <>{all}</>;
  const text = words.dariJumlah(formatAngka(nilai.pembilang, page.lang), all);
  return (
    <FigureLink href={listHref(kode, scope)} jumlah={nilai.pembilang}>
      {text}
    </FigureLink>
  );
}

/** To the page that says how a figure was computed. */
export function CaraLink({ page, kode, href }: { page: Page; kode: IndikatorUmum; href: string }) {
  return <Cara page={page} nama={page.m.portal.angka.namaIndikator[kode]} href={href} />;
}
