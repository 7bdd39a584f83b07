import { ok, refusal, refuse, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { updateSandi } from '../../../persistence/akun/akun.ts';
import { endSandiPermohonan } from '../../../persistence/akun/permohonan.ts';
import { deleteOtherSesi } from '../../../persistence/akun/sesi.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { deleteTertundaOf } from '../../../persistence/faktor/tertunda.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { lupakanPerangkat } from '../../pesan/perangkat/lupakan.ts';
import { newSandiRefusal } from '../pengaman/sandiBocor.ts';
import { hashSandi } from '../pengaman/sandiHash.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import { tokenHashOf } from '../session.ts';
import { checkOwnSandi } from './ownSandi.ts';

/**
 * Another password for the own account (F20): asks the present one, ends every other session, notices on devices and every link for a new password,
 * tells the owner. Refusals: those of `checkOwnSandi` (path sandiLama), of `sandiRefusal` (path sandi), `akun.same_password`.
 */
export async function changeSandi(
  deps: Deps,
  change: {
    readonly akunId: string;
    readonly sandiLama: string;
    readonly sandi: string;
    /** Of the session that asks: it stays. */
    readonly token: string;
  },
): Promise<Result<null, readonly Refusal[]>> {
  const { akunId, sandiLama, sandi, token } = change;
  const known = await checkOwnSandi(deps, { akunId, sandi: sandiLama }, 'sandiLama');
  if (!known.ok) return { ok: false, refusal: [known.refusal] };
  const fault =
    sandi === sandiLama
      ? refusal('akun.same_password', undefined, 'sandi')
      : await newSandiRefusal(deps, sandi, known.value);
  if (fault !== null) return { ok: false, refusal: [fault] };
  const hash = await hashSandi(deps, sandi);
  if (hash === 'busy') return { ok: false, refusal: [refusal('web.busy')] };
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const changed = await withTransaction(deps.db, options, async (tx): Promise<Result<null>> => {
    if (!(await updateSandi(tx, akunId, hash))) return refuse('akun.closed');
    await deleteOtherSesi(tx, akunId, tokenHashOf(token));
    // A sign-in that waits knew the former password.
    await deleteTertundaOf(tx, akunId);
    await lupakanPerangkat(tx, deps, akunId);
    await endSandiPermohonan(tx, known.value.email ?? '', pada);
    await queuePesan(tx, [newsFor(deps, akunId, 'sandi_diubah', deps.chance.uuid(pada))], pada);
    return ok(null);
  });
  return changed.ok ? changed : { ok: false, refusal: [changed.refusal] };
}
