import { createHmac } from 'node:crypto';
import { telegram } from '../../src/channels/obrolan/telegram.ts';
import type { Obrolan } from '../../src/channels/obrolan/types.ts';
import { whatsapp } from '../../src/channels/obrolan/whatsapp.ts';
import { x } from '../../src/channels/obrolan/x.ts';

/** What the platforms and we share in tests. */
export const OBROLAN_RAHASIA = 'rahasia-uji-obrolan';
export const WHATSAPP_NOMOR = '1234567890';

/** All three platforms; without a peer nobody answers there. */
export function obrolanUji(baseUrl = 'http://127.0.0.1:9', now: () => number = Date.now): readonly Obrolan[] {
  const rahasia = OBROLAN_RAHASIA;
  return [
    whatsapp({
      baseUrl,
      token: 't',
      phoneId: WHATSAPP_NOMOR,
      appSecret: rahasia,
      verifyToken: rahasia,
      templat: 'kabar_laporan',
      now,
    }),
    telegram({ baseUrl, token: '1:t', hookSecret: rahasia }),
    x({ baseUrl, token: 't', consumerSecret: rahasia }),
  ];
}

/** The header by which WhatsApp signs a body. */
export function tandaWhatsapp(body: string, secret = OBROLAN_RAHASIA): Record<string, string> {
  return { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
}
