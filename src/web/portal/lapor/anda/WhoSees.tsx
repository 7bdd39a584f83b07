import { DataTable } from '../../../components/data/DataTable.tsx';
import type { Page } from '../../../request/page.ts';
import { whoSees } from './whoSees.ts';

const COMBINATIONS = [
  ['biasa', false, false],
  ['anonim', true, false],
  ['rahasia', false, true],
  ['keduanya', true, true],
] as const;

/**
 * Who sees what, for each setting of the two switches. The style shows the one that fits the switches as they stand, without
 * script; a browser that cannot do that shows all four, each under its own heading.
 */
export function WhoSees({ page }: { page: Page }) {
  const words = page.m.portal.lapor.lihat;
  return (
    <div class="who-sees">
      <p class="label">{words.judul}</p>
      {COMBINATIONS.map(([nama, anonim, rahasia]) => (
        <div class={`who-sees-${nama}`}>
          <DataTable
            page={page}
            caption={words.keterangan[nama]}
            columns={[
              { judul: words.pembaca, cell: (row) => words[row.pembaca] },
              { judul: words.isi, cell: (row) => words[row.isi] },
              { judul: words.nama, cell: (row) => (row.nama ? words.ya : words.tidak) },
            ]}
            rows={whoSees({ anonim, rahasia })}
          />
        </div>
      ))}
    </div>
  );
}
