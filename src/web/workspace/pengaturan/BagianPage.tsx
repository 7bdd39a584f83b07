import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { BAGIAN, mayEnter, type KodeBagian } from './bagian.ts';

/** The document of every settings page: navigation between the rooms, what must be corrected, the heading. */
export function BagianPage(props: {
  page: Page;
  officer: Officer;
  bagian: KodeBagian;
  title: string;
  errors?: readonly FieldError[];
  labels?: Readonly<Record<string, string>>;
  /** The form that was refused, where the page holds several with the same fields. */
  within?: string | undefined;
  children?: Child;
}) {
  const { page, bagian, title, errors = [], labels = {} } = props;
  return (
    <WorkspaceLayout page={page} title={title} hasErrors={errors.length > 0}>
      <BagianNav page={page} officer={props.officer} bagian={bagian} />
      <ErrorSummary page={page} errors={errors} labels={labels} within={props.within} />
      <h1>{title}</h1>
      {props.children}
    </WorkspaceLayout>
  );
}

export function BagianNav({ page, officer, bagian }: { page: Page; officer: Officer; bagian: KodeBagian }) {
  const { bagian: words, bagianLabel } = page.m.petugas.pengaturan;
  const open = (Object.keys(BAGIAN) as KodeBagian[]).filter((one) => mayEnter(officer, one));
  return (
    <nav class="rooms" aria-label={bagianLabel}>
      <ul>
        {open.map((one) => (
          <li>
            <a href={BAGIAN[one].href} {...(one === bagian ? { 'aria-current': 'page' } : {})}>
              {words[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
