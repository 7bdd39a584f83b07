import { z } from 'zod';
import { download, outcomeOf, PATIENCE_MS, reach, type Reached } from './reach.ts';
import { isSame } from './signature.ts';
import type { BerkasJauh, Obrolan, Terbaca } from './types.ts';

const file = z.object({ file_id: z.string().min(1).max(300), file_name: z.string().optional() });
const message = z.object({
  message_id: z.number().int(),
  chat: z.object({ id: z.number().int(), type: z.string() }),
  from: z.object({ is_bot: z.boolean().optional() }).optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(file).max(20).optional(),
  document: file.optional(),
  video: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  reply_to_message: z.object({ message_id: z.number().int() }).optional(),
});
const update = z.object({ update_id: z.number().int(), message: z.unknown().optional() });

/** Whether a delivery carries the secret that was given to Telegram (`X-Telegram-Bot-Api-Secret-Token`). */
export function isFromTelegram(secret: string, header: string | undefined): boolean {
  return header !== undefined && isSame(header, secret);
}

/**
 * Reads an update of the Bot API. Null: it is none. Only new messages of one person to the bot count: groups, channels, other bots
 * and later changes of a message do not speak to us.
 */
export function readTelegram(body: unknown): Terbaca | null {
  const found = update.safeParse(body);
  if (!found.success) return null;
  const one = message.safeParse(found.data.message);
  if (!one.success || one.data.chat.type !== 'private' || one.data.from?.is_bot === true)
    return { pesan: [], kabar: [] };
  const { chat, message_id: nomor, photo = [], document, video, voice, audio, location } = one.data;
  // The same photo comes in several sizes, the largest last.
  const files = [photo.at(-1), document, video, voice, audio].filter((each) => each !== undefined);
  const answered = one.data.reply_to_message?.message_id;
  const pesan = {
    // Numbers of messages count within one chat alone.
    idAsal: `${chat.id}:${nomor}`,
    pengirim: String(chat.id),
    teks: wordsOf(one.data.text ?? one.data.caption ?? ''),
    balasUntuk: answered === undefined ? null : `${chat.id}:${answered}`,
    berkas: files.map((each) => ({ id: each.file_id, nama: each.file_name ?? null })),
    lokasi: location === undefined ? null : { lat: location.latitude, lon: location.longitude },
  };
  return { pesan: [pesan], kabar: [] };
}

/** `/start` and `/help` are what the platform's own buttons send; a slash before one of our words is meant as that word. */
function wordsOf(text: string): string {
  if (/^\/(?:start|help|bantuan)\b/iu.test(text)) return 'BANTUAN';
  return text.replace(/^\/(?=[a-z])/iu, '');
}

export function telegram(options: {
  readonly baseUrl: string;
  readonly token: string;
  readonly hookSecret: string;
  /** How long the platform may take to answer. */
  readonly timeoutMs?: number;
}): Obrolan {
  const { baseUrl, token, timeoutMs = PATIENCE_MS } = options;
  const call = (method: string, json: unknown): Promise<Reached> =>
    reach(`${baseUrl}/bot${token}/${method}`, { method: 'POST', json, timeoutMs });
  return {
    kanal: 'telegram',
    isAsli: (_raw, header) => isFromTelegram(options.hookSecret, header('x-telegram-bot-api-secret-token')),
    baca: readTelegram,
    sambut: () => null,
    close: () => Promise.resolve(),
    send: async ({ ke, teks, tombol = [] }) => {
      const reached = await call('sendMessage', {
        chat_id: Number(ke),
        text: teks,
        link_preview_options: { is_disabled: true },
        ...(tombol.length === 0
          ? {}
          : {
              reply_markup: {
                keyboard: [tombol.map((text) => ({ text }))],
                one_time_keyboard: true,
                resize_keyboard: true,
              },
            }),
      });
      const sent = reached.isAway
        ? null
        : z.object({ result: z.object({ message_id: z.number() }) }).safeParse(reached.body);
      const idLuar = sent?.success === true ? `${ke}:${sent.data.result.message_id}` : null;
      return outcomeOf(reached, 'telegram', idLuar);
    },
    ambil: async (berkas, maxBytes) => {
      const reached = await call('getFile', { file_id: berkas.id });
      if (reached.isAway || reached.status >= 500) throw new Error('telegram.away');
      const found = z
        .object({ result: z.object({ file_path: z.string().max(500), file_size: z.number().optional() }) })
        .safeParse(reached.body);
      if (!found.success || (found.data.result.file_size ?? 0) > maxBytes) return null;
      const { file_path: path } = found.data.result;
      if (path.split('/').includes('..')) return null;
      const isi = await download(`${baseUrl}/file/bot${token}/${path}`, null, maxBytes);
      return isi === null ? null : { nama: namaOf(berkas, path), isi };
    },
  };
}

function namaOf({ nama }: BerkasJauh, path: string): string {
  return nama ?? path.split('/').at(-1) ?? 'telegram';
}
