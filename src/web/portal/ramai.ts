import { isPribadi, parseNetwork } from '../../domain/shared/jaringan.ts';
import { hariOf } from '../../domain/shared/time.ts';
import type { JenisRamai } from '../../domain/pelapor/ramai.ts';
import type { Deps } from '../../useCases/deps.ts';
import { jagaRamai, mintaSebelum, type Diminta } from '../../useCases/ramai/jagaRamai.ts';
import type { WebContext } from '../deps.ts';
import { networkOf } from '../request/clientAddress.ts';
import { sign } from '../request/signature.ts';

/** The status of a page that asks for work first. */
export const RAMAI_STATUS = 429;

/** Counts the form that was sent, and what it has to show first; null: go on. */
export function jaga(c: WebContext, deps: Deps, jenis: JenisRamai): Promise<Diminta | null> {
  const { form } = c.var;
  const sent = { tantangan: form.text('tantangan'), jawaban: form.text('jawaban') };
  return jagaRamai(deps, { jenis, alamat: addressToday(c, deps) }, sent);
}

/** What a form that is opened asks at once. */
export function sebelum(c: WebContext, deps: Deps, jenis: JenisRamai): Promise<Diminta | null> {
  return mintaSebelum(deps, { jenis, alamat: addressToday(c, deps) });
}

/**
 * Stands for the address on this day only (F21): tomorrow nobody can tell that it is the same. Null where it is a proxy's of our own
 * network, so that all its people together do not count as one.
 */
export function addressToday(c: WebContext, deps: Deps): string | null {
  const address = c.var.deps.remoteAddress(c);
  const parsed = parseNetwork(address);
  if (parsed !== null && isPribadi(parsed)) return null;
  const text = `${hariOf(deps.now(), 'WIB')}:${networkOf(address)}`;
  return sign(c.var.deps.secret, 'alamat-hari', text).toString('base64url');
}
