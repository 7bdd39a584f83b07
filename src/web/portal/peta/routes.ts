import type { Hono } from 'hono';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { titikOf } from '../lapor/isian.ts';
import { gambarSvg } from './gambar.ts';

/** The maps as pictures: our own outlines, from our own address (no third party learns where somebody looks). */
export function petaRoutes(app: Hono<WebEnv>): void {
  app.get('/peta/:berkas{[a-z0-9.]+\\.svg}', (c) =>
    sendMap(c, c.req.param('berkas').slice(0, -'.svg'.length)),
  );
}

const DRAWN = /^(?:id|\d\d(?:\.\d\d)?)$/;
/** Pictures of the product's own files: made once, while the program runs. */
const drawn = new Map<string, string>();

async function sendMap(c: WebContext, kode: string): Promise<Response> {
  const titik = titikOf({ lat: c.req.query('lat') ?? '', lon: c.req.query('lon') ?? '' });
  const svg = DRAWN.test(kode) ? await (titik === null ? remembered(kode) : gambarSvg(kode, titik)) : null;
  if (svg === null) return refuseRequest(c, 'web.not_found');
  c.header('Content-Type', 'image/svg+xml');
  // Where somebody points is kept by no cache.
  c.header('Cache-Control', titik === null ? 'public, max-age=86400' : 'private, no-store');
  return c.body(svg);
}

async function remembered(kode: string): Promise<string | null> {
  const known = drawn.get(kode);
  if (known !== undefined) return known;
  const made = await gambarSvg(kode, null);
  if (made !== null) drawn.set(kode, made);
  return made;
}
