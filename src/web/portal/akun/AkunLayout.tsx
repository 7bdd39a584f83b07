import type { Child } from 'hono/jsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';

type Part = keyof Page['m']['portal']['akunSaya']['menu'];

const PARTS: readonly (readonly [Part, string])[] = [
  ['laporan', '/saya'],
  ['pemberitahuan', '/saya/pemberitahuan'],
  ['profil', '/saya/profil'],
  ['keamanan', '/saya/keamanan'],
  ['data', '/saya/data'],
  ['faktor', '/saya/faktor'],
  ['sambungan', '/saya/kunci-api'],
];

/** The frame of a signed-in person's own pages: where one is among them, and the way to the others. */
export function AkunLayout(props: {
  page: Page;
  title: string;
  here: Part | null;
  hasErrors?: boolean;
  children?: Child;
}) {
  const { page, here } = props;
  const words = page.m.portal.akunSaya;
  return (
    <Layout page={page} title={props.title} hasErrors={props.hasErrors ?? false} isIndexed={false}>
      <nav class="parts" aria-label={words.bagian}>
        <ul>
          {PARTS.map(([part, href]) => (
            <li>
              <a href={href} {...(part === here ? { 'aria-current': 'page' } : {})}>
                {words.menu[part]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {props.children}
    </Layout>
  );
}
