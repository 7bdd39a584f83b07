import type { Child } from 'hono/jsx';

/** For a list without rows: why it is empty, and what to do. */
export function EmptyState(props: { judul: string; isi: string; children?: Child }) {
  return (
    <div class="empty">
      <p class="empty-title">{props.judul}</p>
      <p>{props.isi}</p>
      {props.children}
    </div>
  );
}
