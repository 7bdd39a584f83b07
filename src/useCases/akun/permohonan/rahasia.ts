import { timingSafeEqual } from 'node:crypto';
import type { Deps } from '../../deps.ts';

type Keyed = Pick<Deps, 'keys'>;

/** Six digits for one request. They follow from its id and a key outside the database, so nothing that could leak is stored. */
export function kodeOf(deps: Keyed, id: string): string {
  return String(deps.keys.sidik('kode', id).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** Whether that is the code, told in the same time for every wrong one; blanks and dashes do not count. */
export function isKode(deps: Keyed, id: string, typed: string): boolean {
  const digits = typed.length > 40 ? '' : typed.replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(digits) && timingSafeEqual(Buffer.from(digits), Buffer.from(kodeOf(deps, id)));
}

/** The secret part of a mail's link: the request and 256 bits that only our key makes. */
export function tautanOf(deps: Keyed, id: string): string {
  return `${id}.${deps.keys.sidik('tautan', id).toString('base64url')}`;
}

/** The request that a link names; null when we did not make it. */
export function permohonanOfTautan(deps: Keyed, tautan: string): string | null {
  const [, id, mac] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(tautan) ?? [];
  if (id === undefined || mac === undefined) return null;
  const claimed = Buffer.from(mac, 'base64url');
  const expected = deps.keys.sidik('tautan', id);
  return claimed.length === expected.length && timingSafeEqual(claimed, expected) ? id : null;
}
