import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { bacaTanda } from '../../domain/kanal/tanda.ts';
import type { Deps } from '../../useCases/deps.ts';
import { terimaDanJawab } from '../../useCases/kanal/olahPesan.ts';
import { catatTanda } from '../../useCases/kanal/tandaTerima.ts';
import type { WebContext, WebEnv } from '../deps.ts';
import { tolakPalsu } from './palsu.ts';

const PATH = '/hook/sms';

type Field = 'token' | 'from' | 'to' | 'text' | 'id' | 'status';
type Ask = (field: Field) => string | null;

/**
 * SMS as gateways speak it: `/hook/sms?token=&from=&to=&text=&id=`, the reply as text; `/hook/sms/tanda?token=&id=&status=` for receipts.
 * Answers 200 only when the message is stored, so that a gateway that gets anything else sends it again.
 */
export function smsHook(app: Hono<WebEnv>, deps: Deps, token: string): void {
  const expected = digest(token);
  const guarded =
    (act: (c: WebContext, ask: Ask) => Promise<Response>) =>
    async (c: WebContext): Promise<Response> => {
      c.header('Cache-Control', 'no-store');
      const ask = await fieldsOf(c);
      if (ask === null) return c.text('Isi permintaan tidak terbaca.', 400);
      // Both are digests of one length: how long it takes tells nothing of how much is right.
      if (!timingSafeEqual(digest(ask('token') ?? ''), expected)) return tolakPalsu(c, 'Token salah.');
      return act(c, ask);
    };
  const message = guarded((c, ask) => takeMessage(c, deps, ask));
  const receipt = guarded((c, ask) => takeReceipt(c, deps, ask));
  app.get(PATH, message);
  app.post(PATH, message);
  app.get(`${PATH}/tanda`, receipt);
  app.post(`${PATH}/tanda`, receipt);
}

async function takeMessage(c: WebContext, deps: Deps, ask: Ask): Promise<Response> {
  const pengirim = ask('from');
  const teks = ask('text');
  if (pengirim === null || pengirim.trim() === '' || teks === null)
    return c.text('Parameter from dan text wajib diisi.', 400);
  const id = ask('id');
  const idAsal = id === null || id.trim() === '' ? null : id;
  const answer = await terimaDanJawab(deps, { kanal: 'sms', idAsal, pengirim, teks });
  // Stored, its work follows: the reply then goes out as an SMS of its own.
  return c.text(answer === 'belum' ? '' : (answer.teks ?? ''));
}

async function takeReceipt(c: WebContext, deps: Deps, ask: Ask): Promise<Response> {
  const idLuar = ask('id');
  const said = ask('status');
  if (idLuar === null || said === null) return c.text('Parameter id dan status wajib diisi.', 400);
  const status = bacaTanda(said);
  // "On its way" is no news; a gateway must not send it again for that.
  if (status !== null) await catatTanda(deps, { kanal: 'sms', idLuar, status, kode: said });
  return c.text('');
}

/** A field of the form that was sent, else of the address; null when a body came that is no form. */
async function fieldsOf(c: WebContext): Promise<Ask | null> {
  const address = new URL(c.req.url).searchParams;
  if (c.req.method !== 'POST') return (field) => address.get(field);
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const body = await c.req.text();
  if (body !== '' && type !== 'application/x-www-form-urlencoded') return null;
  const form = new URLSearchParams(body);
  return (field) => form.get(field) ?? address.get(field);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
