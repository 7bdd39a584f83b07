import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import {
  endPermohonanOf,
  findOpenPermohonan,
  type Permohonan,
} from '../../../persistence/akun/permohonan.ts';
import { readProfil, updateTelepon } from '../../../persistence/akun/profil.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { countSms, ponselOf } from '../pengaman/remSms.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import { askInTransaction, writePermohonan } from '../permohonan/minta.ts';
import { checkOwnSandi } from './ownSandi.ts';

interface Wanted {
  readonly akunId: string;
  readonly sandi: string;
  readonly bahasa: 'id' | 'en';
}

/**
 * Asks for another number of the own account, or for showing that the present one is theirs (F17, F22). It changes once the code of the
 * SMS was typed; whether somebody else has it, only that phone reads. A new number asks the password. Refusals: those of `ponselOf`,
 * `checkOwnSandi` and `countSms`, `akun.closed`.
 */
export async function requestTelepon(
  deps: Deps,
  wanted: Wanted & { readonly telepon: string; readonly alamat: string },
): Promise<Result<{ readonly permohonan: string }>> {
  const { akunId, sandi, bahasa, alamat } = wanted;
  const nomor = ponselOf(deps, wanted.telepon);
  if (!nomor.ok) return nomor;
  const akun = await readProfil(deps.db, akunId);
  if (akun === null) return refuse('akun.closed');
  if (nomor.value !== akun.telepon) {
    const known = await checkOwnSandi(deps, { akunId, sandi });
    if (!known.ok) return known;
  }
  const counted = await countSms(deps, nomor.value, alamat);
  if (!counted.ok) return counted;
  const asked = { jenis: 'telepon', tujuan: nomor.value, bahasa, akunId } as const;
  return ok({ permohonan: await askInTransaction(deps, asked) });
}

/**
 * Takes the number out of the own account, by the password; a checked one is told of it. Refusals: those of `checkOwnSandi`,
 * `akun.sign_in_name_required` when nothing would be left to sign in with, `akun.closed`.
 */
export async function removeTelepon(deps: Deps, { akunId, sandi, bahasa }: Wanted): Promise<Result<null>> {
  const known = await checkOwnSandi(deps, { akunId, sandi });
  if (!known.ok) return known;
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const akun = await readProfil(tx, akunId);
    if (akun === null) return refuse('akun.closed');
    const { telepon } = akun;
    if (telepon === null) return ok(null);
    if (akun.email === null && akun.namaPengguna === null)
      return refuse('akun.sign_in_name_required', undefined, 'telepon');
    await updateTelepon(tx, akunId, null, pada);
    await endPermohonanOf(tx, akunId, ['telepon'], pada);
    if (akun.teleponDiperiksaPada !== null)
      await writePermohonan(tx, deps, { jenis: 'kabar_telepon', tujuan: telepon, bahasa, akunId }, pada);
    await queuePesan(tx, [newsFor(deps, akunId, 'telepon_diubah', deps.chance.uuid(pada))], pada);
    return ok(null);
  });
}

/** The number that waits for its code, if any. */
export function waitingTelepon(
  deps: Deps,
  akunId: string,
): Promise<Pick<Permohonan, 'id' | 'tujuan'> | null> {
  return findOpenPermohonan(deps.db, akunId, 'telepon', deps.now());
}
