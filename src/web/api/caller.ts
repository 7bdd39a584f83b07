import { mayUseKey, type Kebutuhan, type LingkupKunci } from '../../domain/akun/lingkupKunci.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { authenticateKey } from '../../useCases/akun/kunciApi/authenticateKey.ts';
import { noteUse } from '../../useCases/akun/kunciApi/pemakaian.ts';
import type { Deps } from '../../useCases/deps.ts';
import type { WebContext } from '../deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { takeFor } from '../pipeline/rateLimit.ts';

/** Who calls: the account behind a key, or the public. Cookies are never looked at (`pipeline/session.ts`). */
export interface Caller {
  readonly reader: Reader;
  /** Null for the public. */
  readonly akun: { readonly akunId: string; readonly pengunggah: string; readonly kunciId: string } | null;
  /** What the key may be used for; null: everything. */
  readonly lingkup: LingkupKunci;
  readonly isPengembang: boolean;
}

export const PUBLIC_CALLER: Caller = { reader: PUBLIK, akun: null, lingkup: [], isPengembang: false };

/** What a key is to be used for. */
export interface Pakai {
  /** Under which its use is counted. */
  readonly kelompok: string;
  readonly lingkup: Kebutuhan;
}

/**
 * The caller of a request, within the limit and the scope of its key; or the answer that refuses it. A key that is not valid is never
 * taken for none.
 */
export async function callerOf(deps: Deps, c: WebContext, pakai: Pakai): Promise<Caller | Response> {
  const header = c.req.header('authorization');
  if (header === undefined) return PUBLIC_CALLER;
  const key = /^Bearer +([\x21-\x7e]{1,200})$/i.exec(header.trim())?.[1];
  const found = key === undefined ? null : await callerByKey(deps, c, key, pakai);
  return found ?? refuseRequest(c, 'auth.invalid_key');
}

/** Whose key it is, within its limit and scope; null when it is nobody's. */
export async function callerByKey(
  deps: Deps,
  c: WebContext,
  key: string,
  { kelompok, lingkup: needed }: Pakai,
): Promise<Caller | Response | null> {
  const found = await authenticateKey(deps, key);
  if (found === null) return null;
  const { akunId, kunciId, reader, isPengembang, lingkup } = found;
  const refused =
    (await takeFor(c, `kunci:${kunciId}`)) ??
    (mayUseKey(lingkup, needed)
      ? null
      : refuseRequest(c, 'auth.scope_missing', { lingkup: needed.join(' / ') }));
  if (refused !== null) {
    await noteUse(deps, { kunciId, kelompok, status: refused.status });
    return refused;
  }
  const pengunggah = deps.keys.pengunggah(`akun:${akunId}`);
  return { reader, akun: { akunId, pengunggah, kunciId }, lingkup, isPengembang };
}

/** Notes what came of a call with a key. */
export async function noteAnswer(
  deps: Deps,
  { akun }: Caller,
  kelompok: string,
  answer: Response,
): Promise<Response> {
  if (akun !== null) await noteUse(deps, { kunciId: akun.kunciId, kelompok, status: answer.status });
  return answer;
}
