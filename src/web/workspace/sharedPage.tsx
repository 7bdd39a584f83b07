import { Buffer } from 'node:buffer';
import { tetap } from '../../useCases/berbagi/tetap.ts';
import type { Deps } from '../../useCases/deps.ts';
import { BellLink, SignInState } from '../components/SiteHeader.tsx';
import type { Session, WebContext } from '../deps.ts';
import { gapSigns, type Gap, type GapSigns } from '../kept/gaps.ts';
import { bytesOf, gzipOf, pack, type Packed } from '../kept/packed.ts';
import { ADDRESS_MAX } from '../kept/pageForAll.ts';
import { takesGzip } from '../pipeline/compression.ts';
import { readCookie } from '../request/cookies.ts';
import { htmlOf, pageOf, sendHtml, type Page } from '../request/page.ts';
import { askingOf, sendShown, type Asked, type Asking, type Shown } from './asking.ts';
import type { Officer, OfficerByRoles } from './officer.ts';

type Show<O extends OfficerByRoles> = (asking: Asking<O>) => Promise<Shown>;

/** Of whom the readers of one writing must be alike. */
interface Circle<O extends OfficerByRoles> {
  readonly keyOf: (officer: Officer, session: Session) => unknown;
  readonly as: (officer: Officer) => O;
}

/** All who hold the same roles. */
export const BY_ROLES: Circle<OfficerByRoles> = {
  keyOf: (_officer, { penugasan }) => penugasan,
  as: ({ penugasan, badan, zona, reader }) => ({
    penugasan,
    badan,
    zona,
    reader: { penugasan: reader.penugasan },
  }),
};

/** One reader, in every window: lists show somebody's own laporan among those of the roles. */
export const BY_READER: Circle<Officer> = {
  keyOf: ({ reader, akunId }) => ({ reader, akunId }),
  as: (officer) => officer,
};

const SECRET_BYTES = 16;

/**
 * A page that is written once for all readers of a circle who ask while nothing changes (`tetap`), with gaps for what is each one's
 * own: name, bell, tokens, ids. Whoever comes with a notice, or gets anything else than the page, gets it written for them alone; so do
 * all when the writing took anything of its first reader or of chance.
 */
export function shared<O extends OfficerByRoles>(
  { keyOf, as }: Circle<O>,
  show: Show<O>,
): (asked: Asked) => Promise<Response> {
  return async (asked) => {
    const { c, deps, officer } = asked;
    const own = async (): Promise<Response> =>
      sendShown(c, await show({ ...askingOf(asked), officer: as(officer) }));
    const { pathname, search } = new URL(c.req.url);
    const { session } = c.var;
    const isOwn = pathname.length + search.length > ADDRESS_MAX || readCookie(c, 'pesan') !== undefined;
    if (isOwn || session === null) return own();
    const bahasa = c.var.bahasa?.kode ?? c.var.lang;
    const key = JSON.stringify([pathname + search, bahasa, session.tahap, keyOf(officer, session)]);
    const packed = await tetap(
      deps,
      `petugas ${key}`,
      () => write(asked, session, as(officer), show),
      ({ bita }) => bita,
    );
    if (packed === null) return own();
    const isPacked = takesGzip(c);
    const fill = fillerFor(c, deps);
    return sendHtml(c, isPacked ? gzipOf(packed, fill) : await bytesOf(packed, fill), { isPacked });
  };
}

async function write<O extends OfficerByRoles>(
  asked: Asked,
  session: Session,
  officer: O,
  show: Show<O>,
): Promise<Packed<Gap> | null> {
  const { c, deps } = asked;
  let isOwn = false;
  const takes = (): void => {
    isOwn = true;
  };
  const signs = gapSigns(Buffer.from(c.var.deps.randomBytes(SECRET_BYTES)).toString('base64url'));
  const shown = await show({
    ...askingOf(asked),
    officer,
    deps: { ...deps, chance: watchedChance(deps, takes) },
    page: gappedPage(c, signs, watchedSession(session, takes)),
    newId: () => signs.sign('id'),
  });
  if ('refusal' in shown || shown.status !== undefined) return null;
  const html = htmlOf(shown.document);
  return isOwn ? null : pack(signs.split(html));
}

function gappedPage(c: WebContext, { sign }: GapSigns, session: Session): Page {
  return {
    ...pageOf(c),
    session,
    flash: null,
    bell: undefined,
    csrfToken: () => sign('csrf'),
    gap: sign,
  };
}

/** Roles alone may be looked at: they are in the key. */
function watchedSession(session: Session, takes: () => void): Session {
  const own = <K extends keyof Session>(name: K): Session[K] => {
    takes();
    return session[name];
  };
  return {
    penugasan: session.penugasan,
    tahap: session.tahap,
    get id() {
      return own('id');
    },
    get akunId() {
      return own('akunId');
    },
    get nama() {
      return own('nama');
    },
    get buktiPada() {
      return own('buktiPada');
    },
    get punyaFaktor() {
      return own('punyaFaktor');
    },
  };
}

/** What is drawn once must not stand in the forms of two people. */
function watchedChance({ chance }: Deps, takes: () => void): Deps['chance'] {
  const drawn = <K extends keyof Deps['chance']>(name: K): Deps['chance'][K] => {
    takes();
    return chance[name];
  };
  return {
    get uuid() {
      return drawn('uuid');
    },
    get bytes() {
      return drawn('bytes');
    },
    get int() {
      return drawn('int');
    },
  };
}

function fillerFor(c: WebContext, { chance, now }: Deps): (gap: Gap) => string {
  const page = pageOf(c);
  const ids = new Map<number, string>();
  return ({ kind, ke }) => {
    switch (kind) {
      case 'akun':
        return String(<SignInState page={page} />);
      case 'lonceng':
        return String(<BellLink page={page} />);
      case 'csrf':
        return page.csrfToken();
      case 'id': {
        const id = ids.get(ke) ?? chance.uuid(now());
        ids.set(ke, id);
        return id;
      }
      default:
        return kind satisfies never;
    }
  };
}
