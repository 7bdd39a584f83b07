import type { Artikel, Bagian, MenurutPeta } from '../../../messages/situs/artikel.ts';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';

/** A page of plain text: its parts listed on top where they are many, each with an address of its own. */
export function ArtikelPage(props: { page: Page; artikel: Artikel; petaDari: string | null }) {
  const { page, artikel, petaDari } = props;
  const { bagian } = artikel;
  return (
    <Layout page={page} title={artikel.judul} description={artikel.pembuka}>
      <article class="article">
        <h1>{artikel.judul}</h1>
        <p class="lead">{artikel.pembuka}</p>
        {bagian.length > 5 ? <Contents page={page} bagian={bagian} /> : null}
        {bagian.map((part, i) => (
          <section aria-labelledby={partId(i)}>
            <h2 id={partId(i)}>{part.judul}</h2>
            {part.isi.map((piece) => (
              <Piece piece={piece} petaDari={petaDari} />
            ))}
            <Links links={part.tautan ?? []} />
          </section>
        ))}
      </article>
    </Layout>
  );
}

/** `petaDari` names the site whose map pictures a browser here fetches; null: none. */
function Piece({ piece, petaDari }: { piece: Bagian['isi'][number]; petaDari: string | null }) {
  if (typeof piece === 'string') return <p>{piece}</p>;
  return isMenurutPeta(piece) ? (
    <p>{petaDari === null ? piece.tanpaPeta : piece.denganPeta(petaDari)}</p>
  ) : (
    <PlainList items={piece} />
  );
}

function isMenurutPeta(piece: readonly string[] | MenurutPeta): piece is MenurutPeta {
  return 'tanpaPeta' in piece;
}

export function PlainList({ items }: { items: readonly string[] }) {
  return (
    <ul class="list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

function Contents({ page, bagian }: { page: Page; bagian: readonly Bagian[] }) {
  return (
    <nav class="contents" aria-labelledby="isi-halaman">
      <h2 id="isi-halaman">{page.m.umum.isiHalaman}</h2>
      <ul>
        {bagian.map((part, i) => (
          <li>
            <a href={`#${partId(i)}`}>{part.judul}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Links({ links }: { links: NonNullable<Bagian['tautan']> }) {
  if (links.length === 0) return null;
  return (
    <ul class="inline-list">
      {links.map(({ teks, href }) => (
        <li>
          <a href={href}>{teks}</a>
        </li>
      ))}
    </ul>
  );
}

/** By position: the same in both languages, so that a link holds when the language changes. */
function partId(index: number): string {
  return `bagian-${index + 1}`;
}
