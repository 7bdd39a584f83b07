import type { Page } from '../request/page.ts';

export function SiteFooter({ page }: { page: Page }) {
  const { kaki } = page.m.umum;
  return (
    <footer class="site-footer">
      <div class="bar">
        <h2 class="hidden">{kaki.judul}</h2>
        {page.isDemo ? <p>{page.m.umum.dataDemo}</p> : null}
        <p>{kaki.gratis}</p>
        <p>{kaki.penanggungJawab}</p>
        <p>
          <a href="/tentang">{page.m.umum.navigasi.tentang}</a>
        </p>
        {page.address === null ? null : <p class="print-only">{kaki.dicetak(page.address)}</p>}
      </div>
    </footer>
  );
}
