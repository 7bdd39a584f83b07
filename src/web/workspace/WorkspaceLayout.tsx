import type { Child } from 'hono/jsx';
import { Layout } from '../components/Layout.tsx';
import type { Page } from '../request/page.ts';

/** The officers' document: the whole width, kept by no search engine. */
export function WorkspaceLayout(props: {
  page: Page;
  title: string;
  hasErrors?: boolean;
  scripts?: readonly string[];
  children?: Child;
}) {
  return (
    <Layout
      page={props.page}
      title={props.title}
      isWide
      isIndexed={false}
      hasErrors={props.hasErrors ?? false}
      scripts={props.scripts ?? []}
    >
      {props.children}
    </Layout>
  );
}
