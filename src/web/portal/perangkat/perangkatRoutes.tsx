import type { Hono } from 'hono';
import { isNomor } from '../../../domain/shared/nomor.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  kunciDorong,
  listPerangkat,
  matikanPerangkat,
  nyalakanPerangkat,
  pelaporPerangkat,
} from '../../../useCases/pesan/perangkat/perangkat.ts';
import type { PemilikPerangkat } from '../../../useCases/pesan/perangkat/tanda.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { orangIn } from '../laporan/partisipasi/orang.ts';
import { readerIn } from '../visitor.ts';
import { ingatPerangkat, lupaPerangkat, perangkatIni } from './perangkatIni.ts';
import { PerangkatPage } from './PerangkatPage.tsx';

/**
 * News on this device (issue 6.6): of an account, of a laporan that a receipt opened, of what this browser follows. Switched on with a script,
 * because only the browser can give an address; seen and switched off without one.
 */
export function perangkatRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/perangkat', (c) => show(c, deps, { pemilik: ownIn(c), action: HERE }));
  app.post('/perangkat', (c) => change(c, deps, { pemilik: ownIn(c), action: HERE }));
  app.get('/laporan/:nomor/perangkat', async (c) => {
    const opened = await openedIn(c, deps, c.req.param('nomor'));
    return opened instanceof Response ? opened : show(c, deps, opened);
  });
  app.post('/laporan/:nomor/perangkat', async (c) => {
    const opened = await openedIn(c, deps, c.req.param('nomor'));
    return opened instanceof Response ? opened : change(c, deps, opened);
  });
}

const HERE = '/perangkat';

interface Meja {
  /** Null: this browser is nobody yet. */
  readonly pemilik: PemilikPerangkat | null;
  readonly action: string;
}

function ownIn(c: WebContext): PemilikPerangkat | null {
  return orangIn(c);
}

/** For everybody but its pelapor as if there were no such page; whoever has an account is told by that. */
async function openedIn(c: WebContext, deps: Deps, nomor: string): Promise<Meja | Response> {
  const pemilik = isNomor(nomor) ? await pelaporPerangkat(deps, readerIn(c, deps), nomor) : null;
  if (pemilik === null) return refuseRequest(c, 'laporan.not_found');
  if (c.var.session) return c.redirect(HERE, 303);
  return { pemilik, action: `/laporan/${nomor}/perangkat` };
}

async function show(c: WebContext, deps: Deps, { pemilik, action }: Meja): Promise<Response> {
  const daftar = pemilik === null ? [] : await listPerangkat(deps, pemilik);
  const known = perangkatIni(c);
  const ini = daftar.find(({ id }) => known.includes(id))?.id ?? null;
  const props = { page: pageOf(c), pemilik, action, daftar, ini, kunci: kunciDorong(deps) };
  const response = sendPage(c, <PerangkatPage {...props} isLepas={known.length === 0} />);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

async function change(c: WebContext, deps: Deps, { pemilik, action }: Meja): Promise<Response> {
  if (pemilik === null) return c.redirect(HERE, 303);
  const { form } = c.var;
  const page = pageOf(c);
  const words = page.m.portal.perangkat;
  const back = (): Response => c.redirect(action, 303);
  if (form.text('aksi') === 'matikan') {
    const id = form.text('id');
    await matikanPerangkat(deps, pemilik, id);
    lupaPerangkat(c, id);
    writeFlash(c, { jenis: 'berhasil', teks: words.mati });
    return back();
  }
  const langganan = {
    endpoint: form.text('endpoint'),
    p256dh: form.text('p256dh'),
    auth: form.text('auth'),
  };
  const on = await nyalakanPerangkat(deps, pemilik, { langganan, lang: page.lang });
  if (on.ok) ingatPerangkat(c, on.value);
  writeFlash(
    c,
    on.ok
      ? { jenis: 'berhasil', teks: words.berhasil }
      : { jenis: 'perhatian', teks: refusalText(on.refusal, page.lang) },
  );
  return back();
}
