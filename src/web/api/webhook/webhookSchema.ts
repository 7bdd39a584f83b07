import { z } from '@hono/zod-openapi';

const instant = z.string().openapi({ format: 'date-time' });
const next = z.string().nullable();
const count = z.number().int();

const webhookSchema = z
  .object({
    id: z.string().openapi({ format: 'uuid' }),
    url: z.string(),
    peristiwa: z.array(z.string()),
    lingkup: z.enum(['terkait', 'semua']),
    dibuatPada: instant,
    rahasiaLamaSampai: instant.nullable(),
    kiriman: z.object({ antre: count, terkirim: count, mati: count, dilewati: count }),
  })
  .openapi('Webhook');

export const webhookListSchema = z.object({ baris: z.array(webhookSchema), next });
/** The secret is told this once. */
export const webhookDibuatSchema = webhookSchema.extend({ rahasia: z.string() }).openapi('WebhookDibuat');
export const rahasiaSchema = z.object({ id: z.string(), rahasia: z.string() });
/** What came of a trial: the status of the answer, or a code of what went wrong. */
export const hasilCobaSchema = z.object({ jawaban: count.nullable(), galat: z.string().nullable() });
export const idSchema = z.object({ id: z.string() });
export const kirimanSchema = z.object({
  baris: z.array(
    z
      .object({
        id: z.string().openapi({ format: 'uuid' }),
        nomor: z.string(),
        urut: count,
        peristiwa: z.string(),
        pada: instant,
        status: z.enum(['antre', 'terkirim', 'mati', 'dilewati']),
        percobaan: count,
        cobaLagi: instant.nullable(),
        selesaiPada: instant.nullable(),
        jawaban: count.nullable(),
        galat: z.string().nullable(),
      })
      .openapi('KirimanWebhook'),
  ),
  next,
});
