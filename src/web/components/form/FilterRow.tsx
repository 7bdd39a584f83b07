import type { Child } from 'hono/jsx';

/** Fields that narrow a page, in columns with their feet on one line; the button that sends them closes the row. */
export function FilterRow({ tombol, children }: { tombol: string; children?: Child }) {
  return (
    <div class="filter-row">
      {children}
      <button class="button button-biasa" type="submit">
        {tombol}
      </button>
    </div>
  );
}
