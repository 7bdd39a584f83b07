import { saluranOf } from '../../../domain/pelapor/ponsel.ts';
import { isUuid } from '../../../domain/shared/uuid.ts';
import { ok, refusal, refuse, type Result } from '../../../domain/shared/result.ts';
import { findAkun, updateSandi } from '../../../persistence/akun/akun.ts';
import { endPermohonan, endSandiPermohonan, takeAttempt } from '../../../persistence/akun/permohonan.ts';
import { markEmailChecked, readProfil, type Profil } from '../../../persistence/akun/profil.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { endOtherWays } from '../pengaman/endOtherWays.ts';
import { newSandiRefusal } from '../pengaman/sandiBocor.ts';
import { hashSandi } from '../pengaman/sandiHash.ts';
import { catatKodeSalah, maksKode } from '../pengaman/kodeSalah.ts';
import { findByTautan, readPermohonan } from './confirm.ts';
import { newsFor } from './kabarAkun.ts';
import { isKode } from './rahasia.ts';

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
  return setSandi(deps, { ...found, sandi, lewat: 'email' }, refuse('akun.link_over'));
}

/**
 * The same by the code of an SMS, typed on the page of the request. A number that nobody has bears as many wrong codes as any other, and
 * a right one, guessed, opens nothing. Refusals: `akun.code_wrong` {sisa}, `akun.code_over`, those of `sandiRefusal`, `web.busy`.
 */
export async function resetByKode(
  deps: Deps,
  { id, kode, sandi }: { readonly id: string; readonly kode: string; readonly sandi: string },
): Promise<Result<null>> {
  if (sandi === '') return refuse('input.required', undefined, 'sandi');
  const maks = await maksKode(deps);
  const taken = isUuid(id) ? await takeAttempt(deps.db, id, deps.now(), maks) : null;
  if (taken === null || taken.jenis !== 'sandi' || saluranOf(taken.tujuan) !== 'sms')
    return refuse('akun.code_over', undefined, 'kode');
  const sisa = maks - taken.percobaan;
  const wrong: Result<null> =
    sisa > 0 ? refuse('akun.code_wrong', { sisa }, 'kode') : refuse('akun.code_over', undefined, 'kode');
  if (!isKode(deps, id, kode)) {
    await catatKodeSalah(deps);
    return wrong;
  }
  const owner = await findAkun(deps.db, { jenis: 'telepon', nilai: taken.tujuan });
  const akun = owner === null ? null : await readProfil(deps.db, owner.id);
  return akun === null ? wrong : setSandi(deps, { id, akun, sandi, lewat: 'sms' }, wrong);
}

/** To which number the code of that request went; null when it sets no password any more. The same whether anybody has the number. */
export async function readKodeSandi(deps: Deps, id: string): Promise<string | null> {
  const found = await readPermohonan(deps, id);
  return found?.jenis === 'sandi' && saluranOf(found.tujuan) === 'sms' ? found.tujuan : null;
}

async function setSandi(
  deps: Deps,
  of: { readonly id: string; readonly akun: Profil; readonly sandi: string; readonly lewat: 'email' | 'sms' },
  over: Result<null>,
): Promise<Result<null>> {
  const { id, akun, sandi, lewat } = of;
  const fault = await newSandiRefusal(deps, sandi, akun);
  if (fault !== null) return { ok: false, refusal: { ...fault, path: 'sandi' } };
  const hash = await hashSandi(deps, sandi);
  if (hash === 'busy') return { ok: false, refusal: refusal('web.busy') };
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if (!(await endPermohonan(tx, id, pada))) return over;
    if (!(await updateSandi(tx, akun.id, hash))) return over;
    for (const tujuan of [akun.email, akun.telepon])
      if (tujuan !== null) await endSandiPermohonan(tx, tujuan, pada);
    await endOtherWays(tx, deps, akun.id);
    if (lewat === 'email') await markEmailChecked(tx, akun.id, pada);
    await queuePesan(tx, [newsFor(deps, akun.id, 'sandi_direset', id)], pada);
    return ok(null);
  });
}
