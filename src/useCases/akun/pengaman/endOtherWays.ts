import { revokeKunciHalaman } from '../../../persistence/akun/kunci/kunciApi.ts';
import { deleteSesiOf } from '../../../persistence/akun/sesi.ts';
import type { Db } from '../../../persistence/connection/database.ts';
import { deleteTertundaOf } from '../../../persistence/faktor/tertunda.ts';
import { removeAlamat } from '../../../persistence/meja/kalenderAlamat.ts';
import type { Deps } from '../../deps.ts';
import { lupakanPerangkat } from '../../pesan/perangkat/lupakan.ts';
import { deleteTautanOf } from '../../../persistence/oidc/tautan.ts';

/**
 * Ends whatever else opens an account or a part of it, when a password is set without knowing the former one: sessions, sign-ins that
 * wait for their second step (they knew the former password), connections to other sign-in services, the secret calendar address, devices that are told of news,
 * API keys made on its pages. A thief may have made any of them. The second factor stays: it is the owner's.
 */
export async function endOtherWays(tx: Db, deps: Pick<Deps, 'keys' | 'now'>, akunId: string): Promise<void> {
  await deleteSesiOf(tx, akunId);
  await deleteTertundaOf(tx, akunId);
  await deleteTautanOf(tx, akunId);
  await removeAlamat(tx, akunId);
  await lupakanPerangkat(tx, deps, akunId);
  await revokeKunciHalaman(tx, akunId, deps.now());
}
