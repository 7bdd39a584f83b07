import type { Page } from '../../request/page.ts';

/** A penjaga identitas reads no list: it comes with a number. */
export function KustodianSearch({ page }: { page: Page }) {
  const { kustodian } = page.m.petugas.antrean;
  return (
    <section aria-labelledby="kustodian">
      <h2 id="kustodian">{kustodian.judul}</h2>
      <p>{kustodian.isi}</p>
      <form method="get" action="/petugas" class="search-line">
        <label class="label" for="isian-nomor">
          {kustodian.nomor}
        </label>
        <input id="isian-nomor" class="input input-sedang" name="q" inputmode="numeric" autocomplete="off" />
        <button class="button button-biasa" type="submit">
          {kustodian.buka}
        </button>
      </form>
    </section>
  );
}
