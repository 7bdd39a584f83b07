import type { Hono } from 'hono';
import type { Deps } from '../../useCases/deps.ts';
import { terimaObrolan, type HasilObrolan, type Obrolan } from '../../useCases/kanal/terimaObrolan.ts';
import type { WebEnv } from '../deps.ts';
import { tolakPalsu } from './palsu.ts';

const SALAH = 'Tanda tangan salah.';

/**
 * `/hook/whatsapp`, `/hook/telegram`, `/hook/x`: deliveries of the chat platforms, believed by their signature on the bytes as they came.
 * 200 only when everything is stored; the platforms deliver again whatever got another answer.
 */
export function obrolanHook(app: Hono<WebEnv>, deps: Deps, obrolan: Obrolan): void {
  const path = `/hook/${obrolan.kanal}`;
  app.get(path, (c) => {
    c.header('Cache-Control', 'no-store');
    const answer = obrolan.sambut((name) => c.req.query(name));
    if (answer === null) return tolakPalsu(c, SALAH);
    if (answer.startsWith('{')) c.header('Content-Type', 'application/json');
    // The word that is given back was chosen by whoever asked: it must not be read as a page.
    else c.header('Content-Type', 'text/plain; charset=utf-8');
    return c.body(answer);
  });
  app.post(path, async (c) => {
    c.header('Cache-Control', 'no-store');
    const raw = new Uint8Array(await c.req.arrayBuffer());
    const hasil = await terimaObrolan(deps, obrolan, raw, (name) => c.req.header(name));
    return hasil === 'palsu' ? tolakPalsu(c, SALAH) : c.text('', STATUS[hasil]);
  });
}

/** What is no delivery is not sent better a second time: 200 ends it. */
const STATUS: Readonly<Record<Exclude<HasilObrolan, 'palsu'>, 200 | 503>> = {
  disimpan: 200,
  bukan_pesan: 200,
  coba_lagi: 503,
};
