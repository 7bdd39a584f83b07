import type { Page } from '../../request/page.ts';

/** To the page that says how a figure came about; `nama` is told to whoever hears the link. */
export function CaraLink({ page, nama, href }: { page: Page; nama: string; href: string }) {
  const words = page.m.monev.cara;
  return (
    <a class="cara-link" href={href} aria-label={words.tautanUntuk(nama)}>
      {words.tautan}
    </a>
  );
}
