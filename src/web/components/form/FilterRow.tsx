import type { Child } from 'hono/jsx';

/**
 * Fields that narrow a page, in columns with their feet on one line; the button that sends them closes the row. With `lipat`, what
 * opens them, they are folded where they would fill the screen before the first figure: on a narrow one.
 */
export function FilterRow({
  tombol,
  lipat,
  isOpen = false,
  children,
}: {
  tombol: string;
  lipat?: string;
  /** A refused answer shows its fields. */
  isOpen?: boolean;
  children?: Child;
}) {
  const row = (
    <div class="filter-row">
      {children}
      <button class="button button-biasa" type="submit">
        {tombol}
      </button>
    </div>
  );
  if (lipat === undefined) return row;
  return (
    <details class="filter-fold" {...(isOpen ? { open: true } : {})}>
      <summary>{lipat}</summary>
      {row}
    </details>
  );
}
