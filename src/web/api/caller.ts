import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { authenticateKey } from '../../useCases/akun/kunciApi/authenticateKey.ts';
import type { Deps } from '../../useCases/deps.ts';
import type { WebContext } from '../deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { takeFor } from '../pipeline/rateLimit.ts';

/** Who calls: the account behind a key, or the public. Cookies are never looked at (`pipeline/session.ts`). */
export interface Caller {
  readonly reader: Reader;
  /** Null for the public. */
  readonly akun: { readonly akunId: string; readonly pengunggah: string } | null;
  readonly isPengembang: boolean;
}

export const PUBLIC_CALLER: Caller = { reader: PUBLIK, akun: null, isPengembang: false };

/** The caller of a request, within the limit of its key; or the answer that refuses it. A key that is not valid is never taken for none. */
export async function callerOf(deps: Deps, c: WebContext): Promise<Caller | Response> {
  const header = c.req.header('authorization');
  if (header === undefined) return PUBLIC_CALLER;
  const key = /^Bearer +([\x21-\x7e]{1,200})$/i.exec(header.trim())?.[1];
  const found = key === undefined ? null : await callerByKey(deps, c, key);
  return found ?? refuseRequest(c, 'auth.invalid_key');
}

/** Whose key it is, within its limit; null when it is nobody's. */
export async function callerByKey(deps: Deps, c: WebContext, key: string): Promise<Caller | Response | null> {
  const found = await authenticateKey(deps, key);
  if (found === null) return null;
  const limited = await takeFor(c, `kunci:${found.kunciId}`);
  if (limited !== null) return limited;
  const { akunId, reader, isPengembang } = found;
  return { reader, akun: { akunId, pengunggah: deps.keys.pengunggah(`akun:${akunId}`) }, isPengembang };
}
