import type { Page } from '../../request/page.ts';

/** Pages of a list go by key, not by number (ADR on keyset pages): only next, and back where the way is known. */
export function Pagination({ page, prevHref, nextHref }: { page: Page; prevHref?: string | null; nextHref?: string | null }) {
  if (!prevHref && !nextHref) return null;
  const { umum } = page.m;
  return (
    <nav class="pagination" aria-label={umum.navigasiHalaman}>
      {prevHref ? (
        <a href={prevHref} rel="prev">
          <span aria-hidden="true">← </span>
          {umum.halamanSebelumnya}
        </a>
      ) : null}
      {nextHref ? (
        <a href={nextHref} rel="next">
          {umum.halamanBerikutnya}
          <span aria-hidden="true"> →</span>
        </a>
      ) : null}
    </nav>
  );
}
