import type { Deps } from '../../useCases/deps.ts';
import { tetap } from '../../useCases/berbagi/tetap.ts';
import type { WebContext } from '../deps.ts';
import { takesGzip } from '../pipeline/compression.ts';
import { isPersonal, pageTag, sendHtml } from '../request/page.ts';
import { bytesOf, gzipOf, pack, type Packed } from './packed.ts';

type Show = (c: WebContext) => Promise<Response>;

interface Written {
  readonly packed: Packed<never>;
  readonly tag: string;
}

/** An address longer than this is written for its asker alone, so that nobody fills the memory with keys. */
export const ADDRESS_MAX = 400;

/**
 * A page that says the same to every visitor, written once for all who ask while nothing changes. People who are signed in, or
 * have anything of their own, get theirs written for them; so does whoever gets anything else than the page.
 */
export function forAll(deps: Deps, show: Show): Show {
  return async (c) => {
    const { pathname, search } = new URL(c.req.url);
    if (isPersonal(c) || pathname.length + search.length > ADDRESS_MAX) return show(c);
    const bahasa = c.var.bahasa?.kode ?? c.var.lang;
    const written = await tetap(
      deps,
      `halaman ${bahasa} ${pathname}${search}`,
      () => write(c, show),
      ({ packed }) => packed.bita,
    );
    if (written === null) return show(c);
    const isPacked = takesGzip(c);
    const body = isPacked ? gzipOf(written.packed) : await bytesOf(written.packed);
    return sendHtml(c, body, { isPacked, tag: () => written.tag });
  };
}

async function write(c: WebContext, show: Show): Promise<Written | null> {
  const answer = await show(c);
  if (answer.status !== 200 || isPersonal(c)) return null;
  const text = await answer.text();
  return { packed: pack([text]), tag: pageTag(text) };
}
