import type { Child } from 'hono/jsx';
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
}

/** A table that scrolls sideways inside itself and takes the keyboard's focus for that. The first column heads its row. */
export function DataTable<Row>(props: {
  page: Page;
  caption: string;
  /** When the caption repeats the heading just above, it is for screen readers only. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) {
  const { columns } = props;
  return (
    <div class="table-scroll" role="region" aria-label={props.page.m.umum.tabelBergulir(props.caption)} tabindex={0}>
      <table>
        <caption class={props.isCaptionHidden ? 'hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.isAngka ? 'number' : undefined} aria-sort={column.sorted}>
                {column.sortHref === undefined ? column.judul : <a href={column.sortHref}>{column.judul}</a>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>{columns.map((column, i) => cell(column, row, i === 0))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cell<Row>(column: Column<Row>, row: Row, isHead: boolean) {
  const look = column.isAngka ? 'number' : undefined;
  return isHead ? (
    <th scope="row" class={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={look}>{column.cell(row)}</td>
  );
}
