import type { Instant } from '../shared/time.ts';

/** What a browser gives to be told something while its page is closed (W3C Push API, RFC 8291). */
export interface Langganan {
  /** Address at the push service of the browser's maker. Whoever knows it can send there: a secret. */
  readonly endpoint: string;
  /** The browser's public key: a point of P-256, uncompressed, base64url. */
  readonly p256dh: string;
  /** 16 bytes that only the browser and we know, base64url. */
  readonly auth: string;
}

/**
 * Push services of the browsers that people use. Only these are ever called: whoever may name an address for news must not point a crowd of
 * devices at a stranger's server. An operator names others in PUSH_SERVICES.
 */
export const LAYANAN_DORONG: readonly string[] = [
  'https://fcm.googleapis.com',
  'https://updates.push.services.mozilla.com',
  'https://*.push.services.mozilla.com',
  'https://web.push.apple.com',
  'https://*.push.apple.com',
  'https://*.notify.windows.com',
];

/** More devices of one person or one laporan are not kept: the oldest one goes. */
export const MAKS_PERANGKAT = 10;

/** Of an anonim laporan a notice bears no finer time than this, and leaves at a moment within the hours after it. */
const SAMAR_BLOK_MS = 6 * 3_600_000;
const SAMAR_JEDA_MS = 3 * 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Times of a notice about an anonim laporan: its channel's message is queued at the same moment, and equal times would hold the two together,
 * and by the device the laporan and its pelapor (rules §3). `undi`: chance, 0 ≤ undi < 1.
 */
export function waktuSamar(
  now: Instant,
  undi: number,
): { readonly dibuatPada: Instant; readonly kirimPada: Instant } {
  const later = now + MINUTE_MS + Math.floor(undi * SAMAR_JEDA_MS);
  return {
    dibuatPada: Math.floor(now / SAMAR_BLOK_MS) * SAMAR_BLOK_MS,
    kirimPada: Math.ceil(later / MINUTE_MS) * MINUTE_MS,
  };
}

const MAX_ENDPOINT = 1_000;

/** Null where it has not the form that the standards give it, or belongs to a service that is not called. */
export function parseLangganan(given: Langganan, layanan: readonly string[]): Langganan | null {
  const { endpoint, p256dh, auth } = given;
  if (endpoint.length > MAX_ENDPOINT || !isLayanan(endpoint, layanan)) return null;
  // 65 bytes that begin with 4, and 16 bytes.
  if (!/^B[\w-]{86}$/.test(p256dh) || !/^[\w-]{22}$/.test(auth)) return null;
  return { endpoint, p256dh, auth };
}

/** Whether an address belongs to one of the services; `*.` before a host stands for any name below it. */
export function isLayanan(endpoint: string, layanan: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  return layanan.some((one) => {
    const [scheme, below] = one.split('//*.');
    if (below === undefined) return one === origin;
    return protocol === scheme && port === '' && hostname.endsWith(`.${below}`);
  });
}
