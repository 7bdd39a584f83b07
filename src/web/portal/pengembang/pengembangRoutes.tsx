import type { Hono } from 'hono';
import { TOPIK } from '../../../messages/pengembang/panduan.ts';
import type { WebEnv } from '../../deps.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { PanduanPage, PENGEMBANG_PATH, PengembangPage } from './PanduanPage.tsx';

/** `/pengembang` and its guides (N16): the same for everybody, and without the database. */
export function pengembangRoutes(app: Hono<WebEnv>): void {
  app.get(PENGEMBANG_PATH, (c) => sendPage(c, <PengembangPage page={pageOf(c)} />));
  for (const topik of TOPIK) {
    app.get(`${PENGEMBANG_PATH}/${topik}`, (c) => {
      const { origin: asal, sandboxUrl: sandbox = null } = c.var.deps;
      return sendPage(c, <PanduanPage page={pageOf(c)} {...{ topik, asal, sandbox }} />);
    });
  }
}
