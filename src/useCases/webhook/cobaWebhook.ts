import type { HasilPanggil } from '../../channels/panggil.ts';
import { pengirimWebhook } from '../../channels/webhook/kirim.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { formatInstant } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { listWebhook, noteUji } from '../../persistence/webhook/webhook.ts';
import { countAttempt } from '../akun/pengaman/throttle.ts';
import type { Deps } from '../deps.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';
import { jaringanWebhook } from './jaringanWebhook.ts';
import { secretsOf } from './kirimWebhook.ts';

/** The kind of a delivery that tells nothing but that it arrives. */
const PERISTIWA_UJI = 'uji';

/**
 * Sends a signed trial to the webhook's address now and tells what came of it: the status of the answer, or a code of what went wrong,
 * never what the other side wrote. The same guard as for any delivery holds: no private network, no redirect, ten seconds. Refusals:
 * `webhook.not_found`, `webhook.too_often` {menit}.
 */
export async function tryWebhook(
  deps: Deps,
  akunId: string,
  id: string,
  claim?: Claim,
): Promise<Result<HasilPanggil>> {
  const webhook = (await listWebhook(deps.db, akunId)).find((one) => one.id === id);
  if (webhook === undefined) return refuse('webhook.not_found');
  const counted = await countAttempt(deps, { uji_webhook: akunId }, 'webhook.too_often');
  if (!counted.ok) return counted;
  const now = deps.now();
  const tertutup = await jaringanWebhook(deps, akunId);
  const hasil = await pengirimWebhook({ tertutup }).kirim({
    alamat: webhook.alamat,
    id: deps.chance.uuid(now),
    detik: Math.floor(now / 1_000),
    isi: JSON.stringify({ type: PERISTIWA_UJI, timestamp: formatInstant(now, 'WIB'), data: { webhook: id } }),
    rahasia: secretsOf(deps, webhook),
  });
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, async (tx) => {
    await noteUji(tx, id, { pada: deps.now(), ...hasil });
    if (claim !== undefined) await recordOutcome(tx, claim, JSON.stringify(hasil));
  });
  return ok(hasil);
}
