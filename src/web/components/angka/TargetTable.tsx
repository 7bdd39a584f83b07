import type { Target } from '../../../domain/monev/target.ts';
import { formatAngka, formatPecahan, KOSONG } from '../../../messages/format/angka.ts';
import type { TargetTercapai } from '../../../useCases/monev/target.ts';
import { DataTable, type Column } from '../data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import type { KodeIndikator } from './Cara.tsx';
import { nilaiText } from './nilaiText.ts';

/** How much of the year's targets was reached; nothing where there are none. */
export function TargetTable({ page, baris }: { page: Page; baris: readonly TargetTercapai[] }) {
  const words = page.m.petugas.target;
  if (baris.length === 0) return null;
  return (
    <section class="figures">
      <h2>{words.judul}</h2>
      <DataTable
        page={page}
        caption={words.judul}
        isCaptionHidden
        isStacked
        rows={baris}
        columns={kolomTarget(page)}
      />
    </section>
  );
}

/** What is aimed at, where it stands, and how much of it that is. */
export function kolomTarget(page: Page): readonly Column<TargetTercapai>[] {
  const { kolom } = page.m.petugas.target;
  return [
    {
      judul: kolom.indikator,
      cell: ({ target }) => page.m.petugas.dasbor.indikator[target.indikator as KodeIndikator].nama,
    },
    { judul: kolom.target, isAngka: true, cell: ({ target }) => targetText(page, target) },
    {
      judul: kolom.kini,
      isAngka: true,
      cell: ({ target, angka }) =>
        angka === null
          ? KOSONG
          : target.jenis === 'jumlah'
            ? formatAngka(angka.pembilang, page.lang)
            : nilaiText(page, angka),
    },
    {
      judul: kolom.capaian,
      isAngka: true,
      cell: ({ capaian }) => (capaian === null ? KOSONG : nilaiText(page, capaian, 1)),
    },
  ];
}

/** What is aimed at: a count, or a share in percent. */
export function targetText(page: Page, { jenis, nilai }: Pick<Target, 'jenis' | 'nilai'>): string {
  return jenis === 'jumlah'
    ? formatAngka(nilai, page.lang)
    : `${formatPecahan(nilai, 100, nilai % 100 === 0 ? 0 : 2, page.lang)}%`;
}
