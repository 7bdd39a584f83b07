import { Buffer } from 'node:buffer';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import { tetap } from '../../useCases/berbagi/tetap.ts';
import type { Deps } from '../../useCases/deps.ts';
import { isMoreThanRoles } from '../../useCases/berbagi/moreThanRoles.ts';
import { BellLink, SignInState } from '../components/SiteHeader.tsx';
import type { Session, WebContext } from '../deps.ts';
import { gapSigns, type Gap, type GapSigns } from '../kept/gaps.ts';
import { bytesOf, gzipOf, pack, type Packed } from '../kept/packed.ts';
import { ADDRESS_MAX } from '../kept/pageForAll.ts';
import { takesGzip } from '../pipeline/compression.ts';
import { readCookie } from '../request/cookies.ts';
import { htmlOf, pageOf, sendHtml, type Page } from '../request/page.ts';
import { askingOf, sendShown, type Asked, type Asking, type Shown } from './asking.ts';
import type { Officer, OfficerByRoles, OfficerWithLists } from './officer.ts';

type Show<O extends OfficerByRoles> = (asking: Asking<O>) => Promise<Shown>;

/** For whom one writing is. */
interface Circle<O extends OfficerByRoles> {
  /** Tells the circles apart. */
  readonly key: unknown;
  /** All that the page learns of its reader. */
  readonly officer: O;
  /** The same for a page that is written for this reader alone. */
  readonly alone: O;
}
type CircleOf<O extends OfficerByRoles> = (asked: Asked, session: Session) => Circle<O> | Promise<Circle<O>>;

/** All who hold the same roles. */
export const BY_ROLES: CircleOf<OfficerByRoles> = ({ officer }, session) => {
  const alike = { ...byRoles(officer), reader: { penugasan: officer.reader.penugasan } };
  return { key: session.penugasan, officer: alike, alone: alike };
};

/**
 * For pages with lists of laporan: all who hold the same roles and whom no laporan shows more than those (`isMoreThanRoles`). They see
 * it as somebody of these roles who is nobody; whoever has a laporan of their own gets a page that is kept for them alone.
 */
export const BY_SIGHT: CircleOf<OfficerWithLists> = async ({ deps, officer }, session) => {
  const { reader, akunId } = officer;
  const alone = { ...byRoles(officer), reader };
  if (await isMoreThanRoles(deps, reader, akunId)) return { key: { reader, akunId }, officer: alone, alone };
  const nobody = { ...PUBLIK, penugasan: reader.penugasan };
  return { key: session.penugasan, officer: { ...alone, reader: nobody }, alone };
};

const byRoles = ({ penugasan, badan, zona }: Officer) => ({ penugasan, badan, zona });

const SECRET_BYTES = 16;

/**
 * A page that is written once for all readers of a circle who ask while nothing changes (`tetap`), with gaps for what is each one's
 * own: name, bell, tokens, ids. Whoever comes with a notice, or gets anything else than the page, gets it written for them alone; so do
 * all when the writing took anything of its first reader or of chance.
 */
export function shared<O extends OfficerByRoles>(
  circleOf: CircleOf<O>,
  show: Show<O>,
): (asked: Asked) => Promise<Response> {
  return async (asked) => {
    const { c, deps } = asked;
    const { session } = c.var;
    // `enter` lets nobody in who has none
    if (session === null) throw new Error('Broken invariant: an officer without a session');
    const { key: circle, officer, alone } = await circleOf(asked, session);
    const own = async (): Promise<Response> =>
      sendShown(c, await show({ ...askingOf(asked), officer: alone }));
    const { pathname, search } = new URL(c.req.url);
    const isOwn = pathname.length + search.length > ADDRESS_MAX || readCookie(c, 'pesan') !== undefined;
    if (isOwn) return own();
    const bahasa = c.var.bahasa?.kode ?? c.var.lang;
    const key = JSON.stringify([pathname + search, bahasa, session.tahap, circle]);
    const packed = await tetap(
      deps,
      `petugas ${key}`,
      () => write(asked, session, officer, show),
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
