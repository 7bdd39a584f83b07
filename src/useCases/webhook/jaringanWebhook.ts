import { TANPA_TERTUTUP, type JaringanTertutup } from '../../channels/panggil.ts';
import { readPenugasan } from '../../persistence/akun/penugasan.ts';
import type { Deps } from '../deps.ts';

/**
 * The closed networks that webhooks of an account may go to. The operator names them for partners (`PRIVATE_PEERS`): an account without any
 * role may be anybody's on the internet, and calls nothing inside.
 */
export async function jaringanWebhook(
  { db, now, jaringanTertutup }: Pick<Deps, 'db' | 'now' | 'jaringanTertutup'>,
  akunId: string,
): Promise<JaringanTertutup> {
  if (jaringanTertutup === 'semua') return jaringanTertutup;
  const penugasan = await readPenugasan(db, akunId, now());
  return penugasan?.some(({ peran }) => peran !== 'pelapor') ? jaringanTertutup : TANPA_TERTUTUP;
}
