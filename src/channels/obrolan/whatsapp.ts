import { z } from 'zod';
import { KEMAMPUAN } from '../../domain/kanal/kemampuan.ts';
import { download, outcomeOf, PATIENCE_MS, reach } from './reach.ts';
import { isSame, signed } from './signature.ts';
import type { HasilKirim } from '../pengirim.ts';
import type { BerkasJauh, KabarKiriman, Obrolan, ObrolanMasuk, Terbaca } from './types.ts';

/** Version of the Graph API whose shapes these are. */
const VERSION = 'v23.0';

const id = z.string().min(1).max(300);
const media = z.object({ id, caption: z.string().optional(), filename: z.string().optional() });
const message = z.object({
  id,
  from: z.string().regex(/^\d{5,20}$/u),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
  interactive: z
    .object({
      button_reply: z.object({ title: z.string() }).optional(),
      list_reply: z.object({ title: z.string() }).optional(),
    })
    .optional(),
  location: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  context: z.object({ id: id.optional() }).optional(),
  image: media.optional(),
  document: media.optional(),
  video: media.optional(),
  audio: media.optional(),
  sticker: media.optional(),
});
const status = z.object({
  id,
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  timestamp: z.coerce.number().optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
});
const value = z.object({
  metadata: z.object({ phone_number_id: z.string() }).optional(),
  messages: z.array(z.unknown()).max(1_000).optional(),
  statuses: z.array(z.unknown()).max(1_000).optional(),
});
const delivery = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(z.object({ value: z.unknown() })).max(1_000) })).max(1_000),
});

/** Whether a delivery was signed with the app's secret (`X-Hub-Signature-256`). */
export function isSignedByWhatsapp(secret: string, raw: Uint8Array, header: string | undefined): boolean {
  return header !== undefined && isSame(header, signed(secret, raw, 'hex'));
}

/**
 * Reads a delivery of the WhatsApp Cloud API. Null: it is none. Parts that are not as the platform documents them are left out one
 * by one; deliveries for another number of the same app as well.
 */
export function readWhatsapp(body: unknown, phoneId: string): Terbaca | null {
  const found = delivery.safeParse(body);
  if (!found.success) return null;
  const values = found.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap((change) => good(value, change.value))
    .filter(({ metadata }) => metadata === undefined || metadata.phone_number_id === phoneId);
  return {
    pesan: values.flatMap(({ messages = [] }) => messages.flatMap((one) => good(message, one))).map(masukOf),
    kabar: values.flatMap(({ statuses = [] }) => statuses.flatMap((one) => good(status, one))).map(kabarOf),
  };
}

function good<T>(schema: z.ZodType<T>, one: unknown): T[] {
  const found = schema.safeParse(one);
  return found.success ? [found.data] : [];
}

function masukOf(one: z.infer<typeof message>): ObrolanMasuk {
  const files = [one.image, one.document, one.video, one.audio].filter((file) => file !== undefined);
  const pressed = one.interactive?.button_reply ?? one.interactive?.list_reply;
  return {
    idAsal: one.id,
    pengirim: `+${one.from}`,
    teks: one.text?.body ?? one.button?.text ?? pressed?.title ?? files[0]?.caption ?? '',
    balasUntuk: one.context?.id ?? null,
    berkas: files.map((file) => ({ id: file.id, nama: file.filename ?? null })),
    lokasi: one.location === undefined ? null : { lat: one.location.latitude, lon: one.location.longitude },
  };
}

const STATUS = { sent: 'terkirim', delivered: 'sampai', read: 'terbaca', failed: 'gagal' } as const;

function kabarOf(one: z.infer<typeof status>): KabarKiriman {
  const code = one.errors?.[0]?.code;
  return {
    idLuar: one.id,
    status: STATUS[one.status],
    kode: code === undefined ? null : String(code),
    pada: one.timestamp === undefined || !isEpoch(one.timestamp) ? null : one.timestamp * 1_000,
  };
}

/** Seconds that are a time of this century: others cannot be stored, and the delivery would come again without end. */
function isEpoch(seconds: number): boolean {
  return seconds >= 1e9 && seconds < 4e9;
}

export interface WhatsappOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly phoneId: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  /** Name of the approved template with one variable for outside the 24 hours. */
  readonly templat: string;
  readonly now: () => number;
  /** How long the platform may take to answer. */
  readonly timeoutMs?: number;
}

/** Free words go for so long after the receiver's own last word. */
const JENDELA_MS = (KEMAMPUAN.whatsapp.jendelaJam ?? 0) * 3_600_000;
/** Errors after which another try is of no use: outside the window, receiver not on WhatsApp, not allowed. */
const FINAL = [131_026, 131_047, 131_051, 130_472, 131_030];

export function whatsapp(options: WhatsappOptions): Obrolan {
  const { baseUrl, token, phoneId, templat, timeoutMs = PATIENCE_MS } = options;
  const root = `${baseUrl}/${VERSION}`;
  return {
    kanal: 'whatsapp',
    isAsli: (raw, header) => isSignedByWhatsapp(options.appSecret, raw, header('x-hub-signature-256')),
    baca: (body) => readWhatsapp(body, phoneId),
    sambut: (query) =>
      query('hub.mode') === 'subscribe' && isSame(query('hub.verify_token') ?? '', options.verifyToken)
        ? (query('hub.challenge') ?? null)
        : null,
    close: () => Promise.resolve(),
    send: async ({ ke, teks, masukPada, tombol = [] }) => {
      const isFree = masukPada !== null && options.now() - masukPada.getTime() < JENDELA_MS;
      const json = {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: ke.replace(/^\+/u, ''),
        ...(isFree ? freeOf(teks, tombol) : { type: 'template', template: templateOf(templat, teks) }),
      };
      const reached = await reach(`${root}/${phoneId}/messages`, { method: 'POST', token, json, timeoutMs });
      if (reached.isAway) return outcomeOf(reached, 'whatsapp', null);
      const sent = z.object({ messages: z.array(z.object({ id })).min(1) }).safeParse(reached.body);
      const failed = z.object({ error: z.object({ code: z.number() }) }).safeParse(reached.body);
      const outcome = outcomeOf(
        reached,
        'whatsapp',
        sent.success ? (sent.data.messages[0]?.id ?? null) : null,
      );
      return failed.success ? errorOf(failed.data.error.code, outcome) : outcome;
    },
    ambil: async (berkas, maxBytes) => {
      const reached = await reach(`${root}/${encodeURIComponent(berkas.id)}`, { token });
      if (reached.isAway || reached.status >= 500) throw new Error('whatsapp.away');
      const found = z
        .object({ url: z.url(), mime_type: z.string().optional(), file_size: z.number().optional() })
        .safeParse(reached.body);
      if (!found.success || (found.data.file_size ?? 0) > maxBytes) return null;
      if (!isOwnHost(found.data.url, baseUrl)) return null;
      const isi = await download(found.data.url, token, maxBytes);
      return isi === null ? null : { nama: namaOf(berkas, found.data.mime_type), isi };
    },
  };
}

/** Up to three buttons of twenty letters under a text of 1,024; longer ones go without, typed words mean the same. */
function freeOf(teks: string, tombol: readonly string[]): object {
  const isFit = tombol.length > 0 && tombol.length <= 3 && teks.length <= 1_024;
  if (!isFit) return { type: 'text', text: { preview_url: false, body: teks } };
  const buttons = tombol.map((title) => ({ type: 'reply', reply: { id: title.toLowerCase(), title } }));
  return { type: 'interactive', interactive: { type: 'button', body: { text: teks }, action: { buttons } } };
}

/** The token goes with the request: to nobody but the platform. */
function isOwnHost(href: string, baseUrl: string): boolean {
  const { protocol, host, hostname } = new URL(href);
  if (host === new URL(baseUrl).host) return true;
  return (
    protocol === 'https:' && /(?:^|\.)(?:fbsbx\.com|fbcdn\.net|facebook\.com|whatsapp\.net)$/u.test(hostname)
  );
}

/** A line break inside a template's variable is refused by the platform. */
function templateOf(name: string, teks: string): object {
  const text = teks.replaceAll(/\s+/gu, ' ').slice(0, 1_000);
  return {
    name,
    language: { code: 'id' },
    components: [{ type: 'body', parameters: [{ type: 'text', text }] }],
  };
}

function errorOf(code: number, { outcome }: HasilKirim): HasilKirim {
  const isFinal = FINAL.includes(code) || outcome === 'refused';
  // Too many for now: error 4, 80007, 130429, 131048, 131056.
  const isBusy = [4, 80_007, 130_429, 131_048, 131_056].includes(code);
  return { outcome: isFinal && !isBusy ? 'refused' : 'retry', code: `whatsapp.${code}` };
}

function namaOf({ nama, id: of }: BerkasJauh, jenis: string | undefined): string {
  if (nama !== null) return nama;
  const suffix = /^(?:image|video|audio|application)\/([a-z0-9]{2,5})/u.exec(jenis ?? '')?.[1];
  return `whatsapp-${of.slice(-8)}${suffix === undefined ? '' : `.${suffix === 'jpeg' ? 'jpg' : suffix}`}`;
}
