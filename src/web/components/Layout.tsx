import type { Child } from 'hono/jsx';
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
  /** False for pages that search engines must not keep. */
  readonly isIndexed?: boolean;
  readonly description?: string;
  /** Names of island scripts; a page without any works the same. */
  readonly scripts?: readonly string[];
}

/** The document around every page: title, language, skip link, header, main landmark, footer. */
export function Layout(props: LayoutProps) {
  const { page, isIndexed = true, isWide = false, scripts = [] } = props;
  const { umum } = page.m;
  return (
    <html lang={page.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {umum.judulHalaman(props.hasErrors ? umum.judulBerkesalahan(props.title) : props.title)}
        </title>
        <meta name="color-scheme" content="light dark" />
        {props.description === undefined ? null : <meta name="description" content={props.description} />}
        {isIndexed ? null : <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={page.asset('lapor.css')} />
        <link rel="icon" href={page.asset('lambang.svg')} type="image/svg+xml" />
        {scripts.map((name) => (
          <script type="module" src={page.asset(name)}></script>
        ))}
      </head>
      <body>
        <a class="skip" href="#isi">
          {umum.lompatKeIsi}
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
