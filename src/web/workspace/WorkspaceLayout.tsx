import type { Child } from 'hono/jsx';
import { Layout } from '../components/Layout.tsx';
import type { Page } from '../request/page.ts';

/** The officers' document: the whole width, and the ways between its rooms. */
export function WorkspaceLayout(props: { page: Page; title: string; hasErrors?: boolean; children?: Child }) {
  const { page } = props;
  const { antrean } = page.m.petugas;
  const rooms = [
    ['/petugas', antrean.judul],
    ['/monev', antrean.keMonev],
    ['/pengawasan', antrean.kePengawasan],
    ['/pengaturan', antrean.kePengaturan],
  ] as const;
  return (
    <Layout page={page} title={props.title} isWide isIndexed={false} hasErrors={props.hasErrors ?? false}>
      <nav class="rooms" aria-label={antrean.navigasi}>
        {rooms.map(([href, nama]) => (
          <a href={href} {...(page.path === href ? { 'aria-current': 'page' } : {})}>
            {nama}
          </a>
        ))}
      </nav>
      {props.children}
    </Layout>
  );
}
