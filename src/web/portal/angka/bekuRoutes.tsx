import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import { readPeringkatBeku, readPeringkatBekuList } from '../../../useCases/monev/peringkatBeku.ts';
import { Beku, BekuList, KeberatanList } from '../../components/angka/Beku.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { WebContext, WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelBeku } from '../../dokumen/tabelBeku.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';

/** Frozen rankings, for everybody. */
export function bekuRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/peringkat/beku', (c) => showList(c, deps));
  app.get('/peringkat/beku/:id', (c) => showOne(c, deps, c.req.param('id')));
  for (const bentuk of ['csv', 'xlsx']) {
    app.get(`/peringkat/beku/:id/unduh.${bentuk}`, async (c) => {
      const found = await readPeringkatBeku(deps, c.req.param('id') ?? '');
      if (!found.ok) return refuseRequest(c, 'web.not_found');
      const { beku } = found.value;
      return sendTabel(c, tabelBeku(beku), `peringkat-${beku.nomor}`);
    });
  }
}

async function showList(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const words = page.m.portal.beku;
  const daftar = await readPeringkatBekuList(deps);
  return sendPage(
    c,
    <Layout page={page} title={words.judul}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <BekuList page={page} daftar={daftar} path="/peringkat/beku" />
      <p>
        <a href="/peringkat">{words.berjalan}</a>
      </p>
    </Layout>,
  );
}

async function showOne(c: WebContext, deps: Deps, id: string): Promise<Response> {
  const page = pageOf(c);
  const words = page.m.portal.beku;
  const found = await readPeringkatBeku(deps, id);
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { beku, keberatan } = found.value;
  const { pohon } = await deps.rujukan();
  return sendPage(
    c,
    <Layout page={page} title={`${words.judul} ${beku.nomor}`}>
      <p>
        <a href="/peringkat/beku">{words.kembali}</a>
      </p>
      <h1>{`${words.judul} ${beku.nomor}`}</h1>
      <Beku page={page} beku={beku} pohon={pohon} />
      <KeberatanList page={page} keberatan={keberatan} />
      {page.session === null ? null : (
        <p>
          <a href={`/monev/beku/${beku.id}`}>{words.bukaHalaman}</a>
        </p>
      )}
    </Layout>,
  );
}
