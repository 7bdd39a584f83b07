import type { Child } from 'hono/jsx';
import { Layout } from '../components/Layout.tsx';
import type { Page } from '../request/page.ts';

export interface ErrorWords {
  readonly judul: string;
  readonly isi: string;
  readonly tindakan: readonly string[];
}

/** One shape for all: what happened, what to do, where to go. */
export function ErrorPage(props: { page: Page; words: ErrorWords; code?: string; children?: Child }) {
  const { page, words } = props;
  return (
    <Layout page={page} title={words.judul} isIndexed={false}>
      <h1>{words.judul}</h1>
      {words.isi === '' ? null : <p class="lead">{words.isi}</p>}
      {words.tindakan.length === 0 ? null : (
        <ul class="list">
          {words.tindakan.map((step) => (
            <li>{step}</li>
          ))}
        </ul>
      )}
      {props.code === undefined ? null : (
        <p>
          {page.m.galat.gangguan.kode}: <code>{props.code}</code>
        </p>
      )}
      {props.children}
      <p>
        <a href="/">{page.m.galat.keBeranda}</a>
      </p>
    </Layout>
  );
}
