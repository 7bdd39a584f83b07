import { ok, refusal, refuse, type Result } from '../../../domain/shared/result.ts';
import { findAkun, updateSandi } from '../../../persistence/akun/akun.ts';
import { endPermohonan, endSandiPermohonan } from '../../../persistence/akun/permohonan.ts';
import { markEmailChecked, readProfil, type Profil } from '../../../persistence/akun/profil.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { endOtherWays } from '../pengaman/endOtherWays.ts';
import { newSandiRefusal } from '../pengaman/sandiBocor.ts';
import { hashSandi } from '../pengaman/sandiHash.ts';
import { findByTautan, newsFor } from './confirm.ts';

/** Whose password a link may set; null when the link is over. */
async function ownerOf(
  deps: Deps,
  tautan: string,
): Promise<{ readonly id: string; readonly akun: Profil } | null> {
  const found = await findByTautan(deps, tautan);
  if (found === null || (found.jenis !== 'sandi' && found.jenis !== 'undangan')) return null;
  const owner = await findAkun(deps.db, { jenis: 'email', nilai: found.tujuan });
  const akun = owner === null ? null : await readProfil(deps.db, owner.id);
  return akun === null ? null : { id: found.id, akun };
}

/** Whether the link of a mail can still set a password. */
export async function isResetOpen(deps: Deps, tautan: string): Promise<boolean> {
  return (await ownerOf(deps, tautan)) !== null;
}

/**
 * Sets a forgotten password by the link of a mail (F20): once. Whoever forgot it may also have lost it to somebody, so every other way in
 * ends with it (`endOtherWays`), and the owner is told. The link proves the address as well. Refusals: `akun.link_over`, those of `sandiRefusal`, `web.busy`.
 */
export async function resetSandi(
  deps: Deps,
  { tautan, sandi }: { readonly tautan: string; readonly sandi: string },
): Promise<Result<null>> {
  const found = await ownerOf(deps, tautan);
  if (found === null) return refuse('akun.link_over');
  const { akun, id } = found;
  const fault = await newSandiRefusal(deps, sandi, akun);
  if (fault !== null) return { ok: false, refusal: fault };
  const hash = await hashSandi(deps, sandi);
  if (hash === 'busy') return { ok: false, refusal: refusal('web.busy') };
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if (!(await endPermohonan(tx, id, pada))) return refuse('akun.link_over');
    if (!(await updateSandi(tx, akun.id, hash))) return refuse('akun.link_over');
    await endSandiPermohonan(tx, akun.email ?? '', pada);
    await endOtherWays(tx, akun.id);
    await markEmailChecked(tx, akun.id, pada);
    await queuePesan(tx, [newsFor(deps, akun.id, 'sandi_direset', id)], pada);
    return ok(null);
  });
}
