import { formatAngka } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';

/** What the list behind a figure comes to. */
export interface ListTotal {
  /** Laporan that the reader may list. */
  readonly terlihat: number;
  /** Counted by the figure, and not shown to this reader; null where that may not be told. */
  readonly tersembunyi: number | null;
  /** Clocks, where the figure counts clocks: one laporan may have several. */
  readonly dihitung?: number | null;
}

/** The same as marks beside the words, by which tests hold a list against its figure (`FigureLink`). */
export function listTotals({ terlihat, tersembunyi, dihitung }: ListTotal): Readonly<Record<string, number>> {
  return {
    'data-terlihat': terlihat,
    ...(tersembunyi === null ? {} : { 'data-tersembunyi': tersembunyi }),
    ...(dihitung == null ? {} : { 'data-dihitung': dihitung }),
  };
}

/** Why a figure is larger than its list: clocks are counted, or how many are hidden may not be told of so narrow a list. */
export function TotalNotes(props: { page: Page; total: ListTotal; isUkuran: boolean }) {
  const { terlihat, tersembunyi, dihitung } = props.total;
  const words = props.page.m.monev.daftar;
  if (tersembunyi === null) {
    return props.isUkuran ? (
      <p class="facts" data-semuanya="ya">
        {words.semuanya}
      </p>
    ) : null;
  }
  if (dihitung == null || dihitung === terlihat + tersembunyi) return null;
  return <p class="facts">{words.jam(formatAngka(dihitung, props.page.lang))}</p>;
}
