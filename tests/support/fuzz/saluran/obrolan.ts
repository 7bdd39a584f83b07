import { createHmac } from 'node:crypto';
import type { Obrolan, ObrolanMasuk } from '../../../../src/channels/obrolan/types.ts';
import { OBROLAN_RAHASIA, obrolanUji, WHATSAPP_NOMOR } from '../../obrolan.ts';
import type { Acak } from '../acak.ts';
import { apaPun, teks } from '../nilai.ts';

/** A delivery as bytes with a header that proves it. */
interface Kiriman {
  readonly kanal: Obrolan['kanal'];
  readonly raw: Buffer;
  readonly header: Readonly<Record<string, string>>;
  /** Ids of whole messages among the wounded ones: these must come out, whatever stands beside them. */
  readonly utuh: readonly string[];
}

const PLATFORM = new Map(obrolanUji().map((one) => [one.kanal, one]));

/** A delivery of one of the three platforms: whole messages beside wounded ones, signed as the platform signs. */
export function kirimanAcak(acak: Acak): Kiriman {
  acak.isTenang = acak.satuDari(2);
  const kanal = acak.pilih(['whatsapp', 'telegram', 'x'] as const);
  const made = PEMBUAT[kanal](acak);
  const text = JSON.stringify(made.body);
  // Bytes that are no JSON, or no UTF-8, under a signature that is right.
  const isBytes = acak.satuDari(12);
  const raw = isBytes
    ? Buffer.from(text.slice(0, acak.int(text.length)) + teks(acak), 'latin1')
    : Buffer.from(text);
  return { kanal, raw, header: tanda(kanal, raw), utuh: isBytes ? [] : made.utuh };
}

function tanda(kanal: Obrolan['kanal'], raw: Buffer): Record<string, string> {
  const hmac = (encoding: 'hex' | 'base64'): string =>
    `sha256=${createHmac('sha256', OBROLAN_RAHASIA).update(raw).digest(encoding)}`;
  if (kanal === 'telegram') return { 'x-telegram-bot-api-secret-token': OBROLAN_RAHASIA };
  return kanal === 'x'
    ? { 'x-twitter-webhooks-signature': hmac('base64') }
    : { 'x-hub-signature-256': hmac('hex') };
}

/** Signed by the platform it is believed, with one bit moved it is not; what is read has the form that everything after it relies on. */
export function cobaObrolan(acak: Acak): string | null {
  const { kanal, raw, header, utuh } = kirimanAcak(acak);
  const obrolan = PLATFORM.get(kanal);
  if (obrolan === undefined) return 'no platform';
  if (!obrolan.isAsli(raw, (name) => header[name])) return 'a good signature was refused';
  if (kanal !== 'telegram' && raw.length > 0) {
    const forged = Buffer.from(raw);
    const at = acak.int(forged.length);
    forged[at] = (forged[at] ?? 0) ^ (1 << acak.int(8));
    if (obrolan.isAsli(forged, (name) => header[name])) return 'a forged delivery was believed';
  }
  let body: unknown;
  try {
    body = JSON.parse(raw.toString('utf8'));
  } catch {
    body = null;
  }
  const terbaca = obrolan.baca(body);
  const ids = (terbaca?.pesan ?? []).map(({ idAsal }) => idAsal);
  const lost = utuh.find((id) => !ids.includes(id));
  if (lost !== undefined) return `a whole message was lost: ${lost}`;
  for (const one of terbaca?.pesan ?? []) {
    const why = bentukSalah(one);
    if (why !== null) return why;
  }
  const wrong = terbaca?.kabar.find(({ pada }) => pada !== null && Number.isNaN(new Date(pada).getTime()));
  return wrong === undefined ? null : 'a receipt at no time';
}

function bentukSalah({ idAsal, pengirim, lokasi, teks: words }: ObrolanMasuk): string | null {
  if (idAsal === '' || pengirim === '' || typeof words !== 'string') return 'a message of nobody';
  if (lokasi === null) return null;
  const isEarth = Math.abs(lokasi.lat) <= 90 && Math.abs(lokasi.lon) <= 180;
  return isEarth ? null : `a place that is none: ${lokasi.lat} ${lokasi.lon}`;
}

interface Tubuh {
  readonly body: unknown;
  readonly utuh: readonly string[];
}

const ISI = [
  'LAPOR Lampu jalan mati di depan pasar sejak seminggu',
  'STATUS 123456785',
  '#lapor @lapor1708 jalan rusak',
];

const PEMBUAT: Readonly<Record<Obrolan['kanal'], (acak: Acak) => Tubuh>> = {
  whatsapp: (acak) => {
    const all = pesanan(acak, (id) => ({
      id,
      from: '6281234567890',
      timestamp: '1763600000',
      type: 'text',
      text: { body: acak.pilih(ISI) },
      ...(acak.satuDari(4) ? { location: { latitude: -3.3, longitude: 114.5 } } : {}),
      ...(acak.satuDari(4) ? { context: { id: 'wamid.lama' } } : {}),
    }));
    const statuses = Array.from({ length: acak.int(3) }, () =>
      luka(acak, {
        id: teks(acak),
        status: acak.pilih(['sent', 'delivered', 'read', 'failed']),
        timestamp: teks(acak),
      }),
    );
    const value = {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: WHATSAPP_NOMOR },
      messages: all.pesan,
      ...(acak.satuDari(2) ? { statuses } : {}),
    };
    const body = {
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    };
    return acak.satuDari(5) ? { body: luka(acak, body), utuh: [] } : { body, utuh: all.utuh };
  },
  telegram: (acak) => {
    const id = 1 + acak.int(1e6);
    const message = {
      message_id: id,
      chat: { id: 77, type: 'private' },
      from: { id: 77, is_bot: false },
      text: acak.pilih(ISI),
      ...(acak.satuDari(4) ? { photo: [{ file_id: 'a' }, { file_id: 'b' }] } : {}),
    };
    const body = { update_id: acak.int(1e9), message };
    if (acak.satuDari(2)) return { body, utuh: [`77:${id}`] };
    return {
      body: acak.satuDari(2) ? luka(acak, body) : { ...body, message: luka(acak, message) },
      utuh: [],
    };
  },
  x: (acak) => {
    const posts = pesanan(acak, (id) => ({
      id_str: id,
      text: `#lapor ${acak.pilih(ISI)}`,
      user: { id_str: '99' },
    }));
    const directs = pesanan(acak, (id) => ({
      id,
      type: 'message_create',
      message_create: { sender_id: '98', message_data: { text: acak.pilih(ISI) } },
    }));
    const body = {
      for_user_id: '1',
      tweet_create_events: posts.pesan,
      ...(acak.satuDari(2) ? { direct_message_events: directs.pesan } : {}),
    };
    const utuh = [...posts.utuh, ...('direct_message_events' in body ? directs.utuh : [])];
    return acak.satuDari(5) ? { body: luka(acak, body), utuh: [] } : { body, utuh };
  },
};

/** Some messages whole, some wounded. */
function pesanan(acak: Acak, make: (id: string) => object): { pesan: unknown[]; utuh: string[] } {
  const utuh: string[] = [];
  const pesan = Array.from({ length: acak.int(acak.satuDari(40) ? 200 : 5) }, (_, n) => {
    const id = String(1_000 + n);
    if (acak.satuDari(2)) {
      utuh.push(id);
      return make(id);
    }
    return luka(acak, make(String(900_000 + n)));
  });
  return { pesan, utuh };
}

/** One place of a structure torn out, made another kind, or moved. */
function luka(acak: Acak, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || acak.satuDari(6)) return apaPun(acak);
  if (Array.isArray(value)) {
    const at = acak.int(value.length + 1);
    return value.length === 0
      ? [apaPun(acak)]
      : value.map((one, n) => (n === at ? luka(acak, one) : (one as unknown)));
  }
  const names = Object.keys(value);
  const name = names.length === 0 ? teks(acak) : acak.pilih(names);
  const before = value as Record<string, unknown>;
  switch (acak.int(4)) {
    case 0:
      return Object.fromEntries(Object.entries(before).filter(([key]) => key !== name));
    case 1:
      return { ...before, [teks(acak)]: apaPun(acak) };
    default:
      return { ...before, [name]: luka(acak, before[name]) };
  }
}
