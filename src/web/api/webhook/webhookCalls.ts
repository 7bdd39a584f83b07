import { z } from '@hono/zod-openapi';
import { PERISTIWA, type Peristiwa } from '../../../domain/webhook/peristiwa.ts';
import { refusal, type Result } from '../../../domain/shared/result.ts';
import { formatInstant } from '../../../domain/shared/time.ts';
import { isUuid } from '../../../domain/shared/uuid.ts';
import { apiRingkasanWebhook as ringkasan } from '../../../messages/antarsistem/webhook.ts';
import type { Deps } from '../../../useCases/deps.ts';
import type { Claim } from '../../../useCases/idempotency/claim.ts';
import {
  createWebhook,
  editWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  replayDelivery,
  rotateRahasia,
  type WebhookAkun,
} from '../../../useCases/webhook/webhookAkun.ts';
import { tryWebhook } from '../../../useCases/webhook/cobaWebhook.ts';
import { answered, refused } from '../answer.ts';
import { noBody, noQuery, readCall, writeCall, type Acted, type AnyCall, type WriteCall } from '../call.ts';
import type { Caller } from '../caller.ts';
import { teks } from '../input/teks.ts';
import {
  kirimanSchema,
  webhookDibuatSchema,
  webhookListSchema,
  rahasiaSchema,
  hasilCobaSchema,
  idSchema,
} from './webhookSchema.ts';

/** `/webhook` (interfaces §5): where an account wants to be told of events, its deliveries, replay and a new secret. */
export function webhookCalls(deps: Deps): readonly AnyCall[] {
  return [
    listCall(deps),
    createCall(deps),
    editCall(deps),
    tryCall(deps),
    removeCall(deps),
    rotateCall(deps),
    deliveriesCall(deps),
    replayCall(deps),
  ];
}

const shared = { kelompok: 'webhook', lingkup: ['webhook'], query: noQuery } as const;

const webhookBody = z
  .strictObject({
    url: teks(1, 2_000, 'https://aplikasi.contoh.go.id/lapor'),
    peristiwa: z
      .array(z.enum(PERISTIWA as [Peristiwa, ...Peristiwa[]]))
      .max(PERISTIWA.length)
      .nullish(),
    lingkup: z.enum(['terkait', 'semua']).nullish(),
  })
  .openapi('WebhookBaru');

/** Both are said, so that nothing is widened by being left out. */
const ubahBody = z
  .strictObject({
    peristiwa: z.array(z.enum(PERISTIWA as [Peristiwa, ...Peristiwa[]])).max(PERISTIWA.length),
    lingkup: z.enum(['terkait', 'semua']),
  })
  .openapi('WebhookUbahan');

function listCall(deps: Deps): AnyCall {
  return readCall({
    ...shared,
    id: 'daftarWebhook',
    method: 'get',
    path: '/webhook',
    ringkasan: ringkasan.daftarWebhook,
    body: noBody,
    jawaban: webhookListSchema,
    kode: ['auth.required_key'],
    run: async ({ caller }) => {
      if (caller.akun === null) return refused(refusal('auth.required_key'));
      return answered({ baris: (await listWebhooks(deps, caller.akun.akunId)).map(webhookJson), next: null });
    },
  });
}

function createCall(deps: Deps): AnyCall {
  return writeCall({
    ...shared,
    id: 'buatWebhook',
    method: 'post',
    path: '/webhook',
    ringkasan: ringkasan.buatWebhook,
    status: 201,
    bentuk: 'json',
    body: webhookBody,
    jawaban: webhookDibuatSchema,
    kode: ['webhook.address', 'webhook.too_many'],
    act: async ({ caller, body }, claim) => {
      const { url, peristiwa, lingkup } = body;
      const baru = { alamat: url, peristiwa: peristiwa ?? [], lingkup: lingkup ?? 'terkait' } as const;
      const by = caller.akun === null ? {} : { kunciId: caller.akun.kunciId };
      return acted(await createWebhook(deps, { akunId: akunOf(caller), ...by, ...baru }, claim));
    },
    answer: async ({ caller }, outcome) => {
      const { id, rahasia } = outcome as { id: string; rahasia: string };
      const made = (await listWebhooks(deps, akunOf(caller))).find((one) => one.id === id);
      if (made === undefined) return refused(refusal('webhook.not_found'));
      return { status: 201, json: { ...webhookJson(made), rahasia }, location: `/api/v1/webhook/${id}` };
    },
  });
}

function editCall(deps: Deps): AnyCall {
  return acting('ubahWebhook', {
    method: 'post',
    path: '/webhook/{id}/ubah',
    ringkasan: ringkasan.ubahWebhook,
    jawaban: idSchema,
    body: ubahBody,
    run: (akunId, { id }, claim, body) => {
      const { peristiwa, lingkup } = ubahBody.parse(body);
      return editWebhook(deps, akunId, { id, peristiwa, lingkup }, claim);
    },
  });
}

function tryCall(deps: Deps): AnyCall {
  return acting('cobaWebhook', {
    method: 'post',
    path: '/webhook/{id}/coba',
    ringkasan: ringkasan.cobaWebhook,
    jawaban: hasilCobaSchema,
    run: (akunId, { id }, claim) => tryWebhook(deps, akunId, id, claim),
  });
}

function removeCall(deps: Deps): AnyCall {
  return acting('hapusWebhook', {
    method: 'delete',
    path: '/webhook/{id}',
    ringkasan: ringkasan.hapusWebhook,
    jawaban: idSchema,
    run: (akunId, { id }, claim) => removeWebhook(deps, akunId, id, claim),
  });
}

function rotateCall(deps: Deps): AnyCall {
  return acting('putarRahasiaWebhook', {
    method: 'post',
    path: '/webhook/{id}/putar-rahasia',
    ringkasan: ringkasan.putarRahasiaWebhook,
    jawaban: rahasiaSchema,
    run: (akunId, { id }, claim) => rotateRahasia(deps, akunId, id, claim),
  });
}

function replayCall(deps: Deps): AnyCall {
  return acting('ulangKirimanWebhook', {
    method: 'post',
    path: '/webhook/{id}/kiriman/{kiriman}/ulang',
    ringkasan: ringkasan.ulangKirimanWebhook,
    jawaban: idSchema,
    run: (akunId, { id, kiriman }, claim) =>
      replayDelivery(deps, akunId, { webhookId: id, id: kiriman }, claim),
  });
}

function deliveriesCall(deps: Deps): AnyCall {
  return readCall({
    ...shared,
    id: 'daftarKirimanWebhook',
    method: 'get',
    path: '/webhook/{id}/kiriman',
    ringkasan: ringkasan.daftarKirimanWebhook,
    body: noBody,
    jawaban: kirimanSchema,
    kode: ['auth.required_key', 'webhook.not_found'],
    run: async ({ caller, params }) => {
      if (caller.akun === null) return refused(refusal('auth.required_key'));
      const id = params['id'] ?? '';
      const found = isUuid(id) ? await listDeliveries(deps, caller.akun.akunId, id) : null;
      if (found === null || !found.ok) return refused(refusal('webhook.not_found'));
      const baris = found.value.map((one) => ({
        id: one.id,
        nomor: one.nomor,
        urut: one.urut,
        peristiwa: one.jenis,
        pada: formatInstant(one.pada, 'WIB'),
        status: one.status,
        percobaan: one.percobaan,
        cobaLagi: one.status === 'antre' ? formatInstant(one.cobaPada, 'WIB') : null,
        selesaiPada: one.selesaiPada === null ? null : formatInstant(one.selesaiPada, 'WIB'),
        jawaban: one.jawaban,
        galat: one.galat,
      }));
      return answered({ baris, next: null });
    },
  });
}

interface Acting {
  readonly method: 'post' | 'delete';
  readonly path: `/${string}`;
  readonly ringkasan: WriteCall['ringkasan'];
  readonly jawaban: z.ZodType;
  readonly body?: z.ZodType;
  readonly run: (
    akunId: string,
    ids: { readonly id: string; readonly kiriman: string },
    claim: Claim | undefined,
    body: unknown,
  ) => Promise<Result<unknown>>;
}

/** What is done to one webhook; the outcome is the answer. */
function acting(id: string, { run, ...shape }: Acting): AnyCall {
  return writeCall({
    ...shared,
    ...shape,
    id,
    status: 200,
    bentuk: 'json',
    body: shape.body ?? noBody,
    kode: ['webhook.not_found', 'webhook.delivery_not_found', 'webhook.too_often'],
    act: async ({ caller, params, body }, claim) => {
      const ids = { id: params['id'] ?? '', kiriman: params['kiriman'] ?? params['id'] ?? '' };
      if (!isUuid(ids.id)) return { refusals: [refusal('webhook.not_found')] };
      if (!isUuid(ids.kiriman)) return { refusals: [refusal('webhook.delivery_not_found')] };
      return acted(await run(akunOf(caller), ids, claim, body));
    },
    answer: (_, outcome) => Promise.resolve(answered(outcome)),
  });
}

function acted(done: Result<unknown>): Acted {
  return done.ok ? { done: done.value } : { refusals: [done.refusal] };
}

function akunOf({ akun }: Caller): string {
  if (akun === null) throw new Error('Broken invariant: a webhook is written with a key');
  return akun.akunId;
}

function webhookJson({ id, alamat, peristiwa, lingkup, dibuatPada, lamaSampai, jumlah }: WebhookAkun) {
  return {
    id,
    url: alamat,
    peristiwa: peristiwa.length === 0 ? [...PERISTIWA] : [...peristiwa],
    lingkup,
    dibuatPada: formatInstant(dibuatPada, 'WIB'),
    rahasiaLamaSampai: lamaSampai === null ? null : formatInstant(lamaSampai, 'WIB'),
    kiriman: {
      antre: jumlah['antre'] ?? 0,
      terkirim: jumlah['terkirim'] ?? 0,
      mati: jumlah['mati'] ?? 0,
      dilewati: jumlah['dilewati'] ?? 0,
    },
  };
}
