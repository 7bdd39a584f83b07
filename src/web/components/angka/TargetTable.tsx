import { INDIKATOR_BERTARGET } from '../../../domain/monev/target.ts';
import type { IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import type { KodeIndikator } from './Cara.tsx';
import { nilaiText } from './nilaiText.ts';
import { DataTable } from '../data/DataTable.tsx';
import type { Page } from '../../request/page.ts';

/** How much of the year's targets was reached; nothing where there are none. */
export function TargetTable({ page, row }: { page: Page; row: IndikatorBaris }) {
  const words = page.m.petugas.target;
  const rows = INDIKATOR_BERTARGET.flatMap((kode) => {
    const one = row.indikator[`target_${kode}`];
    return one === undefined ? [] : [{ kode: kode as KodeIndikator, one }];
  });
  if (rows.length === 0) return null;
  return (
    <section class="figures">
      <h2>{words.judul}</h2>
      <DataTable
        page={page}
        caption={words.judul}
        isCaptionHidden
        rows={rows}
        columns={[
          { judul: words.kolom.indikator, cell: ({ kode }) => page.m.petugas.dasbor.indikator[kode].nama },
          { judul: words.kolom.capaian, isAngka: true, cell: ({ one }) => nilaiText(page, one, 1) },
        ]}
      />
    </section>
  );
}
