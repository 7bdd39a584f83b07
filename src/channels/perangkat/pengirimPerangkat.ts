import { ECDH } from 'node:crypto';
import webpush from 'web-push';
import { isLayanan, type Langganan } from '../../domain/pesan/perangkat.ts';
import type { HasilKirim } from '../pengirim.ts';
import { panggil, type JaringanTertutup } from '../panggil.ts';

/** One notice for one device. */
export interface KirimanPerangkat {
  readonly langganan: Langganan;
  /** What the device's worker reads; closed to its key, so that the push service reads nothing. */
  readonly isi: string;
  /** One that was not delivered yet is replaced by the next of the same topic (RFC 8030 §5.4). */
  readonly topik: string;
}

export interface PengirimPerangkat {
  send(kiriman: KirimanPerangkat): Promise<HasilKirim>;
}

/** Code of a device that is no more: it is forgotten. */
export const PERANGKAT_HABIS = 'habis';

/** A notice that waits longer at the push service tells nothing new. */
const TTL_SECONDS = 24 * 3_600;
/** Every notice has the same length on its way: its words cannot be told by it. */
const LENGTH = 1_500;
/** The push service is full: later. */
const BUSY: readonly number[] = [408, 425, 429];

/**
 * Sends by Web Push (RFC 8030) with the words closed for the device (RFC 8291) and our name signed (RFC 8292), to known push services
 * alone, behind the guard of every address that strangers name.
 */
export function pengirimPerangkat(options: {
  readonly vapid: { readonly publik: string; readonly rahasia: string };
  /** Where the push service's people reach the operator: `mailto:` or https. */
  readonly subject: string;
  readonly layanan: readonly string[];
  readonly tertutup: JaringanTertutup;
}): PengirimPerangkat {
  const vapidDetails = {
    subject: options.subject,
    publicKey: options.vapid.publik,
    privateKey: options.vapid.rahasia,
  };
  return {
    send: async ({ langganan, isi, topik }) => {
      const { endpoint, ...keys } = langganan;
      if (!isLayanan(endpoint, options.layanan)) return habis();
      if (!isPoint(keys.p256dh)) return habis();
      const details = webpush.generateRequestDetails({ endpoint, keys }, padded(isi), {
        vapidDetails,
        TTL: TTL_SECONDS,
        urgency: 'normal',
        topic: topik,
      });
      const { 'Content-Length': _, ...headers } = details.headers as Record<string, string | number>;
      return judged(
        await panggil({
          alamat: endpoint,
          isi: details.body,
          headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `${value}`])),
          tertutup: options.tertutup,
        }),
      );
    },
  };
}

function judged({ jawaban, galat }: Awaited<ReturnType<typeof panggil>>): HasilKirim {
  if (jawaban === null) {
    return galat?.startsWith('alamat.') === true ? habis() : { outcome: 'retry', code: galat ?? 'jaringan' };
  }
  if (jawaban >= 200 && jawaban < 300) return { outcome: 'sent', code: `http.${jawaban}` };
  if (jawaban === 404 || jawaban === 410) return habis();
  // Our own name is not believed (a wrong clock, a changed key): the operator's to mend, no fault of the device.
  if (jawaban >= 500 || BUSY.includes(jawaban) || jawaban === 401 || jawaban === 403)
    return { outcome: 'retry', code: `http.${jawaban}` };
  return { outcome: 'refused', code: `http.${jawaban}` };
}

function habis(): HasilKirim {
  return { outcome: 'refused', code: PERANGKAT_HABIS };
}

/** Nothing can be closed to a key that is no point of the curve. */
function isPoint(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
    return true;
  } catch {
    return false;
  }
}

/** Spaces that JSON allows at its end. */
function padded(isi: string): string {
  return isi + ' '.repeat(Math.max(0, LENGTH - Buffer.byteLength(isi)));
}
