import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import { readHimpunanData, readMasaTerbuka } from '../../../useCases/terbuka/himpunanData.ts';
import { readHimpunanSurvei, readTahunTerbit } from '../../../useCases/survei/himpunanSurvei.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { BENTUK_TERBUKA, bentukOf, tulisTerbuka, type BentukTerbuka } from './berkas.ts';
import { tulisSurvei } from './berkasSurvei.ts';
import { HimpunanPage } from './HimpunanPage.tsx';
import { katalogOf, type Terbit } from './katalog.ts';

/** Open data (F143): a page with everything, a catalogue for machines, and the files. */
export function terbukaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/data-terbuka/himpunan', async (c) =>
    sendPage(c, <HimpunanPage page={pageOf(c)} {...await publishedOf(deps)} />),
  );
  app.get('/data-terbuka/katalog.jsonld', async (c) => {
    const katalog = katalogOf(c.var.deps.origin, await publishedOf(deps));
    return sendOpen(c, `${JSON.stringify(katalog)}\n`, 'application/ld+json; charset=utf-8');
  });
  app.get('/data-terbuka/survei/:tahun', (c) => sendSurvei(c, deps));
  app.get('/data-terbuka/:himpunan/:masa', (c) => sendSet(c, deps));
}

async function publishedOf(deps: Deps): Promise<Terbit> {
  const [masa, tahun] = await Promise.all([readMasaTerbuka(deps), readTahunTerbit(deps)]);
  return { masa, tahun };
}

async function sendSurvei(c: WebContext, deps: Deps): Promise<Response> {
  const [, tahun = '', ending = ''] = /^(\d{4})\.(csv|json)$/.exec(c.req.param('tahun') ?? '') ?? [];
  const data = await readHimpunanSurvei(deps, tahun);
  if (!data.ok) return refuseRequest(c, 'web.not_found');
  const bentuk = ending === 'csv' ? 'csv' : 'json';
  c.header('Content-Disposition', `attachment; filename="sp4n-lapor-survei-${tahun}.${bentuk}"`);
  return sendOpen(c, tulisSurvei(data.value, bentuk), BENTUK_TERBUKA[bentuk]);
}

async function sendSet(c: WebContext, deps: Deps): Promise<Response> {
  const [, masa = '', ending = ''] = /^([\w-]+)\.(\w+)$/.exec(c.req.param('masa') ?? '') ?? [];
  const bentuk = Object.hasOwn(BENTUK_TERBUKA, ending) ? (ending as BentukTerbuka) : null;
  const data = bentuk === null ? null : await readHimpunanData(deps, c.req.param('himpunan') ?? '', masa);
  if (bentuk === null || data?.ok !== true || !bentukOf(data.value.kode).includes(bentuk)) {
    return refuseRequest(c, 'web.not_found');
  }
  const { kode } = data.value;
  c.header('Content-Disposition', `attachment; filename="sp4n-lapor-${kode}-${masa}.${bentuk}"`);
  return sendOpen(c, await tulisTerbuka(data.value, bentuk), BENTUK_TERBUKA[bentuk]);
}

/** The same for everybody: kept by caches for an hour, asked again by its digest, read by pages of others. */
function sendOpen(c: WebContext, text: string, jenis: string): Response {
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  c.header('Content-Type', jenis);
  c.header('Cache-Control', 'public, max-age=3600');
  c.header('ETag', tag);
  c.header('Access-Control-Allow-Origin', '*');
  return c.body(text);
}
