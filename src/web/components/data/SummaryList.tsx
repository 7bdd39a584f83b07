import type { Child } from 'hono/jsx';
import type { Page } from '../../request/page.ts';

export interface SummaryRow {
  readonly label: string;
  readonly value: Child;
  /** Where it can be changed. */
  readonly changeHref?: string;
}

/** Facts as term and description, with lines between, a change link where there is one. */
export function SummaryList({ page, rows }: { page: Page; rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary">
      {rows.map((row) => (
        <div>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.changeHref === undefined ? null : (
            <dd class="summary-change">
              <a href={row.changeHref} aria-label={page.m.umum.ubahApa(row.label)}>
                {page.m.umum.ubah}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
