import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { Deps } from '../../../useCases/deps.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { secretName } from '../../request/secretName.ts';
import { newForm, screenHref, keepForm } from '../lapor/formDraft.ts';
import { ISIAN_KOSONG } from '../lapor/isian.ts';
import { aplikasiOf } from './aplikasi.ts';
import { LuringPage } from './LuringPage.tsx';
import { terimaLuring, type Luring } from './terimaLuring.ts';

/** What makes the site an app that can be installed and written in without signal (F52, F53, N15). */
export function luringRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/luring', (c) =>
    sendPage(
      c,
      <LuringPage
        page={pageOf(c)}
        draft={{ id: secretName(c), isian: ISIAN_KOSONG }}
        errors={[]}
        isSms={deps.sms !== null}
      />,
    ),
  );
  app.post('/luring', async (c) => answer(c, deps, await terimaLuring(c, deps, c.var.form)));
  app.post('/lapor/bagikan', (c) => shared(c, deps));
  app.get('/aplikasi.webmanifest', (c) => {
    c.header('Content-Type', 'application/manifest+json');
    c.header('Cache-Control', 'public, max-age=3600');
    return c.body(JSON.stringify(aplikasiOf(pageOf(c))));
  });
  app.get('/pekerja.js', serveWorker);
}

/** A page without script is led on; the script in the page, or the one that works while the page is closed, reads JSON. */
function answer(c: WebContext, { sms }: Deps, luring: Luring): Response | Promise<Response> {
  const isScript = c.req.header('accept')?.includes('application/json') === true;
  if (isScript) return c.json(told(luring), STATUS[luring.keadaan]);
  const page = pageOf(c);
  if (luring.keadaan === 'terkirim') return c.redirect(screenHref('terkirim', luring.draft), 303);
  if (luring.keadaan === 'lanjutkan') return c.redirect(screenHref('anda', luring.draft), 303);
  if (luring.keadaan === 'tersimpan') return c.redirect('/luring', 303);
  return sendPage(
    c,
    <LuringPage page={page} draft={luring.draft} errors={luring.galat} isSms={sms !== null} />,
    422,
  );
}

const STATUS = { tersimpan: 200, terkirim: 200, kurang: 422, lanjutkan: 429 } as const;

function told(luring: Luring): object {
  const { keadaan } = luring;
  if (keadaan === 'tersimpan')
    return { keadaan, berkas: luring.berkas, galat: luring.galat.map((one) => one.text) };
  if (keadaan === 'terkirim') {
    const { nomor, resi, draft } = luring;
    return { keadaan, nomor, resi, lanjut: screenHref('terkirim', draft) };
  }
  if (keadaan === 'lanjutkan') return { keadaan, lanjut: screenHref('anda', luring.draft) };
  return {
    keadaan,
    galat: luring.galat.map((one) => one.text),
    lanjut: `${screenHref('apa', luring.draft)}&periksa`,
  };
}

/** What another app hands over, where no worker of ours took it on the phone: words into a new form. */
async function shared(c: WebContext, deps: Deps): Promise<Response> {
  const { form } = c.var;
  const words = ['title', 'text', 'url'].map((name) => form.text(name)).filter((one) => one !== '');
  const draft = newForm(c, { ...ISIAN_KOSONG, isi: words.join('\n').slice(0, 20_000) });
  await keepForm(c, deps, draft);
  return c.redirect(screenHref('apa', draft), 303);
}

/**
 * The script that works for the whole site lies at its root, and is read anew whenever something of what it keeps has changed:
 * browsers compare its bytes.
 */
function serveWorker(c: WebContext): Response {
  const { assets } = c.var.deps;
  const href = assets.href('pekerja.js');
  const found = assets.find(href.slice('/assets/'.length));
  if (found === undefined) return c.notFound() as never;
  const kept = KEPT.map((name) => assets.href(name));
  const digest = createHash('sha256')
    .update(JSON.stringify([href, kept]))
    .digest('base64url')
    .slice(0, 12);
  c.header('Content-Type', 'text/javascript; charset=utf-8');
  c.header('Cache-Control', 'no-cache');
  const script = Buffer.from(found.body('identity')).toString('utf8');
  return c.body(
    `self.SIMPANAN=${JSON.stringify({ versi: digest, aset: kept, ikon: assets.href('ikon-192.png') })};\n${script}`,
  );
}

/** Everything that the page without signal is made of. */
const KEPT = ['lapor.css', 'kirim.js', 'luring.js', 'lambang.svg'] as const;
