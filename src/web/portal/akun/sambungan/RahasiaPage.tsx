import { ButtonLink } from '../../../components/form/Button.tsx';
import { Layout } from '../../../components/Layout.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';

/** A secret that is told this once: a key, or the secret of a webhook. Its page has no address that could show it again. */
export function RahasiaPage(props: {
  page: Page;
  words: { readonly judul: string; readonly isi: string; readonly lanjut: string };
  rahasia: string;
  next: string;
}) {
  const { page, words, rahasia } = props;
  const { salin, tersalin, jangan } = page.m.portal.kunciApi.sekali;
  return (
    <Layout page={{ ...page, address: null }} title={words.judul} isIndexed={false} scripts={['salin.js']}>
      <h1>{words.judul}</h1>
      <Notice page={page} kind="perhatian">
        <p>{words.isi}</p>
      </Notice>
      <p>
        <code class="secret" id="rahasia">
          {rahasia}
        </code>
      </p>
      <p hidden>
        <button class="button button-biasa" type="button" data-salin={rahasia} data-tersalin={tersalin}>
          {salin}
        </button>{' '}
        <output />
      </p>
      <p class="hint">{jangan}</p>
      <p>
        <ButtonLink href={props.next}>{words.lanjut}</ButtonLink>
      </p>
    </Layout>
  );
}
