import { createHmac } from 'node:crypto';
import { type JaringanTertutup, panggil, type HasilPanggil } from '../panggil.ts';

export { addressFault } from '../panggil.ts';

/** One signed message on its way. */
export interface KirimanWebhook {
  readonly alamat: string;
  readonly id: string;
  /** Seconds since 1970, signed along. */
  readonly detik: number;
  readonly isi: string;
  /** Base64 of the secrets in force, the newest first: while a secret is being changed there are two. */
  readonly rahasia: readonly string[];
  /** Narrower for this one than for all. */
  readonly tertutup?: JaringanTertutup;
}

export interface PengirimWebhook {
  readonly kirim: (kiriman: KirimanWebhook) => Promise<HasilPanggil>;
}

/**
 * Sends by HTTP as the Standard Webhooks rules say. Redirects are not followed. Only https and no address of a
 * closed network but those of `tertutup`: looked at when the connection is made, so that a name cannot change in between.
 */
export function pengirimWebhook(options: { readonly tertutup: JaringanTertutup }): PengirimWebhook {
  return {
    kirim: (kiriman) => post(kiriman, kiriman.tertutup ?? options.tertutup),
  };
}

/** `webhook-signature`: one signature for each secret, apart by spaces. */
export function signatures({ id, detik, isi, rahasia }: KirimanWebhook): string {
  return rahasia
    .map((secret) => {
      const signed = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${id}.${detik}.${isi}`);
      return `v1,${signed.digest('base64')}`;
    })
    .join(' ');
}

function post(kiriman: KirimanWebhook, tertutup: JaringanTertutup): Promise<HasilPanggil> {
  const { alamat, id, detik, isi } = kiriman;
  return panggil({
    alamat,
    isi: Buffer.from(isi),
    tertutup,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'SP4N-LAPOR-webhook/1',
      'webhook-id': id,
      'webhook-timestamp': String(detik),
      'webhook-signature': signatures(kiriman),
    },
  });
}
