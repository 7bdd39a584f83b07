import type { Deps } from '../../useCases/deps.ts';
import { tetap } from '../../useCases/berbagi/tetap.ts';
import type { WebContext } from '../deps.ts';
import { compressed, takesGzip } from '../pipeline/compression.ts';
import { isPersonal, sendHtml } from './page.ts';

type Show = (c: WebContext) => Promise<Response>;

interface Written {
  readonly html: string;
  gzip: Uint8Array<ArrayBuffer> | null;
}

/** An address longer than this is written for its asker alone, so that nobody fills the memory with keys. */
const ADDRESS_MAX = 400;

/**
 * A page that says the same to every visitor, written once for all who ask while nothing changes. People who are signed in, or
 * have anything of their own, get theirs written for them; so does whoever gets anything else than the page.
 */
export function forAll(deps: Deps, show: Show): Show {
  return async (c) => {
    const { pathname, search } = new URL(c.req.url);
    if (isPersonal(c) || pathname.length + search.length > ADDRESS_MAX) return show(c);
    const bahasa = c.var.bahasa?.kode ?? c.var.lang;
    const written = await tetap(deps, `halaman ${bahasa} ${pathname}${search}`, () => write(c, show), weigh);
    if (written === null) return show(c);
    if (!takesGzip(c)) return sendHtml(c, written.html);
    written.gzip ??= compressed(new TextEncoder().encode(written.html));
    return sendHtml(c, written.html, { gzip: written.gzip });
  };
}

async function write(c: WebContext, show: Show): Promise<Written | null> {
  const answer = await show(c);
  if (answer.status !== 200 || isPersonal(c)) return null;
  return { html: await answer.text(), gzip: null };
}

/** In bytes, with room for the compressed text: one sign beyond Latin-1, a dash or a quote, makes two of every letter. */
function weigh({ html }: Written): number {
  return 1_000 + html.length * 2.25;
}
