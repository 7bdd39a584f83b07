import type { Hono } from 'hono';
import type { Deps } from '../../../../useCases/deps.ts';
import {
  listPemberitahuan,
  readAllPemberitahuan,
  readPemberitahuan,
  type Pemberitahuan,
} from '../../../../useCases/pesan/pemberitahuan.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { KabarPage } from './KabarPage.tsx';

const ROWS = 30;
const HERE = '/saya/pemberitahuan';

/** The bell (F23): what was told, unread first to be seen, read by opening it. */
export function kabarRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  app.get('/pemberitahuan', (c) => c.redirect(HERE, 301));
  get(HERE, show);
  post(`${HERE}/baca`, read);
  post(`${HERE}/semua`, readAll);
}

async function show(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const cursor = c.req.query('cursor') ?? null;
  const list = await listPemberitahuan(deps, who, { limit: ROWS, cursor });
  if (!list.ok) return c.redirect(HERE, 303);
  const { baris, next } = list.value;
  const nextHref = next === null ? null : `${HERE}?cursor=${encodeURIComponent(next)}`;
  const sampai = deps.now();
  return sendPage(c, <KabarPage page={pageOf(c)} {...{ baris, nextHref, sampai }} />);
}

/** One that is somebody else's is as one that does not exist. */
async function read(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const found = await readPemberitahuan(deps, who, form.text('id'));
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  return c.redirect(form.text('aksi') === 'buka' ? placeOf(found.value) : HERE, 303);
}

/** Where a notice leads; of an anonim laporan only to the list, which its owner alone can read. */
function placeOf({ nomor, isAnonim, untukPelapor, jenis, data }: Pemberitahuan): string {
  if (nomor !== null) return untukPelapor ? `/laporan/${nomor}` : `/petugas/laporan/${nomor}`;
  if (isAnonim) return '/saya';
  if (jenis.startsWith('ringkasan_')) return '/petugas/ringkasan';
  if (jenis.startsWith('berkala_')) return `/monev/berkala/${encodeURIComponent(data.berkala ?? '')}`;
  if (data.instruksi !== undefined) return `/pengawasan/instruksi/${encodeURIComponent(data.instruksi)}`;
  if (data.rekomendasi !== undefined) return `/pengawasan/rekomendasi/${encodeURI(data.rekomendasi)}`;
  if (data.rapat !== undefined) return `/pengawasan/rapat/${encodeURIComponent(data.rapat)}`;
  if (jenis.startsWith('pengawasan_')) {
    return data.tindakan === undefined
      ? '/petugas'
      : `/pengawasan/surat/${encodeURIComponent(data.tindakan)}`;
  }
  if (jenis === 'sandi_diubah' || jenis === 'faktor_ditebak') return '/saya/keamanan';
  if (jenis.startsWith('kunci_')) return '/saya/kunci-api';
  return /^(faktor|pemulihan)_/.test(jenis) ? '/saya/faktor' : '/saya/profil';
}

async function readAll(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const sampai = Number(c.var.form.text('sampai'));
  const until = Number.isSafeInteger(sampai) && sampai > 0 ? Math.min(sampai, deps.now()) : deps.now();
  const n = await readAllPemberitahuan(deps, who, until);
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akunSaya.kabar.ditandai(n) });
  return c.redirect(HERE, 303);
}
