import type { Child } from 'hono/jsx';
import { KOSONG } from '../../../messages/format/angka.ts';
import type { Page } from '../../request/page.ts';

export interface Column<Row> {
  readonly judul: string;
  readonly cell: (row: Row) => Child;
  /** Figures stand right with tabular digits. */
  readonly isAngka?: boolean;
  /** Sorted by this column, which way. */
  readonly sorted?: 'ascending' | 'descending';
  /** The address that sorts by it. */
  readonly sortHref?: string;
  /** Below the head: what leads to how its figures were computed. */
  readonly cara?: Child;
}

export interface TableProps<Row> {
  readonly page: Page;
  readonly caption: string;
  /** When the caption repeats the heading just above, it is for screen readers only. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/**
 * Rows and columns. Figures that are compared scroll sideways inside the table, which takes the keyboard's focus for that; with
 * `isStacked` (rows of words) each row becomes a block on a phone and nothing scrolls. The first column heads its row.
 */
export function DataTable<Row>(props: TableProps<Row> & { isStacked?: boolean }) {
  if (props.isStacked === true) {
    return (
      <div class="table-scroll">
        <Table {...props} look="table-stacked" />
      </div>
    );
  }
  const label = props.page.m.umum.tabelBergulir(props.caption);
  return (
    <div class="table-scroll" role="region" aria-label={label} tabindex={0}>
      <Table {...props} look={null} />
    </div>
  );
}

/** Roles are written out where a block on a phone would otherwise lose them. */
function Table<Row>(props: TableProps<Row> & { look: 'table-stacked' | null }) {
  const { columns } = props;
  const role = (name: string) => (props.look === null ? {} : { role: name });
  return (
    <table class={props.look ?? undefined} {...role('table')}>
      <caption class={props.isCaptionHidden ? 'hidden' : undefined}>{props.caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map((column) => (
            <th
              scope="col"
              class={column.isAngka ? 'number' : undefined}
              aria-sort={column.sorted}
              {...role('columnheader')}
            >
              {column.sortHref === undefined ? column.judul : <a href={column.sortHref}>{column.judul}</a>}
              {column.cara}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {props.rows.map((row) => (
          <tr {...role('row')}>
            {columns.map((column, i) => (
              <Cell column={column} row={row} isHead={i === 0} isStacked={props.look !== null} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>(props: { column: Column<Row>; row: Row; isHead: boolean; isStacked: boolean }) {
  const { column, row, isHead, isStacked } = props;
  const look = column.isAngka ? 'number' : undefined;
  if (isHead) {
    return (
      <th scope="row" class={look} {...(isStacked ? { role: 'rowheader' } : {})}>
        {column.cell(row)}
      </th>
    );
  }
  const content = column.cell(row);
  const none = isStacked && content === KOSONG ? 'cell-none' : undefined;
  return (
    <td
      class={[look, none].filter(Boolean).join(' ') || undefined}
      {...(isStacked ? { role: 'cell', 'data-judul': column.judul } : {})}
    >
      {content}
    </td>
  );
}

/** A head that sorts by its column through the address, at first from the end that one looks for; once more turns it around. */
export function sortHead(
  { urut, arah }: { readonly urut: string | undefined; readonly arah: Arah },
  kolom: string,
  firstWay: Arah,
  hrefOf: (arah: Arah) => string,
): Pick<Column<never>, 'sortHref' | 'sorted'> {
  if (urut !== kolom) return { sortHref: hrefOf(firstWay) };
  const isUp = arah === 'naik';
  return { sortHref: hrefOf(isUp ? 'turun' : 'naik'), sorted: isUp ? 'ascending' : 'descending' };
}

type Arah = 'naik' | 'turun';
