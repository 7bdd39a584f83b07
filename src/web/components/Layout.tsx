import type { Child } from 'hono/jsx';
import { LANGS } from '../../messages/bahasa.ts';
import type { Page } from '../request/page.ts';
import { FlashNotice } from './Notice.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';

export interface LayoutProps {
  readonly page: Page;
  /** The page's subject; the `<h1>` inside the page says the same in full. */
  readonly title: string;
  readonly children?: Child;
  /** True when the page shows refused fields: the title then says so first, for those who hear it. */
  readonly hasErrors?: boolean;
  /** Officers' screens use the whole width. */
  readonly isWide?: boolean;
  /** False for pages that search engines must not keep. A signed-in person's pages are never kept. */
  readonly isIndexed?: boolean;
  readonly description?: string;
  /** Names of island scripts; a page without any works the same. */
  readonly scripts?: readonly string[];
  /** A further style sheet, for the page that shows the design system. */
  readonly style?: string | undefined;
}

/** The document around every page: title, language, skip link, header, main landmark, footer. */
export function Layout(props: LayoutProps) {
  const { page, isWide = false } = props;
  return (
    <html lang={page.bahasa ?? page.lang}>
      <Head {...props} />
      <body>
        <a class="skip" href="#isi">
          {page.m.umum.lompatKeIsi}
        </a>
        <SiteHeader page={page} />
        <main id="isi" class={isWide ? 'page page-wide' : 'page'} tabindex={-1}>
          {page.flash ? <FlashNotice page={page} flash={page.flash} /> : null}
          {props.children}
        </main>
        <SiteFooter page={page} />
      </body>
    </html>
  );
}

function Head(props: LayoutProps) {
  const { page, scripts = [] } = props;
  const { umum } = page.m;
  const title = props.hasErrors ? umum.judulBerkesalahan(props.title) : props.title;
  const isIndexed = (props.isIndexed ?? true) && page.session === null && page.address !== null;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{umum.judulHalaman(title)}</title>
      <meta name="color-scheme" content="light dark" />
      {isIndexed ? <meta name="description" content={props.description ?? umum.deskripsi} /> : null}
      {isIndexed ? <Addresses page={page} /> : <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={page.asset('lapor.css')} />
      {props.style === undefined ? null : <link rel="stylesheet" href={page.asset(props.style)} />}
      <link rel="icon" href={page.asset('lambang.svg')} type="image/svg+xml" />
      <link rel="manifest" href="/aplikasi.webmanifest" />
      <link rel="apple-touch-icon" href={page.asset('ikon-192.png')} />
      {['kirim.js', ...(page.flash?.lupakan === true ? ['lupa.js'] : []), ...scripts].map((name) => (
        <script type="module" src={page.asset(name)}></script>
      ))}
    </head>
  );
}

/** The one address of this page for search engines, and the same page in each language. */
function Addresses({ page }: { page: Page }) {
  const address = page.address ?? '';
  const inLang = (lang: Page['lang']) => (lang === 'id' ? address : `${address}?lang=${lang}`);
  return (
    <>
      <link rel="canonical" href={inLang(page.lang)} />
      {LANGS.map((lang) => (
        <link rel="alternate" hreflang={lang} href={inLang(lang)} />
      ))}
    </>
  );
}
