import { z } from 'zod';
import { download, outcomeOf, PATIENCE_MS, reach } from './reach.ts';
import { isSame, signed } from './signature.ts';
import type { BerkasJauh, Obrolan, ObrolanMasuk, Terbaca } from './types.ts';

const id = z.string().regex(/^\d{1,25}$/u);
const picture = z.object({ media_url_https: z.url().max(500), type: z.string().optional() });
const entities = z.object({ media: z.array(picture).max(10).optional() }).optional();
const post = z.object({
  id_str: id,
  text: z.string().optional(),
  user: z.object({ id_str: id }),
  in_reply_to_status_id_str: id.nullish(),
  retweeted_status: z.unknown().optional(),
  extended_tweet: z.object({ full_text: z.string(), extended_entities: entities }).optional(),
  extended_entities: entities,
});
const direct = z.object({
  id,
  type: z.literal('message_create'),
  message_create: z.object({
    sender_id: id,
    message_data: z.object({ text: z.string(), attachment: z.object({ media: picture }).optional() }),
  }),
});
const activity = z.object({
  for_user_id: id,
  tweet_create_events: z.array(z.unknown()).max(1_000).optional(),
  direct_message_events: z.array(z.unknown()).max(1_000).optional(),
});

/** Answers the challenge by which X proves that the address is ours. */
export function crcOf(secret: string, token: string): { readonly response_token: string } {
  return { response_token: signed(secret, Buffer.from(token), 'base64') };
}

/** Whether a delivery was signed with the consumer secret (`x-twitter-webhooks-signature`). */
export function isSignedByX(secret: string, raw: Uint8Array, header: string | undefined): boolean {
  return header !== undefined && isSame(header, signed(secret, raw, 'base64'));
}

/**
 * Reads a delivery of the Account Activity API. Null: it is none. A public post counts when it carries `#lapor` (rules §8) or answers
 * one of ours; other talk about the account is a temuan (ADR 0034). What the account itself writes and reposts are left out.
 */
export function readX(body: unknown): Terbaca | null {
  const found = activity.safeParse(body);
  if (!found.success) return null;
  const {
    for_user_id: self,
    tweet_create_events: posts = [],
    direct_message_events: directs = [],
  } = found.data;
  const said = posts
    .flatMap((one) => good(post, one))
    .filter((one) => one.user.id_str !== self && one.retweeted_status === undefined)
    .map(publicOf)
    .map((one) => ({ ...one, teks: bersihX(one.teks), ...(isToUs(one) ? {} : { isTemuan: true }) }));
  const told = directs
    .flatMap((one) => good(direct, one))
    .filter((one) => one.message_create.sender_id !== self)
    .map(directOf);
  return { pesan: [...said, ...told], kabar: [] };
}

/** The names at the beginning, the hashtag and the short links of pictures are the platform's, not words of a laporan. */
export function bersihX(text: string): string {
  return text
    .replace(/^(?:\s*@\w{1,30})+/u, '')
    .replaceAll(/#lapor(?![\p{L}\p{N}_])/giu, '')
    .replaceAll(/@lapor\w*/giu, '')
    .replaceAll(LINK, '')
    .replaceAll(/[ \t]+/gu, ' ')
    .trim();
}

function isToUs({ teks, balasUntuk }: ObrolanMasuk): boolean {
  return balasUntuk !== null || /#lapor(?![\p{L}\p{N}_])/iu.test(teks);
}

function good<T>(schema: z.ZodType<T>, one: unknown): T[] {
  const found = schema.safeParse(one);
  return found.success ? [found.data] : [];
}

function publicOf(one: z.infer<typeof post>): ObrolanMasuk {
  const pictures = one.extended_tweet?.extended_entities?.media ?? one.extended_entities?.media ?? [];
  return {
    idAsal: one.id_str,
    pengirim: one.user.id_str,
    teks: one.extended_tweet?.full_text ?? one.text ?? '',
    balasUntuk: one.in_reply_to_status_id_str ?? null,
    berkas: pictures.filter(({ type = 'photo' }) => type === 'photo').map(fileOf),
    lokasi: null,
  };
}

function directOf({
  id: nomor,
  message_create: { sender_id: sender, message_data: data },
}: z.infer<typeof direct>): ObrolanMasuk {
  return {
    idAsal: nomor,
    pengirim: sender,
    teks: data.text.replaceAll(LINK, '').trim(),
    balasUntuk: null,
    berkas: data.attachment === undefined ? [] : [fileOf(data.attachment.media)],
    lokasi: null,
  };
}

const LINK = /https:\/\/t\.co\/\w{5,20}/gu;

function fileOf({ media_url_https: url }: z.infer<typeof picture>): BerkasJauh {
  return { id: url, nama: url.split('/').at(-1)?.split(/[?:]/u)[0] ?? null };
}

/** Pictures of posts and direct messages lie here; no other host is asked, whatever a delivery names. */
const PICTURE_HOSTS = ['pbs.twimg.com', 'ton.twitter.com', 'ton.x.com'];

/** Answers go as direct messages alone, also to a public post: what a laporan is about is nobody else's to read there. */
export function x(options: {
  readonly baseUrl: string;
  readonly token: string;
  readonly consumerSecret: string;
  /** How long the platform may take to answer. */
  readonly timeoutMs?: number;
}): Obrolan {
  const { baseUrl, token, consumerSecret, timeoutMs = PATIENCE_MS } = options;
  return {
    kanal: 'x',
    isAsli: (raw, header) => isSignedByX(consumerSecret, raw, header('x-twitter-webhooks-signature')),
    baca: readX,
    sambut: (query) => {
      const asked = query('crc_token');
      return asked === undefined ? null : JSON.stringify(crcOf(consumerSecret, asked));
    },
    close: () => Promise.resolve(),
    send: async ({ ke, teks }) => {
      const reached = await reach(`${baseUrl}/2/dm_conversations/with/${encodeURIComponent(ke)}/messages`, {
        method: 'POST',
        token,
        json: { text: teks },
        timeoutMs,
      });
      const sent = reached.isAway
        ? null
        : z.object({ data: z.object({ dm_event_id: id }) }).safeParse(reached.body);
      return outcomeOf(reached, 'x', sent?.success === true ? sent.data.data.dm_event_id : null);
    },
    ambil: async (berkas, maxBytes) => {
      const url = new URL(berkas.id);
      const own = new URL(baseUrl);
      if (!PICTURE_HOSTS.includes(url.hostname) && url.host !== own.host) return null;
      if (url.protocol !== 'https:' && url.host !== own.host) return null;
      const isi = await download(url.href, url.hostname === 'pbs.twimg.com' ? null : token, maxBytes);
      return isi === null ? null : { nama: berkas.nama ?? 'x.jpg', isi };
    },
  };
}
