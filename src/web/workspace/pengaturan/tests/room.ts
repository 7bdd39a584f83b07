import type { Deps } from '../../../../useCases/deps.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { akunOf, openDesk, unescapeHtml, type Fields, type Orang } from '../../tests/desk.ts';

/** Officers as rows too: what they change is noted with their account. */
export async function settleOfficers(deps: Deps, orang: readonly Orang[]): Promise<void> {
  for (const one of orang) {
    await query(
      deps.db,
      `insert into akun (id, nama, email, sandi, dibuat_pada) values ($1, $2, $3, 'x', $4) on conflict do nothing`,
      [akunOf(one), `Petugas ${one}`, `${one.toLowerCase()}@contoh.id`, new Date(deps.now()).toISOString()],
    );
  }
}

/** The settings as a browser without script uses them: reads a page, sends the form behind a button with all that it held. */
export function openRoom(deps: Deps) {
  const desk = openDesk(deps);
  const send = async (
    orang: Orang,
    page: string,
    action: string,
    typed: Readonly<Record<string, string | readonly string[]>>,
  ) => {
    const shown = await desk.get(orang, page);
    if (shown.status !== 200) return shown;
    return desk.post(orang, action, merged(fieldsOfForm(shown.html, action), typed));
  };
  /** The next press on the page that an answer showed. */
  const press = (orang: Orang, html: string, action: string, typed: Readonly<Record<string, string>>) =>
    desk.post(orang, action, merged(fieldsOfForm(html, action), typed));
  const csrfOf = async (orang: Orang, page: string): Promise<readonly [string, string]> => {
    const { html } = await desk.get(orang, page);
    return ['_csrf', /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''];
  };
  return { ...desk, send, press, csrfOf };
}

function merged(
  held: readonly (readonly [string, string])[],
  typed: Readonly<Record<string, string | readonly string[]>>,
): Fields {
  const kept = held.filter(([name]) => typed[name] === undefined);
  const mine = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
  );
  return [...kept, ...mine];
}

/** What a browser would send from the form with this action, buttons left out. */
export function fieldsOfForm(html: string, action: string): (readonly [string, string])[] {
  const forms = [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)];
  const form = forms.find(([, to]) => unescapeHtml(to ?? '') === action)?.[2];
  if (form === undefined) throw new Error(`no form to ${action}`);
  const found: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const type = attribute(tag, 'type');
    if (type === 'file' || ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag))) continue;
    found.push([attribute(tag, 'name'), attribute(tag, 'value')]);
  }
  for (const [, head = '', inner = ''] of form.matchAll(/<textarea ([^>]*)>(.*?)<\/textarea>/gs)) {
    found.push([attribute(`<x ${head}>`, 'name'), unescapeHtml(inner.replace(/^\n/, ''))]);
  }
  for (const [, head = '', inner = ''] of form.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option [^>]*selected[^>]*>/.exec(inner)?.[0] ?? /<option [^>]*>/.exec(inner)?.[0] ?? '';
    found.push([attribute(`<x ${head}>`, 'name'), attribute(chosen, 'value')]);
  }
  return found;
}

function attribute(tag: string, name: string): string {
  return unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}
