import { mayGivePeran } from '../../../domain/instansi/pemberiPeran.ts';
import type { Penugasan } from '../../../domain/instansi/types.ts';
import { ok, refuse, type Result } from '../../../domain/shared/result.ts';
import { getAkun, type Akun } from '../../../persistence/akun/akun.ts';
import { listPenugasan } from '../../../persistence/akun/penugasan.ts';
import { deleteSesiOf } from '../../../persistence/akun/sesi.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { deleteAllFaktor, listFaktor } from '../../../persistence/faktor/faktor.ts';
import {
  listRiwayatAkun,
  recordRiwayatAkun,
  type RiwayatAkunBaris,
} from '../../../persistence/faktor/riwayatAkun.ts';
import { removeAlamat } from '../../../persistence/meja/kalenderAlamat.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { newsFor } from '../permohonan/kabarAkun.ts';
import type { Pemberi } from '../petugas/pemberi.ts';

/** Shorter is no reason. */
const ALASAN_MIN = 10;
const ALASAN_MAX = 500;

/** Somebody's safety as the admin of their tree sees it. */
export interface PengamanPetugas {
  readonly akun: Pick<Akun, 'id' | 'nama' | 'email'>;
  readonly penugasan: readonly Penugasan[];
  /** How many second factors there are. */
  readonly faktor: number;
  readonly riwayat: readonly RiwayatAkunBaris[];
}

/**
 * Somebody whom this admin may help: an open account with roles now or to come, every one of which the admin could give, because the
 * help opens all that the account opens; never oneself. Refusal: `akun.not_found` for everybody else.
 */
export async function readPengaman(
  deps: Deps,
  by: Pemberi,
  akunId: string,
): Promise<Result<PengamanPetugas>> {
  const akun = await getAkun(deps.db, akunId);
  const { pohon } = await deps.rujukan();
  const now = deps.now();
  const roles = (await listPenugasan(deps.db, akunId)).filter((one) => (one.sampai ?? Infinity) > now);
  const isTheirs =
    akun !== null &&
    akun.nonaktifPada === null &&
    akunId !== by.akunId &&
    roles.length > 0 &&
    roles.every((role) => mayGivePeran(by.penugasan, role, pohon));
  if (!isTheirs) return refuse('akun.not_found');
  const faktor = await listFaktor(deps.db, akunId);
  const riwayat = await listRiwayatAkun(deps.db, akunId, 20);
  const penugasan = roles.map(({ peran, badan }) => ({ peran, badan }));
  return ok({ akun, penugasan, faktor: faktor.length, riwayat });
}

/**
 * Takes a lost second factor away (F112): the person signs in by password and sets up another before anything opens. Their sessions
 * and the secret calendar address end, they are told, and the account's history keeps who did it and why. `by` null: the operator's command line, for anybody.
 * Refusals: `akun.not_found`, `input.too_short` and `input.too_long` (path alasan), `akun.factor_not_found` when there is none.
 */
export async function resetFaktor(
  deps: Deps,
  by: Pemberi | null,
  { akunId, alasan }: { readonly akunId: string; readonly alasan: string },
): Promise<Result<null>> {
  const reason = checkAlasan(alasan);
  if (!reason.ok) return reason;
  if (by !== null) {
    const theirs = await readPengaman(deps, by, akunId);
    if (!theirs.ok) return theirs;
  }
  const pada = deps.now();
  const oleh = by?.akunId ?? null;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const reset = await withTransaction(deps.db, options, async (tx): Promise<Result<null>> => {
    if ((await deleteAllFaktor(tx, akunId)) === 0) return refuse('akun.factor_not_found');
    await deleteSesiOf(tx, akunId);
    await removeAlamat(tx, akunId);
    await recordRiwayatAkun(tx, { akunId, jenis: 'faktor_direset', oleh, alasan: reason.value, pada });
    await queuePesan(tx, [newsFor(deps, akunId, 'faktor_direset', deps.chance.uuid(pada))], pada);
    return ok(null);
  });
  const hasil = reset.ok ? 'berhasil' : reset.refusal.code;
  deps.tellSecurity({ peristiwa: 'faktor', akun: deps.keys.pembaca(akunId), cara: 'reset', hasil });
  return reset;
}

/** Signs somebody of the own tree out everywhere, after a reason; answers how many sessions ended. Refusals as above. */
export async function endSessionsOf(
  deps: Deps,
  by: Pemberi,
  { akunId, alasan }: { readonly akunId: string; readonly alasan: string },
): Promise<Result<number>> {
  const reason = checkAlasan(alasan);
  if (!reason.ok) return reason;
  const theirs = await readPengaman(deps, by, akunId);
  if (!theirs.ok) return theirs;
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const n = await withTransaction(deps.db, options, async (tx) => {
    const one = { akunId, jenis: 'sesi_diakhiri', oleh: by.akunId, alasan: reason.value, pada } as const;
    await recordRiwayatAkun(tx, one);
    return deleteSesiOf(tx, akunId);
  });
  deps.tellSecurity({ peristiwa: 'sesi', akun: deps.keys.pembaca(akunId), cara: 'admin', hasil: 'berhasil' });
  return ok(n);
}

/** A reason that says something, trimmed. Refusals: `input.too_short`, `input.too_long` (path alasan). */
export function checkAlasan(text: string): Result<string> {
  const alasan = text.trim();
  const panjang = Array.from(alasan).length;
  if (panjang < ALASAN_MIN) return refuse('input.too_short', { min: ALASAN_MIN, panjang }, 'alasan');
  return panjang > ALASAN_MAX ? refuse('input.too_long', { max: ALASAN_MAX, panjang }, 'alasan') : ok(alasan);
}
