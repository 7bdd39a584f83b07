import { Buffer } from 'node:buffer';
import type { Reader } from '../../domain/laporan/reader.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { isNomor } from '../../domain/shared/nomor.ts';
import { readerFrom } from '../../useCases/akun/readerOf.ts';
import type { Deps } from '../../useCases/deps.ts';
import type { Giver } from '../../useCases/laporan/giveCommand.ts';
import type { WebContext } from '../deps.ts';
import { readCookie, writeCookie } from '../request/cookies.ts';
import { networkOf } from '../request/clientAddress.ts';
import { isSameBytes, sign } from '../request/signature.ts';

/** So long a receipt opens its laporan for this visit; a shared phone must not keep it open. */
const OPEN_SECONDS = 2 * 3600;
/** A closed account leaves one receipt for all its laporan. */
const MAX_OPEN = 20;

/** Who asks: the account signed in, and the laporan that a receipt opened in this visit. */
export function readerIn(c: WebContext, deps: Pick<Deps, 'keys'>): Reader {
  const nomorTerbuka = openedNomor(c);
  const { session } = c.var;
  if (!session) return { ...PUBLIK, nomorTerbuka };
  return readerFrom(deps, session.akunId, session.penugasan, { nomorTerbuka });
}

/** The same person giving a command about one laporan; files they upload for it are theirs for this laporan alone. */
export function giverIn(c: WebContext, deps: Pick<Deps, 'keys'>, nomor: string): Giver {
  const akunId = c.var.session?.akunId ?? null;
  return {
    sebagai: 'orang',
    reader: readerIn(c, deps),
    akunId,
    pengunggah: deps.keys.pengunggah(`laporan:${nomor}`),
  };
}

/** Opens a laporan, and others of the same pelapor, for this visit: a signed cookie that no script reads and that ends by itself. */
export function openNomor(c: WebContext, nomor: string, others: readonly string[] = []): void {
  const all = [...new Set([nomor, ...others, ...openedNomor(c)])].slice(0, MAX_OPEN);
  const body = `${all.join('-')}.${c.var.deps.now() + OPEN_SECONDS * 1000}`;
  writeCookie(c, 'terbuka', `${body}.${signatureOf(c, body)}`, OPEN_SECONDS);
}

function openedNomor(c: WebContext): readonly string[] {
  const [nomor = '', until = '', signature = ''] = (readCookie(c, 'terbuka') ?? '').split('.');
  const expected = signatureOf(c, `${nomor}.${until}`);
  if (!isSameBytes(Buffer.from(signature), Buffer.from(expected))) return [];
  return Number(until) > c.var.deps.now() ? nomor.split('-').filter(isNomor) : [];
}

/** Bound to nothing but the key: whoever holds the cookie holds the receipt's right for these two hours. */
function signatureOf(c: WebContext, body: string): string {
  return sign(c.var.deps.secret, 'terbuka', body).toString('base64url');
}

/** Stands for the network address where attempts are counted, without telling which it was. */
export function addressOf(c: WebContext): string {
  return sign(c.var.deps.secret, 'alamat', networkOf(c.var.deps.remoteAddress(c))).toString('base64url');
}
