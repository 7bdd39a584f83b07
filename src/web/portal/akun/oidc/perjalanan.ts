import { z } from 'zod';
import type { WebContext } from '../../../deps.ts';
import { clearCookie, readCookie, writeCookie } from '../../../request/cookies.ts';
import { isSameBytes, sign } from '../../../request/signature.ts';

const bersama = {
  penyedia: z.string(),
  next: z.string(),
  /** The session from which a tie was asked for; null: a sign-in. */
  sesi: z.string().nullable(),
  sampai: z.number(),
};
const schema = z.discriminatedUnion('langkah', [
  z.object({
    ...bersama,
    langkah: z.literal('pergi'),
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
  }),
  z.object({
    ...bersama,
    langkah: z.literal('setuju'),
    untuk: z.enum(['daftar', 'sambung']),
    klaim: z.object({
      subjek: z.string(),
      nama: z.string().nullable(),
      email: z.string().nullable(),
      isEmailDiperiksa: z.boolean(),
    }),
  }),
]);

/** Where somebody is on the way to their provider and back. */
export type Perjalanan = z.infer<typeof schema>;

type WithoutEnd<T> = T extends unknown ? Omit<T, 'sampai'> : never;

/** So long somebody may be away at their provider. */
export const LASTS_SECONDS = 600;

/** Kept by the browser that set out, signed, out of reach of scripts: nobody else's answer fits it. */
export function keepPerjalanan(c: WebContext, one: WithoutEnd<Perjalanan>): void {
  const sampai = c.var.deps.now() + LASTS_SECONDS * 1000;
  const body = Buffer.from(JSON.stringify({ ...one, sampai })).toString('base64url');
  writeCookie(
    c,
    'oidc',
    `${body}.${sign(c.var.deps.secret, 'oidc', body).toString('base64url')}`,
    LASTS_SECONDS,
  );
}

/** Reads it; forged, old and of another step as if it were not there. */
export function readPerjalanan<L extends Perjalanan['langkah']>(
  c: WebContext,
  langkah: L,
): Extract<Perjalanan, { langkah: L }> | null {
  const [body = '', signature = ''] = (readCookie(c, 'oidc') ?? '').split('.');
  if (!isSameBytes(Buffer.from(signature, 'base64url'), sign(c.var.deps.secret, 'oidc', body))) return null;
  const parsed = schema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  if (!parsed.success || parsed.data.langkah !== langkah || parsed.data.sampai < c.var.deps.now())
    return null;
  return parsed.data as Extract<Perjalanan, { langkah: L }>;
}

/** Each journey is made once. */
export function endPerjalanan(c: WebContext): void {
  clearCookie(c, 'oidc');
}
