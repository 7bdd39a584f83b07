import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { WebContext } from '../deps.ts';
import { clearCookie, readCookie, writeCookie } from './cookies.ts';
import { isSameBytes, sign } from './signature.ts';

const flashSchema = z.object({
  jenis: z.enum(['berhasil', 'informasi', 'perhatian']),
  teks: z.string().max(600),
  /** The device forgets what it keeps of unsent forms: somebody leaves this browser to others. */
  lupakan: z.boolean().optional(),
  sampai: z.number(),
});

export type Flash = Pick<z.infer<typeof flashSchema>, 'jenis' | 'teks' | 'lupakan'>;

const FLASH_SECONDS = 300;

/** A sentence for the next page, kept in a signed cookie of five minutes: it survives a redirect and any web process. */
export function writeFlash(c: WebContext, flash: Flash): void {
  const sampai = c.var.deps.now() + FLASH_SECONDS * 1000;
  const body = Buffer.from(JSON.stringify({ ...flash, teks: flash.teks.slice(0, 600), sampai })).toString(
    'base64url',
  );
  const signature = sign(c.var.deps.secret, 'pesan', body).toString('base64url');
  writeCookie(c, 'pesan', `${body}.${signature}`, FLASH_SECONDS);
}

/** Reads and clears it; anything forged, broken or old is as if it were not there. */
export function takeFlash(c: WebContext): Flash | null {
  const cookie = readCookie(c, 'pesan');
  if (cookie === undefined) return null;
  clearCookie(c, 'pesan');
  const [body = '', signature = ''] = cookie.split('.');
  const expected = sign(c.var.deps.secret, 'pesan', body);
  if (!isSameBytes(Buffer.from(signature, 'base64url'), expected)) return null;
  const flash = flashSchema.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  const { sampai, ...shown } = flash;
  return sampai >= c.var.deps.now() ? shown : null;
}
