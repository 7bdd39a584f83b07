import { z } from 'zod';
import type { Instant } from '../../domain/shared/time.ts';
import { reach, type Reached } from './reach.ts';
import { bersihX } from './x.ts';

/** A public post that a search found. */
export interface KirimanPublik {
  readonly id: string;
  readonly penulis: string;
  readonly teks: string;
}

/** One page of a search, the newest posts first; or that the platform wants to be left alone until then. */
export type HalamanCari =
  | {
      readonly hasil: 'halaman';
      readonly kiriman: readonly KirimanPublik[];
      /** Rows that could not be read. */
      readonly rusak: number;
      readonly terbaru: string | null;
      readonly terlama: string | null;
      /** The mark of the next page; null: this was the last. */
      readonly lanjut: string | null;
      /** No more requests before then; null: go on. */
      readonly istirahat: Instant | null;
    }
  | { readonly hasil: 'istirahat'; readonly sampai: Instant }
  /** The mark that was to be gone on from is older than the platform searches. */
  | { readonly hasil: 'terlalu_lama' };

export interface PencarianX {
  cari(
    of: { readonly sejak: string | null; readonly sebelum: string | null; readonly lanjut: string | null },
    now: Instant,
  ): Promise<HalamanCari>;
  /** Which of these posts their authors took back, or shut to the public; null: not to be asked now. */
  hilang(ids: readonly string[], now: Instant): Promise<readonly string[] | null>;
}

/** So many posts are asked about at once. */
export const PERIKSA_SEKALI = 100;
const PAGE = 100;
/** Where a refusal names no moment: as long as X counts requests for. */
const WINDOW_MS = 15 * 60_000;
const LONGEST_MS = 24 * 3_600_000;

const id = z.string().regex(/^\d{1,25}$/u);
const row = z.object({
  id,
  author_id: id,
  text: z.string().max(30_000),
  note_tweet: z.object({ text: z.string().max(30_000) }).optional(),
  referenced_tweets: z.array(z.object({ type: z.string() })).optional(),
});
const page = z.object({
  data: z.array(z.unknown()).max(1_000).optional(),
  includes: z.object({ users: z.array(z.unknown()).optional() }).optional(),
  meta: z.object({
    newest_id: id.optional(),
    oldest_id: id.optional(),
    next_token: z.string().min(1).max(500).optional(),
  }),
});
const author = z.object({ id, protected: z.literal(true) });
const looked = z.object({
  data: z.array(z.unknown()).optional(),
  errors: z.array(z.unknown()).optional(),
});
const gone = z.object({ resource_id: id, type: z.string() });
const GONE = /\/(?:resource-not-found|not-authorized-for-resource)$/u;

/** A search that did not work; the job tries again with growing pauses. */
export class PencarianGagal extends Error {
  override readonly name = 'PencarianGagal';
}

/** Recent search of the X API v2: public posts of the last seven days by a query of the operator's. */
export function pencarianX(options: {
  readonly baseUrl: string;
  readonly token: string;
  readonly kueri: string;
}): PencarianX {
  const { baseUrl, token, kueri } = options;
  const ask = (path: string, fields: Readonly<Record<string, string | null>>): Promise<Reached> => {
    const given = Object.entries(fields).filter((one): one is [string, string] => one[1] !== null);
    return reach(`${baseUrl}${path}?${new URLSearchParams(given).toString()}`, { token });
  };
  return {
    cari: async ({ sejak, sebelum, lanjut }, now) => {
      const reached = await ask('/2/tweets/search/recent', {
        query: kueri,
        max_results: String(PAGE),
        since_id: sejak,
        until_id: sebelum,
        next_token: lanjut,
        'tweet.fields': 'author_id,note_tweet,referenced_tweets',
        expansions: 'author_id',
        'user.fields': 'protected',
      });
      if (reached.isAway) throw new PencarianGagal(reached.code);
      if (reached.status === 429) return { hasil: 'istirahat', sampai: restUntil(reached.headers, now) };
      if (reached.status === 400 && sejak !== null) return { hasil: 'terlalu_lama' };
      const found = page.safeParse(reached.body);
      if (reached.status !== 200 || !found.success) throw new PencarianGagal(`http.${reached.status}`);
      return { ...pageOf(found.data), istirahat: restAfter(reached.headers, now) };
    },
    hilang: async (ids, now) => {
      const reached = await ask('/2/tweets', { ids: ids.join(',') });
      if (reached.isAway || restAfter(reached.headers, now) !== null || reached.status !== 200) return null;
      const found = looked.safeParse(reached.body);
      if (!found.success) return null;
      return (found.data.errors ?? [])
        .flatMap((one) => {
          const read = gone.safeParse(one);
          return read.success && GONE.test(read.data.type) ? [read.data.resource_id] : [];
        })
        .filter((one) => ids.includes(one));
    },
  };
}

function pageOf({ data = [], includes, meta }: z.infer<typeof page>) {
  const shut = new Set(
    (includes?.users ?? []).flatMap((one) => {
      const read = author.safeParse(one);
      return read.success ? [read.data.id] : [];
    }),
  );
  const rows = data.flatMap((one) => {
    const read = row.safeParse(one);
    return read.success ? [read.data] : [];
  });
  const kiriman = rows
    .filter((one) => !shut.has(one.author_id))
    .filter((one) => !(one.referenced_tweets ?? []).some(({ type }) => type === 'retweeted'))
    .map((one) => ({ id: one.id, penulis: one.author_id, teks: bersihX(one.note_tweet?.text ?? one.text) }));
  const { newest_id: terbaru = null, oldest_id: terlama = null, next_token: lanjut = null } = meta;
  return { hasil: 'halaman' as const, kiriman, rusak: data.length - rows.length, terbaru, terlama, lanjut };
}

/** Null: more may be asked for at once. */
function restAfter(headers: Headers, now: Instant): Instant | null {
  return headers.get('x-rate-limit-remaining') === '0' ? restUntil(headers, now) : null;
}

/** The moment that the platform names (seconds since 1970), within reason. */
function restUntil(headers: Headers, now: Instant): Instant {
  const reset = headers.get('x-rate-limit-reset') ?? '';
  const named = /^\d{1,12}$/u.test(reset) ? Number(reset) * 1_000 : now + WINDOW_MS;
  return Math.min(Math.max(named, now), now + LONGEST_MS);
}
