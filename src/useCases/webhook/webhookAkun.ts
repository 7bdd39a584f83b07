import { RAHASIA_LAMA_MS } from '../../domain/webhook/jadwal.ts';
import { countAttempt } from '../akun/pengaman/throttle.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { lockAkun } from '../../persistence/akun/penugasan.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { countKiriman, listKiriman, replayKiriman, type Kiriman } from '../../persistence/webhook/kiriman.ts';
import {
  changeWebhook,
  endWebhook,
  insertWebhook,
  listWebhook,
  listWebhookBerakhir,
  turnRahasia,
  type Webhook,
} from '../../persistence/webhook/webhook.ts';
import { addressFault } from '../../channels/webhook/kirim.ts';
import { jaringanWebhook } from './jaringanWebhook.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';
import type { Deps } from '../deps.ts';

const WEBHOOK_MAX = 20;
const ALAMAT_MAX = 2_000;
const SECRET_BYTES = 32;
const KIRIMAN_MAX = 50;
/** So long its owner still sees why a webhook ended. */
const BERAKHIR_MS = 30 * 86_400_000;

/** A webhook as its owner sees it. */
export interface WebhookAkun extends Pick<
  Webhook,
  'id' | 'alamat' | 'peristiwa' | 'lingkup' | 'dibuatPada' | 'ujiPada' | 'ujiJawaban' | 'ujiGalat'
> {
  /** Until when the former secret signs beside the new one; null when only one is in force. */
  readonly lamaSampai: Instant | null;
  readonly jumlah: Readonly<Record<string, number>>;
}

export interface WebhookBaru {
  readonly akunId: string;
  readonly alamat: string;
  readonly peristiwa: readonly string[];
  readonly lingkup: Webhook['lingkup'];
  /** The key that asks; absent: a page. */
  readonly kunciId?: string;
}

/**
 * A new webhook; its secret (`whsec_…`, Standard Webhooks) is told this once. Refusals: `webhook.address` (path url) for one that is no
 * https address of the open network, `webhook.too_many` {max}, `akun.closed`.
 */
export async function createWebhook(
  deps: Deps,
  { akunId, kunciId, ...baru }: WebhookBaru,
  claim?: Claim,
): Promise<Result<{ readonly id: string; readonly rahasia: string }>> {
  const { alamat } = baru;
  if (alamat.length > ALAMAT_MAX || addressFault(alamat, await jaringanWebhook(deps, akunId)) !== null)
    return refuse('webhook.address', undefined, 'url');
  const now = deps.now();
  const id = deps.chance.uuid(now);
  const secret = deps.chance.bytes(SECRET_BYTES).toString('base64');
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    if (!(await lockAkun(tx, akunId))) return refuse('akun.closed');
    if ((await listWebhook(tx, akunId)).length >= WEBHOOK_MAX)
      return refuse('webhook.too_many', { max: WEBHOOK_MAX });
    const rahasia = deps.keys.kanal.close(`webhook:${id}`, secret);
    await insertWebhook(tx, { ...baru, id, akunId, kunciId: kunciId ?? null, rahasia, dibuatPada: now });
    const made = { id, rahasia: `whsec_${secret}` };
    if (claim !== undefined) await recordOutcome(tx, claim, JSON.stringify(made));
    return ok(made);
  });
}

/** The webhooks of an account with how their deliveries stand. */
export async function listWebhooks(deps: Deps, akunId: string): Promise<readonly WebhookAkun[]> {
  const found = await listWebhook(deps.db, akunId);
  const counts = await countKiriman(
    deps.db,
    found.map((one) => one.id),
  );
  const now = deps.now();
  return found.map(({ akunId: _of, rahasia: _now, rahasiaLama: _former, lamaSampai, ...one }) => ({
    ...one,
    lamaSampai: lamaSampai !== null && lamaSampai > now ? lamaSampai : null,
    jumlah: counts.get(one.id) ?? {},
  }));
}

/** Webhooks of the account that ended in the last 30 days, with why: null is its owner, `pergi` an answer of 410. */
export async function listEndedWebhooks(
  deps: Deps,
  akunId: string,
): Promise<readonly Pick<Webhook, 'id' | 'alamat' | 'dicabutPada' | 'sebab'>[]> {
  const found = await listWebhookBerakhir(deps.db, akunId, deps.now() - BERAKHIR_MS);
  return found.map(({ id, alamat, dicabutPada, sebab }) => ({ id, alamat, dicabutPada, sebab }));
}

/** Other kinds of events or another reach, for events from now on. Refusal: `webhook.not_found`. */
export async function editWebhook(
  deps: Deps,
  akunId: string,
  { id, ...change }: Pick<Webhook, 'id' | 'peristiwa' | 'lingkup'>,
  claim?: Claim,
): Promise<Result<{ readonly id: string }>> {
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    if (!(await changeWebhook(tx, id, akunId, change))) return refuse('webhook.not_found');
    if (claim !== undefined) await recordOutcome(tx, claim, JSON.stringify({ id }));
    return ok({ id });
  });
}

/** Ends a webhook of the account; what still waits for it is not sent. Refusal: `webhook.not_found`. */
export async function removeWebhook(
  deps: Deps,
  akunId: string,
  id: string,
  claim?: Claim,
): Promise<Result<{ readonly id: string }>> {
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const isEnded = await endWebhook(tx, id, akunId, { pada: deps.now(), sebab: null });
    if (!isEnded) return refuse('webhook.not_found');
    if (claim !== undefined) await recordOutcome(tx, claim, JSON.stringify({ id }));
    return ok({ id });
  });
}

/** A new secret, told this once; the former one goes on signing for a day, so that nothing is lost meanwhile. Refusal: `webhook.not_found`. */
export async function rotateRahasia(
  deps: Deps,
  akunId: string,
  id: string,
  claim?: Claim,
): Promise<Result<{ readonly id: string; readonly rahasia: string }>> {
  const secret = deps.chance.bytes(SECRET_BYTES).toString('base64');
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const held = (await listWebhook(tx, akunId)).find((one) => one.id === id);
    const turn = {
      rahasia: deps.keys.kanal.close(`webhook:${id}`, secret),
      lamaSampai: deps.now() + RAHASIA_LAMA_MS,
    };
    const isTurned =
      held !== undefined && (await turnRahasia(tx, id, akunId, { ...turn, lama: held.rahasia }));
    if (!isTurned) return refuse('webhook.not_found');
    const made = { id, rahasia: `whsec_${secret}` };
    if (claim !== undefined) await recordOutcome(tx, claim, JSON.stringify(made));
    return ok(made);
  });
}

/** The last deliveries of a webhook of the account. Refusal: `webhook.not_found`. */
export async function listDeliveries(
  deps: Deps,
  akunId: string,
  id: string,
  status: Kiriman['status'] | null = null,
): Promise<Result<readonly (Kiriman & { readonly nomor: string })[]>> {
  const isTheirs = (await listWebhook(deps.db, akunId)).some((one) => one.id === id);
  return isTheirs ? ok(await listKiriman(deps.db, id, KIRIMAN_MAX, status)) : refuse('webhook.not_found');
}

/**
 * Sends a delivery once more, dead or done, for another three days. Refusals: `webhook.not_found`, `webhook.delivery_not_found`,
 * `webhook.too_often` {menit}.
 */
export async function replayDelivery(
  deps: Deps,
  akunId: string,
  { webhookId, id }: { readonly webhookId: string; readonly id: string },
  claim?: Claim,
): Promise<Result<{ readonly id: string }>> {
  const counted = await countAttempt(deps, { ulang_webhook: akunId }, 'webhook.too_often');
  if (!counted.ok) return counted;
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const isTheirs = (await listWebhook(tx, akunId)).some((one) => one.id === webhookId);
    if (!isTheirs) return refuse('webhook.not_found');
    if (!(await replayKiriman(tx, webhookId, id, deps.now()))) return refuse('webhook.delivery_not_found');
    if (claim !== undefined) await recordOutcome(tx, claim, JSON.stringify({ id }));
    return ok({ id });
  });
}

function optionsOf(deps: Deps): { readonly random: () => number; readonly isDurable: boolean } {
  return { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
}
