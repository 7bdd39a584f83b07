import { platformPeer, type Answer, type PlatformPeer } from './platformPeer.ts';

/** A public post as the search of the X API v2 shows it. */
export interface XPost {
  readonly id: string;
  readonly author_id: string;
  readonly text: string;
  readonly [more: string]: unknown;
}

export interface XPeer extends Pick<PlatformPeer, 'origin' | 'asked' | 'close'> {
  /** What lies there, in any order; rows that are no posts are handed out as they are, on the first page. */
  readonly posts: XPost[];
  readonly broken: unknown[];
  readonly deleted: Set<string>;
  /** Answered instead, once each. */
  readonly faults: Answer[];
  /** Direct messages that were sent. */
  readonly dm: { readonly ke: string; readonly teks: string }[];
}

/** Stands for the X API v2 after its public documentation: recent search, look-up of posts by id, and direct messages. */
export async function xPeer(): Promise<XPeer> {
  const posts: XPost[] = [];
  const broken: unknown[] = [];
  const deleted = new Set<string>();
  const faults: Answer[] = [];
  const dm: { ke: string; teks: string }[] = [];
  const peer = await platformPeer(({ path, body }) => {
    const url = new URL(path, 'http://x');
    const fault = url.pathname === '/2/tweets/search/recent' ? faults.shift() : undefined;
    if (fault !== undefined) return fault;
    const asked = url.searchParams;
    if (url.pathname === '/2/tweets/search/recent') return search(asked);
    if (url.pathname === '/2/tweets') return lookUp((asked.get('ids') ?? '').split(','));
    const to = /^\/2\/dm_conversations\/with\/(\d+)\/messages$/u.exec(url.pathname)?.[1];
    if (to === undefined) return { status: 404, json: {} };
    dm.push({ ke: to, teks: (body as { text: string }).text });
    return { json: { data: { dm_event_id: String(9_000 + dm.length) } } };
  });

  function search(asked: URLSearchParams): Answer {
    const limit = Number(asked.get('max_results') ?? '10');
    if (asked.get('query') === null || limit < 10 || limit > 100) return { status: 400, json: {} };
    const since = BigInt(asked.get('since_id') ?? '0');
    const before = asked.get('next_token')?.replace(/^t/u, '') ?? asked.get('until_id');
    const found = posts
      .filter(({ id }) => !deleted.has(id) && BigInt(id) > since)
      .filter(({ id }) => before === undefined || before === null || BigInt(id) < BigInt(before))
      .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
    const page = found.slice(0, limit);
    const isFirst = asked.get('next_token') === null;
    const meta = {
      result_count: page.length,
      ...(page[0] === undefined ? {} : { newest_id: page[0].id, oldest_id: page.at(-1)?.id }),
      ...(found.length > limit ? { next_token: `t${page.at(-1)?.id}` } : {}),
    };
    const rows = [...page, ...(isFirst ? broken : [])];
    return { json: { ...(rows.length === 0 ? {} : { data: rows }), meta } };
  }

  function lookUp(ids: readonly string[]): Answer {
    const isGone = (id: string): boolean => deleted.has(id);
    const data = posts.filter(({ id }) => ids.includes(id) && !isGone(id));
    const errors = ids.filter(isGone).map((id) => ({
      resource_id: id,
      type: 'https://api.twitter.com/2/problems/resource-not-found',
      title: 'Not Found Error',
    }));
    return { json: { ...(data.length === 0 ? {} : { data }), ...(errors.length === 0 ? {} : { errors }) } };
  }

  return { origin: peer.origin, asked: peer.asked, close: peer.close, posts, broken, deleted, faults, dm };
}
