import type { Deps } from '../../../../useCases/deps.ts';
import { csrfIn, fieldsOfForm, merged, openDesk, type Orang } from '../../tests/desk.ts';

/** The settings as a browser without script uses them: reads a page, sends the form behind a button with all that it held. */
export function openRoom(deps: Deps, proven = deps.now) {
  const desk = openDesk(deps, proven);
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
    return ['_csrf', csrfIn((await desk.get(orang, page)).html)];
  };
  return { ...desk, send, press, csrfOf };
}
