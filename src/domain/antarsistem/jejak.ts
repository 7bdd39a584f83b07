import { isNomor } from '../shared/nomor.ts';

/** `host/id`: what a matter is called by one system on its way. */
export type Tanda = string;

const MARK = /\[SP4N-LAPOR!? ([a-z0-9.-]{1,200}(?::\d{1,5})?\/[\w.:-]{1,100})\]/gi;
const MARKS_MAX = 10;

/** The sign of a matter at a system: the host of its endpoint and its id there. */
export function tandaOf(host: string, id: string): Tanda {
  return `${host.toLowerCase()}/${id}`.slice(0, 300);
}

/** Written at the end of words that go to another system, so that they are known again wherever they come back from. */
export function tulisTanda(tanda: Tanda): string {
  return `[SP4N-LAPOR! ${tanda}]`;
}

/** The signs in words that came from another system, the oldest first. */
export function tandaDalam(text: string): readonly Tanda[] {
  const found = [...text.matchAll(MARK)].map(([, tanda = '']) => {
    const at = tanda.indexOf('/');
    return tanda.slice(0, at).toLowerCase() + tanda.slice(at);
  });
  return [...new Set(found)].slice(0, MARKS_MAX);
}

/** A text without the signs in it. */
export function tanpaTanda(text: string): string {
  return text.replaceAll(MARK, ' ');
}

/** The nomor of ours that a sign names; null for one of another system. */
export function nomorKita(tanda: Tanda, host: string): string | null {
  const own = `${host.toLowerCase()}/LPR-`;
  const nomor = tanda.startsWith(own) ? tanda.slice(own.length) : '';
  return isNomor(nomor) ? nomor : null;
}
