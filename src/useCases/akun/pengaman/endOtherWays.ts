import { revokeKunciHalaman } from '../../../persistence/akun/kunci/kunciApi.ts';
import { deleteSesiOf } from '../../../persistence/akun/sesi.ts';
import type { Db } from '../../../persistence/connection/database.ts';
import { deleteTertundaOf } from '../../../persistence/faktor/tertunda.ts';
import { removeAlamat } from '../../../persistence/meja/kalenderAlamat.ts';
import type { Deps } from '../../deps.ts';
import { lupakanPerangkat } from '../../pesan/perangkat/lupakan.ts';
import { endWebhookHalaman } from '../../../persistence/webhook/webhook.ts';
import { deleteTautanOf } from '../../../persistence/oidc/tautan.ts';

/**
 * Ends whatever else opens an account or a part of it, when a password is set without knowing the former one: sessions, sign-ins that
 * wait for their second step (they knew the former password), connections to other sign-in services, the secret calendar address, devices that are told of news,
 * API keys and webhooks made on its pages. A thief may have made any of them. The second factor stays: it is the owner's. The webhooks that
 * ended stand on their page with the reason, and the log says that some did.
 */
export async function endOtherWays(
  tx: Db,
  deps: Pick<Deps, 'keys' | 'now' | 'tellSecurity'>,
  akunId: string,
): Promise<void> {
  await deleteSesiOf(tx, akunId);
  await deleteTertundaOf(tx, akunId);
  await deleteTautanOf(tx, akunId);
  await removeAlamat(tx, akunId);
  await lupakanPerangkat(tx, deps, akunId);
  await revokeKunciHalaman(tx, akunId, deps.now());
  const ended = await endWebhookHalaman(tx, akunId, { pada: deps.now(), sebab: 'sandi_direset' });
  if (ended > 0)
    deps.tellSecurity({
      peristiwa: 'webhook',
      akun: deps.keys.pembaca(akunId),
      cara: 'sandi_direset',
      hasil: 'berakhir',
    });
}
