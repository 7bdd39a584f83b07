import type { Hono } from 'hono';
import { isNomor } from '../../../domain/shared/nomor.ts';
import { readDaftarBekuUmum } from '../../../useCases/beku/daftarBeku.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readPeringkatBeku, readPeringkatBekuList } from '../../../useCases/monev/peringkatBeku.ts';
import { Beku, BekuList, KeberatanList } from '../../components/angka/Beku.tsx';
import { DaftarBeku } from '../../components/angka/daftar/DaftarBeku.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { WebContext, WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelBeku } from '../../dokumen/tabelBeku.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { forAll } from '../../kept/pageForAll.ts';
import { pageOf, sendPage } from '../../request/page.ts';

/** Frozen rankings, for everybody. */
export function bekuRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/peringkat/beku', (c) => showList(c, deps));
  app.get('/peringkat/beku/:id', (c) => showOne(c, deps, c.req.param('id')));
  app.get(
    '/peringkat/beku/:id/laporan',
    forAll(deps, (c) => showDaftar(c, deps)),
  );
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
      <p>
        <a href="/penghargaan">{page.m.portal.penghargaan.judul}</a>
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
      <Beku
        page={page}
        beku={beku}
        pohon={pohon}
        daftarHref={({ kode }) => `/peringkat/beku/${beku.id}/laporan?kode=${kode}`}
      />
      <KeberatanList page={page} keberatan={keberatan} />
      {page.session === null ? null : (
        <p>
          <a href={`/monev/beku/${beku.id}`}>{words.bukaHalaman}</a>
        </p>
      )}
    </Layout>,
  );
}

/** What a frozen figure was made of: the public laporan by number, the others as a number (N11). */
async function showDaftar(c: WebContext, deps: Deps): Promise<Response> {
  const sesudah = c.req.query('sesudah') ?? '';
  const found = await readDaftarBekuUmum(deps, {
    id: c.req.param('id') ?? '',
    kode: c.req.query('kode') ?? '',
    sesudah: isNomor(sesudah) ? sesudah : '',
  });
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const page = pageOf(c);
  const { beku, baris } = found.value;
  return sendPage(
    c,
    <Layout page={page} title={page.m.portal.beku.daftar.judulDari(beku.nomor, baris.nama)}>
      <DaftarBeku page={page} daftar={found.value} path="/peringkat/beku" />
    </Layout>,
  );
}
