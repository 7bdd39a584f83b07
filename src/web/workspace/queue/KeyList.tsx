import type { Page } from '../../request/page.ts';

/** All keys in words; `?` opens it. Each of them has its button on the page, so nothing is lost without script. */
export function KeyList({ page }: { page: Page }) {
  const { tombol } = page.m.petugas.antrean;
  return (
    <details
      id="tombol"
      class="key-list"
      data-tidak-ada={tombol.tidakAda}
      data-pilih-semua={tombol.pilihSemua}
      data-gagal={tombol.gagalMuat}
      data-matikan={tombol.matikan}
      data-nyalakan={tombol.nyalakan}
    >
      <summary>{tombol.judul}</summary>
      <p>{tombol.isi}</p>
      <dl class="keys">
        {Object.entries(tombol.daftar).map(([key, words]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
