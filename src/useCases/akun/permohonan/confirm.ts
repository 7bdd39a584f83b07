import { isUuid } from '../../../domain/shared/uuid.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import {
  endPermohonan,
  findPermohonan,
  takeAttempt,
  type Permohonan,
} from '../../../persistence/akun/permohonan.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { catatKodeSalah, maksKode } from '../pengaman/kodeSalah.ts';
import { jadikan, NotConfirmed, type Confirmed } from './jadikan.ts';
import { proveSandi, type SandiTyped } from './pilihanSandi.ts';
import { isKode, permohonanOfTautan } from './rahasia.ts';

/**
 * Confirms an address by the code of its mail, or a number by that of its SMS (F17), typed in the browser that asked. A new account wants its password too
 * (`proveSandi`): a code that was talked out of somebody, or typed on a page that a stranger sent, makes nothing of theirs. A request
 * of a signed-in person is theirs alone. Refusals: `akun.code_wrong` {sisa}, `akun.code_over` when it is used up, too old or was
 * tried too often; those of `proveSandi`.
 */
export async function confirmByKode(
  deps: Deps,
  of: { readonly id: string; readonly kode: string; readonly akunId: string | null } & Partial<SandiTyped>,
): Promise<Result<Confirmed>> {
  const { id, kode, akunId, sandi = '', baru = false } = of;
  const maks = await maksKode(deps);
  const taken = isUuid(id) ? await takeAttempt(deps.db, id, deps.now(), maks) : null;
  if (taken === null || (taken.akunId !== null && taken.akunId !== akunId))
    return refuse('akun.code_over', undefined, 'kode');
  const wrong = refuseKode(taken, maks);
  if (!isDijadikan(taken) || !isKode(deps, id, kode)) {
    await catatKodeSalah(deps);
    return wrong;
  }
  const proved = taken.jenis === 'daftar' ? await proveSandi(deps, taken, { sandi, baru }) : ok(taken);
  if (proved.ok) return confirm(deps, proved.value, wrong);
  return taken.percobaan < maks ? proved : wrong;
}

/**
 * The same by the mail's link, which whoever has the mail can open anywhere: they show that they know the password, of the account
 * whose address changes too. Refusals: `akun.link_over`, those of `proveSandi`.
 */
export async function confirmByTautan(
  deps: Deps,
  { tautan, ...typed }: { readonly tautan: string } & SandiTyped,
): Promise<Result<Confirmed>> {
  const found = await findByTautan(deps, tautan);
  const isOurs = found !== null && (found.jenis === 'daftar' || found.jenis === 'email');
  if (!isOurs) return refuse('akun.link_over');
  const proved = await proveSandi(deps, found, typed);
  return proved.ok ? confirm(deps, proved.value, refuse('akun.link_over')) : proved;
}

/** The request that a link opens, as long as it can be used. */
export async function findByTautan(deps: Deps, tautan: string): Promise<Permohonan | null> {
  const id = permohonanOfTautan(deps, tautan);
  const found = id === null ? null : await findPermohonan(deps.db, id);
  const isOpen = found !== null && found.selesaiPada === null && found.kedaluwarsa > deps.now();
  return isOpen ? found : null;
}

/** A request by its id, for the page on which the code is typed: where the mail went, and until when. Null when it is over. */
export async function readPermohonan(
  deps: Deps,
  id: string,
): Promise<Pick<Permohonan, 'tujuan' | 'jenis' | 'kedaluwarsa' | 'akunId'> | null> {
  const found = isUuid(id) ? await findPermohonan(deps.db, id) : null;
  if (found === null || found.selesaiPada !== null || found.kedaluwarsa <= deps.now()) return null;
  return found.percobaan >= (await maksKode(deps)) ? null : found;
}

/** The code of a new password opens no account, and the other way round. */
function isDijadikan({ jenis }: Permohonan): boolean {
  return jenis === 'daftar' || jenis === 'email' || jenis === 'telepon';
}

function refuseKode({ percobaan }: Permohonan, maks: number): Result<Confirmed> {
  const sisa = maks - percobaan;
  return sisa > 0 ? refuse('akun.code_wrong', { sisa }, 'kode') : refuse('akun.code_over', undefined, 'kode');
}

async function confirm(
  deps: Deps,
  found: Permohonan,
  otherwise: Result<Confirmed>,
): Promise<Result<Confirmed>> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  try {
    return await withTransaction(deps.db, options, async (tx) => {
      if (!(await endPermohonan(tx, found.id, deps.now()))) throw new NotConfirmed();
      return ok(await jadikan(tx, deps, found));
    });
  } catch (error) {
    if (error instanceof NotConfirmed) return otherwise;
    throw error;
  }
}
